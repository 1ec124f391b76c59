package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.model.CheckpointId;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.release.Release;

/** What becomes of a release that another's brief was to tell, when that brief is not made. */
class BriefedOnceTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final String TEXT =
            "\nضبطت وزارة الداخلية في البحرين 47 كيلوغراما من الحشيش، وأحيل 5 متهمين إلى النيابة العامة في المنامة.\n";

    @TempDir
    Path folder;

    private final List<String> encoded = new ArrayList<>();
    private int batches;

    /** To this one all releases mean the same; what they tell is told apart by rule. */
    private final SentenceEncoder encoder = new SentenceEncoder() {
        @Override
        public CheckpointId checkpoint() {
            return new CheckpointId("same", "0".repeat(64), "fp32");
        }

        @Override
        public List<float[]> encode(List<String> texts, Kind kind) {
            encoded.addAll(texts);
            batches++;
            return texts.stream().map(text -> new float[] {1, 0}).toList();
        }

        @Override
        public void close() {}
    };

    /** The first of three releases of one event cannot be briefed: the second is, and tells the third. */
    @Test
    void whereTheFirstCannotBeBriefedTheNextIs() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive("1.txt", "ضبط حشيش في البحرين" + TEXT);
        rooms.receive("2.txt", "البحرين: ضبط حشيش" + TEXT.replace("ضبطت", "تم ضبط"));
        rooms.receive("3.txt", "في البحرين: ضبط حشيش" + TEXT.replace("ضبطت", "ضبطتها"));
        List<String> asked = new ArrayList<>();
        Ending ending = rooms.night(job, (tonight, memory, names, editors, events) -> {
                    Briefing plain = PlainBriefing.source().open(tonight, memory, names, editors, events);
                    return new Briefing() {
                        @Override
                        public List<Outcome> brief(List<Release> releases) {
                            return new BriefedOnce(events, encoder, (chunk, meanings) -> chunk.stream()
                                            .map(release -> outcome(release, plain))
                                            .toList())
                                    .brief(releases);
                        }

                        private Outcome outcome(Release release, Briefing plain) {
                            asked.add(release.source());
                            return release.source().equals("1.txt")
                                    ? new Outcome.Failed(release, "1.txt: it cannot be briefed.", null)
                                    : plain.brief(List.of(release)).get(0);
                        }

                        @Override
                        public void close() {}
                    };
                })
                .run(JUNE_12, false);
        assertThat(asked).containsExactly("1.txt", "2.txt");
        assertThat(encoded).hasSize(3).doesNotHaveDuplicates();
        assertThat(batches).as("batches of a chunk").isEqualTo(1);
        assertThat(ending.report().balance()).isEqualTo("read 3 = briefed 1 + duplicate 1 + quarantined 1 + pending 0");
        assertThat(rooms.violations(job)).isEmpty();
    }
}
