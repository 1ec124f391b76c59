package org.mujaz.job;

import java.nio.file.Path;
import org.mujaz.model.Arithmetic;

/**
 * Which models work.
 *
 * @param translate the directory of the checkpoint that translates
 * @param brief the directory of the one that writes briefs; the same is loaded once; null leaves briefs extractive
 * @param encoder the directory of the sentence encoder; null compares words instead
 * @param arithmetic how the numbers are held
 * @param threads cores the models use; 0 takes all
 */
public record CheckpointSettings(Path translate, Path brief, Path encoder, Arithmetic arithmetic, int threads) {

    static CheckpointSettings read(Section section) {
        String translate = section.text("translate", "../models/gemma-3-270m-press-ar-en");
        return new CheckpointSettings(
                section.resolve(translate),
                optional(section, section.text("brief", translate)),
                optional(section, section.text("encoder", "../models/multilingual-e5-small-ar-en")),
                section.choice("arithmetic", Arithmetic.class, Arithmetic.AUTO),
                section.whole("threads", 0, 0, 256));
    }

    private static Path optional(Section section, String text) {
        return text.equals("none") ? null : section.resolve(text);
    }

    int cores() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
