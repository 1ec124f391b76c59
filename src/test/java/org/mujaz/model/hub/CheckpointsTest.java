package org.mujaz.model.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;

class CheckpointsTest extends HubFixture {
    @Test
    void everyFileArrivesAndIsRecordedWithItsHash() throws IOException {
        assertThat(add()).isEqualTo("tiny");
        Path tiny = models.resolve("tiny");
        assertThat(tiny.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(tiny.resolve("mujaz.lock"))
                .hasContent("# " + hub.endpoint() + "/owner/tiny@" + LocalHub.COMMIT + "\n"
                        + LocalHub.sha256(hub.files.get("README.md")) + "  README.md\n"
                        + LocalHub.sha256(hub.files.get("config.json")) + "  config.json\n"
                        + LocalHub.sha256(WEIGHTS) + "  model.safetensors\n");
        assertThat(checkpoints().verify("tiny", Transfer.SILENT)).isEmpty();
        assertThat(models).isDirectoryNotContaining(path -> path.toString().contains(".part"));
    }

    @Test
    void filesAreAskedForByCommitWhateverRevisionWasNamed() {
        checkpoints().add("owner/tiny@v1.0", null, Transfer.SILENT);
        assertThat(hub.requests)
                .contains("/api/models/owner/tiny/revision/v1.0")
                .contains("/owner/tiny/resolve/" + LocalHub.COMMIT + "/config.json");
    }

    @Test
    void whatTheHubDoesNotHaveIsSaidAtOnce() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> checkpoints().add("owner/huge", null, Transfer.SILENT))
                .withMessageContaining("no such thing (404)");
        assertThat(waits).isEmpty();
    }

    @Test
    void aCheckpointLargerThanTheDiskIsRefusedBeforeTheFirstByte() {
        hub.claimedSize = 1L << 60;
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("the disk has");
        assertThat(hub.requests).noneMatch(request -> request.contains("resolve"));
    }

    @Test
    void onlyWhatMakesACheckpointIsBroughtIn() {
        hub.large("pytorch_model.bin", new byte[10]);
        hub.large("tf_model.h5", new byte[10]);
        hub.file("modeling_evil.py", "print(1)");
        hub.file("..", "up");
        hub.file("onnx/model.onnx", "graph");
        hub.file("source.spm", "pieces");
        add();
        assertThat(models.resolve("tiny"))
                .isDirectoryContaining(path -> path.endsWith("source.spm"))
                .isDirectoryNotContaining(path -> path.toString().endsWith(".py")
                        || path.toString().endsWith(".bin")
                        || path.toString().endsWith(".h5"));
    }

    @Test
    void howASentenceEncoderPoolsIsBroughtInFromItsFolderAndRecorded() throws IOException {
        hub.file("modules.json", "[]");
        hub.file("config_sentence_transformers.json", "{}");
        hub.file("sentence_bert_config.json", "{}");
        hub.file("1_Pooling/config.json", "{\"pooling_mode_cls_token\":true}");
        hub.file("1_Pooling/other.json", "{}");
        hub.file("2_Dense/config.json", "{}");
        add();
        Path tiny = models.resolve("tiny");
        assertThat(tiny.resolve("1_Pooling/config.json")).hasContent("{\"pooling_mode_cls_token\":true}");
        assertThat(tiny.resolve("mujaz.lock"))
                .content()
                .contains(
                        "  1_Pooling/config.json\n",
                        "  modules.json\n",
                        "  config_sentence_transformers.json\n",
                        "  sentence_bert_config.json\n")
                .doesNotContain("other.json", "2_Dense");
        assertThat(hub.requests).contains("/owner/tiny/resolve/" + LocalHub.COMMIT + "/1_Pooling/config.json");
        assertThat(checkpoints().verify("tiny", Transfer.SILENT)).isEmpty();
    }

    @Test
    void whatIsNotRecordedInAFolderOfTheCheckpointIsToldToo() throws IOException {
        hub.file("1_Pooling/config.json", "{}");
        add();
        Files.writeString(models.resolve("tiny/1_Pooling/extra.json"), "{}");
        Files.writeString(models.resolve("tiny/1_Pooling/config.json"), "{} ");
        assertThat(checkpoints().verify("tiny", Transfer.SILENT))
                .containsExactly(
                        "1_Pooling/config.json has another content than recorded",
                        "1_Pooling/extra.json is not recorded");
    }

    @Test
    void whatAnEarlierAttemptLeftInAFolderIsGoneWhenTheCheckpointIsWhole() throws IOException {
        Path stale = Files.createDirectories(models.resolve("tiny.part/1_Pooling"));
        Files.writeString(stale.resolve("config.json.0123456789ab.part"), "{");
        hub.file("1_Pooling/config.json", "{}");
        add();
        assertThat(models.resolve("tiny/1_Pooling"))
                .isDirectoryContaining(path -> path.endsWith("config.json"))
                .isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void aLockThatNamesAFileOutsideIsRefused() throws IOException {
        add();
        Files.writeString(models.resolve("tiny/mujaz.lock"), "0".repeat(64) + "  ../../secret\n");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> checkpoints().verify("tiny", Transfer.SILENT))
                .withMessageContaining("mujaz.lock:1");
    }

    @Test
    void aFolderBringsItsPoolingWithIt(@TempDir Path share) throws IOException {
        Files.writeString(share.resolve("config.json"), "{}");
        Files.write(share.resolve("model.safetensors"), WEIGHTS);
        Files.createDirectories(share.resolve("1_Pooling"));
        Files.writeString(share.resolve("1_Pooling/config.json"), "{}");
        checkpoints().add(share.toString(), "copied", Transfer.SILENT);
        assertThat(models.resolve("copied/1_Pooling/config.json")).hasContent("{}");
        assertThat(checkpoints().verify("copied", Transfer.SILENT)).isEmpty();
    }

    @Test
    void pickledWeightsComeWhereThereAreNoOthers() {
        hub.files.remove("model.safetensors");
        hub.large("pytorch_model.bin", new byte[10]);
        add();
        assertThat(models.resolve("tiny/pytorch_model.bin")).hasSize(10);
        hub.files.remove("pytorch_model.bin");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> checkpoints().add("owner/tiny", "other", Transfer.SILENT))
                .withMessageContaining("no weights");
    }

    @Test
    void anAddressNamesItsOwnHub() {
        Checkpoints elsewhere = new Checkpoints(models, HubSettings.of(Map.of()), waits::add);
        elsewhere.add(hub.endpoint() + "/owner/tiny/tree/main", "mine", Transfer.SILENT);
        assertThat(models.resolve("mine/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aFolderIsCopiedAndRecordedLikeADownload(@TempDir Path share) throws IOException {
        Files.writeString(share.resolve("config.json"), "{}");
        Files.write(share.resolve("model.safetensors"), WEIGHTS);
        Files.writeString(share.resolve("run.py"), "print(1)");
        checkpoints().add(share.toString(), "copied", Transfer.SILENT);
        assertThat(models.resolve("copied/model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(models.resolve("copied/run.py")).doesNotExist();
        assertThat(checkpoints().verify("copied", Transfer.SILENT)).isEmpty();
        assertThat(checkpoints().installed())
                .extracting(Checkpoints.Installed::origin)
                .containsExactly(share.toString());
    }

    @Test
    void verifyTellsEveryFileThatIsNotAsRecorded() throws IOException {
        add();
        Path tiny = models.resolve("tiny");
        Files.delete(tiny.resolve("README.md"));
        Files.write(tiny.resolve("model.safetensors"), new byte[300_000]);
        Files.writeString(tiny.resolve("extra.json"), "{}");
        assertThat(checkpoints().verify("tiny", Transfer.SILENT))
                .containsExactly(
                        "README.md is missing",
                        "model.safetensors has another content than recorded",
                        "extra.json is not recorded");
    }

    @Test
    void removeTakesTheCheckpointAndNothingElse() {
        add();
        checkpoints().add("owner/tiny", "other", Transfer.SILENT);
        checkpoints().remove("tiny");
        assertThat(checkpoints().installed())
                .extracting(Checkpoints.Installed::name)
                .containsExactly("other");
        for (String name : List.of("tiny", "../other", ".", "")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> checkpoints().remove(name));
        }
    }

    @Test
    void aNameIsNotGivenTwice() {
        add();
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("already");
    }
}
