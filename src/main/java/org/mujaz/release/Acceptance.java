package org.mujaz.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mujaz.Mark;
import org.mujaz.text.Arabicness;
import org.mujaz.text.Dialect;
import org.mujaz.text.Fingerprint;
import org.mujaz.text.HijriDates;
import org.mujaz.text.Lines;
import org.mujaz.text.ModelText;

/** Makes releases of drafts, or says why one is none: empty, too long, not Arabic, withheld. */
final class Acceptance {
    private static final int EXCERPT = 200;
    private static final double MOSTLY = 0.5;

    /** A date without a year lies at most a week after the day asked with; so it is in the year nearest to the sender's own day. */
    private static final int HALF_YEAR = 175;

    private static final Mark MENDED =
            new Mark(Mark.Kind.SOURCE, "the text arrived in a damaged encoding and was mended");
    private static final Mark DIALECT =
            new Mark(Mark.Kind.SOURCE, "parts of the Arabic are in dialect, which the translation knows less well");

    private final Limits limits;
    private final Clock clock;

    Acceptance(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param near the run's day
     */
    Read judge(String source, Draft received, LocalDate near) {
        if (received.status() == Draft.Status.KILLED) {
            return withdrawn(source, received);
        }
        Draft mended = mended(received);
        EmbargoLine.Heeded heeded =
                EmbargoLine.heed(mended, mended.date() == null ? near : mended.date(), clock.getZone());
        Draft draft = heeded.draft();
        String whole = whole(draft);
        String excerpt = excerpt(whole);
        if (whole.codePoints().noneMatch(Character::isLetter)) {
            return Read.Rejected.of(source, Reason.EMPTY, "", excerpt);
        }
        if (whole.length() > limits.textCharacters()) {
            String what = whole.length() + " characters are more than the " + limits.textCharacters()
                    + " that are read (limits: text-characters)";
            return Read.Rejected.of(source, Reason.TOO_LARGE, what, excerpt);
        }
        if (Mojibake.isSuspicious(whole) && Arabicness.letterShare(whole) < MOSTLY) {
            return Read.Rejected.of(source, Reason.UNDECODABLE, "", excerpt);
        }
        Tongues tongues = Tongues.of(draft.text().isBlank() ? whole : draft.text());
        if (tongues.arabic().isEmpty()) {
            return Read.Rejected.of(
                    source, Reason.NOT_ARABIC, "the text is " + tongues.main() + ", not Arabic", excerpt);
        }
        if (draft.status() == Draft.Status.WITHHELD) {
            return Read.Rejected.of(source, Reason.WITHHELD, "", excerpt);
        }
        Embargo beside = received.embargo();
        if (beside != null && beside.until() == null) {
            return unread(source, beside.stated(), "2026-11-30T06:00:00Z) into its embargo, or leave that", excerpt);
        }
        if (heeded.unread() != null) {
            String line = heeded.unread().text();
            return unread(source, line, "2026-11-30 06:00 GMT) into that line, or take the line", excerpt);
        }
        return release(source, draft, tongues, near);
    }

    private static Read withdrawn(String source, Draft killed) {
        if (killed.identity() != null) {
            return new Read.Withdrawn(source, Identity.within(source, killed.identity()), killed.version());
        }
        String detail = source + ": its sender withdrew it, but does not say which item that is."
                + " Look for its brief by hand, and drop this.";
        return new Read.Rejected(source, Reason.WITHDRAWN, detail, excerpt(whole(killed)));
    }

    private static Read unread(String source, String stated, String remedy, String excerpt) {
        String detail = source + ": its sender holds it back until a time that cannot be read («"
                + excerpt(stated).replace('\n', ' ') + "»). Write the day with month and year (" + remedy
                + " out, and retry.";
        return new Read.Rejected(source, Reason.WITHHELD, detail, excerpt);
    }

    private static String whole(Draft draft) {
        return draft.headline() == null ? draft.text() : draft.headline() + "\n" + draft.text();
    }

    private static Draft mended(Draft draft) {
        Optional<String> headline = draft.headline() == null ? Optional.empty() : Mojibake.mend(draft.headline());
        Optional<String> text = Mojibake.mend(draft.text());
        return headline.isEmpty() && text.isEmpty()
                ? draft
                : draft.mended(headline.orElse(draft.headline()), text.orElse(draft.text()), MENDED);
    }

    private Read release(String source, Draft draft, Tongues tongues, LocalDate near) {
        Draft arabic = tongues.foreign().isEmpty() || draft.text().isBlank()
                ? draft
                : draft.mended(arabicHeadline(draft), tongues.arabic(), tongues.mark());
        PlainText.Parts parts =
                parts(arabic, draft.date() == null ? near : draft.date().plusDays(HALF_YEAR));
        Boilerplate split = Boilerplate.of(parts.body());
        List<String> rest = new ArrayList<>(split.rest());
        if (draft.byline() != null && rest.stream().noneMatch(line -> line.contains(draft.byline()))) {
            rest.add(0, draft.byline());
        }
        rest.addAll(tongues.foreign());
        String body = String.join("\n", split.news());
        if (parts.headline().isBlank() || body.codePoints().noneMatch(Character::isLetter)) {
            // Damaged text may be all private or unassigned characters, of which nothing is left.
            return Read.Rejected.of(source, Reason.EMPTY, "", excerpt(whole(draft)));
        }
        List<Mark> marks = new ArrayList<>(arabic.marks());
        if (Dialect.isIn(body)) {
            marks.add(DIALECT);
        }
        HijriDates.in(parts.headline() + "\n" + body).stream()
                .filter(HijriDates.Conversion::disagrees)
                .forEach(date -> marks.add(new Mark(Mark.Kind.SOURCE, date.words())));
        String fingerprint = Fingerprint.of(parts.headline(), body);
        Optional<Dateline> dateline = parts.dateline();
        String place = dateline.map(Dateline::place).orElse(draft.place());
        String agency = dateline.map(Dateline::agency).orElse(null);
        return new Read.Accepted(
                new Release(
                        fingerprint.substring(0, 12),
                        fingerprint,
                        source,
                        parts.headline(),
                        body,
                        ModelText.clean(String.join("\n", rest)),
                        place == null ? null : ModelText.clean(place),
                        dateline.map(Dateline::date).orElse(draft.date()),
                        agency != null ? agency : agency(draft),
                        Identity.within(source, draft.identity()),
                        draft.version(),
                        marks,
                        clock.instant()),
                draft.embargo() == null ? null : draft.embargo().until());
    }

    /** A bilingual item's headline may be the foreign one: then the Arabic text's first line is. */
    private static String arabicHeadline(Draft draft) {
        return draft.headline() != null && Arabicness.letterShare(draft.headline()) < MOSTLY ? null : draft.headline();
    }

    private static String agency(Draft draft) {
        String told = draft.agency() == null ? null : ModelText.clean(draft.agency());
        return told == null || told.isEmpty() ? null : Agencies.named(told).orElse(told);
    }

    private static PlainText.Parts parts(Draft draft, LocalDate near) {
        // A mark of direction or a stretched letter would hide a dateline.
        String text = draft.text()
                .lines()
                .map(ModelText::clean)
                .collect(Collectors.joining("\n"))
                .strip();
        if (draft.headline() == null || draft.headline().codePoints().noneMatch(Character::isLetter)) {
            return PlainText.parts(text, near);
        }
        String headline = ModelText.clean(draft.headline()).replace('\n', ' ');
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
