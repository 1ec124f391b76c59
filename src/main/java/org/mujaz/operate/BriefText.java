package org.mujaz.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mujaz.Mark;
import org.mujaz.brief.Brief;
import org.mujaz.release.Release;
import org.mujaz.summarize.Summary;
import org.mujaz.translate.SentencePair;

/** Briefs on a terminal. */
final class BriefText {
    private BriefText() {}

    /** Headline, brief and Arabic summary. */
    static void printShort(Brief brief) {
        System.out.println(brief.summary().headline());
        System.out.println("  " + String.join(" ", brief.summary().english()));
        System.out.println("  " + String.join(" ", brief.summary().arabic()));
        System.out.println("  " + about(brief));
        System.out.println();
    }

    /** Everything: the brief, and the release sentence by sentence. */
    static void printWhole(Brief brief) {
        System.out.println(brief.summary().headline());
        System.out.println(about(brief));
        brief.alsoToldBy().forEach(other -> System.out.println("also told by " + other.words()));
        System.out.println();
        List<String> english = brief.summary().english();
        for (int i = 0; i < english.size(); i++) {
            int sentence = i + 1;
            String sources = brief.summary().links().stream()
                    .filter(link -> link.sentence() == sentence)
                    .map(link -> String.valueOf(link.source()))
                    .collect(Collectors.joining(", "));
            System.out.println("  " + english.get(i) + (sources.isEmpty() ? "" : "  [" + sources + "]"));
        }
        List<Mark> ofSentences = brief.sentences().stream()
                .flatMap(pair -> pair.marks().stream())
                .toList();
        brief.marks().stream()
                .filter(mark -> !ofSentences.contains(mark))
                .forEach(mark -> System.out.println("  ! " + mark.words()));
        System.out.println();
        brief.summary().arabic().forEach(sentence -> System.out.println("  " + sentence));
        System.out.println();
        brief.hijriDates().forEach(date -> System.out.println(date.words()));
        for (SentencePair pair : brief.sentences()) {
            System.out.println(
                    (pair.number() == 0 ? "headline" : pair.number()) + (pair.fromMemory() ? " (memory)" : ""));
            System.out.println("  " + pair.arabic());
            System.out.println("  " + pair.english());
            pair.marks().forEach(mark -> System.out.println("  ! " + mark.words()));
        }
        System.out.println();
        System.out.println("made by " + brief.checkpoint() + ", pipeline " + brief.pipeline() + ", run " + brief.runId()
                + (brief.summary().method() == Summary.Method.EXTRACTIVE
                        ? "; the brief is made of translated sentences"
                        : ""));
    }

    private static String about(Brief brief) {
        Release release = brief.release();
        List<String> parts = new ArrayList<>();
        parts.add(release.id());
        if (release.agency() != null) {
            parts.add(release.agency());
        }
        if (release.place() != null) {
            parts.add(release.place());
        }
        if (release.date() != null) {
            parts.add(release.date().toString());
        }
        parts.add(release.source());
        List<Mark> marks = brief.marks();
        if (!marks.isEmpty()) {
            parts.add(marks.size() == 1 ? "1 mark" : marks.size() + " marks");
        }
        return String.join(" · ", parts);
    }
}
