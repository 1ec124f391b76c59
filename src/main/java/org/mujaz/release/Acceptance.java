package org.mujaz.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mujaz.Mark;
import org.mujaz.text.Arabicness;
import org.mujaz.text.Fingerprint;
import org.mujaz.text.Lines;
import org.mujaz.text.ModelText;

/** Makes releases of drafts, or says why one is none: empty, too long, not Arabic, withheld. */
final class Acceptance {
    private static final int EXCERPT = 200;
    private static final double MOSTLY = 0.5;

    private final Limits limits;
    private final Clock clock;

    Acceptance(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param near the run's day
     */
    Read judge(String source, Draft draft, LocalDate near) {
        if (draft.status() == Draft.Status.KILLED && draft.identity() != null) {
            return new Read.Withdrawn(source, draft.identity(), draft.version());
        }
        String whole = draft.headline() == null ? draft.text() : draft.headline() + "\n" + draft.text();
        String excerpt = excerpt(whole);
        if (whole.codePoints().noneMatch(Character::isLetter)) {
            return Read.Rejected.of(source, Reason.EMPTY, "", excerpt);
        }
        if (whole.length() > limits.textCharacters()) {
            String what =
                    whole.length() + " characters are more than the " + limits.textCharacters() + " that are read";
            return Read.Rejected.of(source, Reason.TOO_LARGE, what, excerpt);
        }
        if (Arabicness.letterShare(whole) < MOSTLY) {
            return Read.Rejected.of(source, Reason.NOT_ARABIC, "", excerpt);
        }
        if (draft.status() == Draft.Status.WITHHELD) {
            return Read.Rejected.of(source, Reason.WITHHELD, "", excerpt);
        }
        return release(source, draft, near);
    }

    private Read release(String source, Draft draft, LocalDate near) {
        PlainText.Parts parts = parts(draft, draft.date() == null ? near : draft.date());
        Boilerplate split = Boilerplate.of(parts.body());
        String body = String.join("\n", split.news());
        String fingerprint = Fingerprint.of(parts.headline(), body);
        Optional<Dateline> dateline = parts.dateline();
        String place = draft.place() != null
                ? draft.place()
                : dateline.map(Dateline::place).orElse(null);
        LocalDate date = dateline.map(Dateline::date).orElse(draft.date());
        String agency = dateline.map(Dateline::agency).orElse(null);
        return new Read.Accepted(
                new Release(
                        fingerprint.substring(0, 12),
                        fingerprint,
                        source,
                        parts.headline(),
                        body,
                        String.join("\n", split.rest()),
                        place == null ? null : ModelText.clean(place),
                        date,
                        agency != null ? agency : agency(draft),
                        draft.identity(),
                        draft.version(),
                        marks(draft),
                        clock.instant()),
                draft.embargo());
    }

    private static List<Mark> marks(Draft draft) {
        return new ArrayList<>(draft.marks());
    }

    private static String agency(Draft draft) {
        String told = draft.agency() == null ? null : ModelText.clean(draft.agency());
        return told == null || told.isEmpty() ? null : Agencies.named(told).orElse(told);
    }

    private static PlainText.Parts parts(Draft draft, LocalDate near) {
        if (draft.headline() == null || draft.headline().codePoints().noneMatch(Character::isLetter)) {
            return PlainText.parts(draft.text(), near);
        }
        String headline = ModelText.clean(draft.headline()).replace('\n', ' ');
        String text = draft.text().strip();
        Optional<Dateline> dateline = Dateline.of(text, near);
        List<String> body = Lines.paragraphs(
                dateline.map(found -> text.substring(found.end())).orElse(text));
        return new PlainText.Parts(headline, body.isEmpty() ? List.of(headline) : body, dateline);
    }

    static String excerpt(String text) {
        String clean = ModelText.clean(text.substring(0, Math.min(text.length(), 4 * EXCERPT)));
        return clean.codePointCount(0, clean.length()) <= EXCERPT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, EXCERPT));
    }
}
