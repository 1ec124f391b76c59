package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {
    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new ModelsCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }

    @Test
    void listTellsWhatIsHereAndWhatTheCatalogNames() {
        assertThat(run("list", "--models", "models")).isZero();
        assertThat(out.toString())
                .contains("gemma-3-270m-press-ar-en")
                .contains("Helsinki-NLP/opus-mt-ar-en")
                .contains("BLEU 33.9 on FLORES dev (https://")
                .doesNotContain("null");
    }

    @Test
    void benchTellsLoadTimeMemoryAndSpeed(@TempDir Path folder) throws IOException {
        Path sentences = folder.resolve("sentences");
        Files.writeString(sentences, "المنامة\nوزارة الداخلية\n");
        assertThat(run(
                        "bench",
                        "models/golden/marian",
                        "--sentences",
                        sentences.toString(),
                        "--first",
                        "3",
                        "--tokens",
                        "5"))
                .isZero();
        assertThat(out.toString()).contains("loaded in").contains("15 tokens for 3 inputs");
    }

    @Test
    void aFolderIsAddedVerifiedAndRemoved(@TempDir Path models, @TempDir Path share) throws IOException {
        Files.writeString(share.resolve("config.json"), "{}");
        Files.writeString(share.resolve("model.safetensors"), "weights");
        String where = models.toString();
        assertThat(run("add", share.toString(), "--as", "mine", "--models", where))
                .isZero();
        assertThat(run("verify", "mine", "--models", where)).isZero();
        Files.writeString(models.resolve("mine/model.safetensors"), "changed");
        assertThat(run("verify", "mine", "--models", where)).isOne();
        assertThat(out.toString()).contains("mine: model.safetensors has another content than recorded");
        assertThat(run("remove", "mine", "--models", where)).isZero();
        assertThat(models.resolve("mine")).doesNotExist();
    }
}
