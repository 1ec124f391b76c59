package org.mujaz.model.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mujaz.Problem;
import org.mujaz.model.hub.LocalHub.Fault;
import org.mujaz.model.hub.LocalHub.Trouble;

/** What becomes of a file whose way is troubled. */
class DownloadTest extends HubFixture {
    @Test
    void aCutConnectionGoesOnAtTheByteItStoppedAt() {
        hub.files.keySet().removeIf(name -> name.equals("README.md"));
        hub.fileFaults.add(new Fault(Trouble.NO_RANGE, 0));
        fault(Trouble.CUT);
        fault(Trouble.CUT);
        add();
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
        // How much of what was sent before a cut arrives is the network's affair; what arrived is never asked for
        // again.
        assertThat(hub.requests.stream()
                        .filter(request -> request.startsWith("storage model.safetensors bytes="))
                        .map(request -> Long.valueOf(request.replaceAll("\\D", ""))))
                .hasSize(2)
                .isSorted()
                .allMatch(start -> start > 0);
    }

    @Test
    void aLaterRunGoesOnWithWhatAnEarlierOneLeft() throws IOException {
        for (int i = 0; i < Attempts.MOST; i++) {
            status(503);
        }
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("503");
        assertThat(models.resolve("tiny")).doesNotExist();
        String digits = LocalHub.sha256(WEIGHTS).substring(0, 12);
        Path part = models.resolve("tiny.part/model.safetensors." + digits + ".part");
        Files.write(part, Arrays.copyOf(WEIGHTS, 100_000));
        add();
        assertThat(hub.requests).contains("storage model.safetensors bytes=100000-");
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aStorageThatCannotGoOnSendsTheFileAnew() {
        fault(Trouble.NO_RANGE);
        fault(Trouble.NO_RANGE);
        fault(Trouble.CUT);
        fault(Trouble.NO_RANGE);
        add();
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aRangeTheStorageRefusesStartsTheFileAnew() {
        fault(Trouble.NO_RANGE);
        fault(Trouble.NO_RANGE);
        fault(Trouble.CUT);
        fault(Trouble.UNSATISFIABLE);
        add();
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aConnectionThatFallsSilentCountsAsCut() {
        quiet = Duration.ofSeconds(1);
        fault(Trouble.NO_RANGE);
        fault(Trouble.NO_RANGE);
        fault(Trouble.SILENT);
        add();
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(waits).isNotEmpty();
    }

    @Test
    void aFileThatArrivesWithAnotherContentIsFetchedAnew() {
        fault(Trouble.WRONG_BYTES);
        add();
        assertThat(models.resolve("tiny/README.md")).hasContent("a card");
    }

    @Test
    void aFileThatArrivesTwiceWithAnotherContentIsRefused() {
        fault(Trouble.NO_RANGE);
        fault(Trouble.NO_RANGE);
        fault(Trouble.WRONG_BYTES);
        fault(Trouble.WRONG_BYTES);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::add)
                .withMessageContaining("twice with another content");
        assertThat(models.resolve("tiny")).doesNotExist();
    }

    @Test
    void whatAMirrorDoesNotListIsCheckedAgainstItsHeaders() {
        hub.hashesListed = false;
        fault(Trouble.NO_RANGE);
        fault(Trouble.NO_RANGE);
        fault(Trouble.WRONG_BYTES);
        fault(Trouble.WRONG_BYTES);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::add)
                .withMessageContaining("twice with another content");
        add();
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aHeaderThatContradictsTheListingIsNotBelieved() {
        hub.linkedEtag = "f".repeat(64);
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("X-Linked-Etag");
    }

    @Test
    void aBusyHubIsAskedAgainWhenItSays() {
        hub.listingFaults.add(new Fault(Trouble.STATUS, 429, "Retry-After", "17"));
        hub.listingFaults.add(new Fault(Trouble.STATUS, 502));
        hub.listingFaults.add(new Fault(Trouble.STATUS, 429, "RateLimit", "\"api\";r=0;t=55"));
        add();
        assertThat(waits).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(2), Duration.ofSeconds(55));
    }

    @Test
    void aHubThatAsksForHoursIsNotWaitedFor() {
        hub.listingFaults.add(new Fault(Trouble.STATUS, 429, "Retry-After", "7200"));
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("wait 120 minutes");
    }

    @Test
    void aDiskThatFillsUpIsSaidInWords() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Files.createDirectories(models.resolve("tiny.part"));
        String digits = LocalHub.sha256(WEIGHTS).substring(0, 12);
        Files.createSymbolicLink(models.resolve("tiny.part/model.safetensors." + digits + ".part"), full);
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("the disk is full");
        assertThat(waits).isEmpty();
    }

    /** Going on until all is there needs something new each time. */
    @Test
    void aMirrorThatAlwaysBeginsAnewAndBreaksOffIsGivenUp() {
        fault(Trouble.NO_RANGE);
        fault(Trouble.NO_RANGE);
        for (int i = 0; i < 100; i++) {
            fault(Trouble.CUT_FROM_THE_START);
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::add)
                .withMessageContaining("model.safetensors")
                .withMessageContaining(Attempts.MOST + " times in a row");
        assertThat(hub.fileFaults).isNotEmpty();
    }
}
