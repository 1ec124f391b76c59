package org.mujaz.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mujaz.Problem;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.brief.Replaced;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the pages of briefs whose releases were replaced by later versions. They stay where they were, since readers
 * have their addresses, and say what they are: what they tell may be what the later version puts right.
 */
public final class ReplacedPages {
    private static final String NOT_BRIEFED = "not briefed";

    private ReplacedPages() {}

    /** Whether a brief's page is there and does not say yet what replaced it. */
    public static boolean areToBeWritten(List<Replaced> replaced, Path out) {
        return replaced.stream().anyMatch(one -> {
            Path page = page(one, out);
            try {
                return Files.isRegularFile(page) && !BriefPages.head(page).contains(mark(one));
            } catch (IOException e) {
                return true; // writing it tells what is wrong with it
            }
        });
    }

    /**
     * Writes the pages into folders that {@link BriefPages} has made.
     *
     * @throws Problem where they cannot be written
     */
    public static void publish(JdbcClient jdbc, List<Replaced> replaced, Path out) {
        BriefStore briefs = new BriefStore(jdbc);
        CorrectionStore corrections = new CorrectionStore(jdbc);
        for (Replaced one : replaced) {
            briefs.find(one.release()).ifPresent(brief -> write(one, brief, corrections.of(brief), out));
        }
    }

    static void write(Replaced replaced, Brief brief, Corrections corrections, Path out) {
        Map<String, Object> model = new HashMap<>();
        model.put("brief", BriefView.of(brief, corrections));
        model.put("replaced", shown(replaced));
        model.put("newest", newest(replaced));
        model.put("corrects", brief.release().saysItCorrects());
        model.put("others", List.of());
        model.put("of", 0);
        model.put("place", 0);
        model.put("previous", "");
        model.put("next", "");
        try {
            WholeFile.write(
                    page(replaced, out), Pages.render("published-brief", BriefPages.with(replaced.told(), model)));
        } catch (IOException | UncheckedIOException e) {
            throw BriefPages.unwritable(out, e);
        }
    }

    private static Path page(Replaced one, Path out) {
        return out.resolve(one.told().toString()).resolve(one.release() + ".html");
    }

    private static String mark(Replaced one) {
        return "<meta name=\"mujaz-replaced\" content=\"" + shown(one) + "\">";
    }

    private static String shown(Replaced one) {
        return newest(one).isEmpty() ? NOT_BRIEFED : newest(one);
    }

    /** Where the newest version's page is, seen from this one's, or "". */
    private static String newest(Replaced one) {
        return one.newestTold() == null ? "" : "../" + one.newestTold() + "/" + one.newest() + ".html";
    }
}
