package org.mujaz.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mujaz.Mark;
import org.mujaz.brief.Brief;
import org.mujaz.summarize.Summary;
import org.mujaz.text.HijriDates;
import org.mujaz.translate.SentencePair;

/**
 * A brief as the templates show it: text cleaned for display, dates in words, links as numbers.
 *
 * @param brief the brief's sentences in English, each with the sentences it rests on
 * @param arabic the Arabic summary, sentence by sentence
 * @param pairs the whole release; number 0 is the headline
 * @param dates the release's Hijri dates in both calendars, in words
 * @param cares every reason for care, those of sentences first
 * @param isoDate the release's date for machines, or null
 * @param date the release's date in words, or ""
 * @param generated whether the checkpoint wrote the brief itself
 * @param tellings who sent the same statement too
 */
record BriefView(
        String id,
        String headline,
        List<Integer> headlineSources,
        String arabicHeadline,
        List<Point> brief,
        List<String> arabic,
        List<Pair> pairs,
        List<String> dates,
        List<Care> cares,
        String place,
        String isoDate,
        String date,
        String agency,
        String source,
        String boilerplate,
        String received,
        String written,
        String checkpoint,
        String pipeline,
        boolean generated,
        List<Brief.Telling> tellings)
        implements Placed {

    /** The brief in English as one paragraph. */
    public String text() {
        return String.join(" ", brief.stream().map(Point::text).toList());
    }

    public int careCount() {
        return cares.size();
    }

    /** How far a reader may rely on it, in one sentence. */
    public String standing() {
        long corrected =
                pairs.stream().filter(pair -> !pair.machine().isEmpty()).count();
        return corrected == 0
                ? "Machine translated, not reviewed."
                : "Machine translated; editors corrected %d %s, nobody reviewed the rest."
                        .formatted(corrected, corrected == 1 ? "sentence" : "sentences");
    }

    /** The agencies that sent the same statement too. */
    public List<String> also() {
        return tellings.stream()
                .map(Brief.Telling::agency)
                .filter(Objects::nonNull)
                .map(Shown::text)
                .distinct()
                .filter(other -> !other.equals(agency))
                .toList();
    }

    /** Who sent the same statement too, each with its file. */
    public List<String> alsoToldBy() {
        return tellings.stream().map(Brief.Telling::words).map(Shown::text).toList();
    }

    /**
     * A reason for care.
     *
     * @param sentence the sentence it is about, or null where it is about the whole
     */
    record Care(Integer sentence, String words) {}

    /**
     * One sentence of the brief.
     *
     * @param sources the numbers of the sentences it rests on, in the order of the release
     */
    record Point(int number, String text, List<Integer> sources) {}

    /**
     * One sentence of the release in both languages.
     *
     * @param opens whether it begins a paragraph
     * @param supports CSS classes, one for each sentence of the brief that rests on it
     * @param machine the machine's English where an editor has put it right, otherwise ""
     * @param editor who put it right, or ""
     */
    record Pair(
            int number,
            boolean opens,
            String english,
            String arabic,
            List<String> marks,
            String supports,
            String machine,
            String editor) {
        /** What was put right, and what the machine wrote; "" where it is the machine's. */
        public String mended() {
            String who = editor.isEmpty() ? "Name corrected." : "Corrected by " + editor + ".";
            return machine.isEmpty() ? "" : who + " The machine wrote: " + machine;
        }
    }

    static BriefView of(Brief brief) {
        return of(brief, Corrections.NONE);
    }

    /** The brief with what editors have put right, and what the machine wrote beside it. */
    static BriefView of(Brief stored, Corrections corrections) {
        Brief brief = CorrectedBrief.of(stored, corrections);
        Summary summary = brief.summary();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < summary.english().size(); i++) {
            points.add(new Point(i + 1, Shown.text(summary.english().get(i)), sources(summary, i + 1)));
        }
        List<Pair> pairs = new ArrayList<>();
        int paragraph = 0;
        for (int i = 0; i < brief.sentences().size(); i++) {
            SentencePair pair = brief.sentences().get(i);
            String machine = Shown.text(
                    corrections.machine(pair.arabic(), stored.sentences().get(i).english()));
            String english = Shown.text(pair.english());
            String editor = corrections.editor(pair.arabic());
            pairs.add(new Pair(
                    pair.number(),
                    pair.paragraph() != paragraph && pair.number() > 1,
                    english,
                    Shown.text(pair.arabic()),
                    words(pair.marks()),
                    supports(summary, pair.number()),
                    english.equals(machine) ? "" : machine,
                    Shown.text(editor)));
            paragraph = pair.paragraph();
        }
        return new BriefView(
                brief.release().id(),
                Shown.text(summary.headline()),
                sources(summary, 0),
                Shown.text(brief.release().headline()),
                List.copyOf(points),
                summary.arabic().stream().map(Shown::text).toList(),
                List.copyOf(pairs),
                brief.hijriDates().stream().map(HijriDates.Conversion::words).toList(),
                cares(brief, pairs),
                Shown.text(brief.release().place()),
                Objects.toString(brief.release().date(), null),
                Shown.day(brief.release().date()),
                Shown.text(brief.release().agency()),
                Shown.text(brief.release().source()),
                Shown.text(brief.release().boilerplate()),
                Shown.moment(brief.release().received()),
                Shown.moment(brief.written()),
                Shown.text(brief.checkpoint()),
                brief.pipeline(),
                summary.method() == Summary.Method.GENERATED,
                brief.alsoToldBy());
    }

    private static List<Care> cares(Brief brief, List<Pair> pairs) {
        List<Care> cares = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Pair pair : pairs) {
            pair.marks().forEach(words -> cares.add(new Care(pair.number(), words)));
            told.addAll(pair.marks());
        }
        words(brief.marks()).stream().filter(told::add).forEach(words -> cares.add(new Care(null, words)));
        return List.copyOf(cares);
    }

    private static List<String> words(Collection<Mark> marks) {
        return marks.stream().map(Mark::words).map(Shown::text).distinct().toList();
    }

    private static List<Integer> sources(Summary summary, int sentence) {
        return summary.links().stream()
                .filter(link -> link.sentence() == sentence)
                .map(Summary.Link::source)
                .distinct()
                .sorted()
                .toList();
    }

    private static String supports(Summary summary, int source) {
        return summary.links().stream()
                .filter(link -> link.source() == source)
                .map(link -> "rests-" + link.sentence())
                .distinct()
                .sorted()
                .reduce("", (all, one) -> all + " " + one)
                .strip();
    }
}
