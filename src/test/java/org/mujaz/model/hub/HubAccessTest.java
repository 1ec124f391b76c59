package org.mujaz.model.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mujaz.Problem;
import org.mujaz.model.hub.LocalHub.Fault;
import org.mujaz.model.hub.LocalHub.Trouble;

/** Who is given the token, and what is said to those who are not let in. */
class HubAccessTest extends HubFixture {
    @Test
    void theTokenGoesToTheHubButNotToTheStorageItRedirectsTo() {
        hub.token = "hf_secret";
        checkpoints("HF_TOKEN", "hf_secret").add("owner/tiny", null, Transfer.SILENT);
        assertThat(hub.tokensAtStorage).isEmpty();
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void whoIsNotLetInHearsWhatToDo() {
        hub.token = "hf_secret";
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("set HF_TOKEN");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> checkpoints("HF_TOKEN", "old").add("owner/tiny", null, Transfer.SILENT))
                .withMessageContaining("HF_TOKEN is valid")
                .withMessageNotContaining("old");
        hub.token = null;
        hub.listingFaults.add(new Fault(Trouble.STATUS, 403, "X-Error-Code", "GatedRepo"));
        assertThatExceptionOfType(Problem.class).isThrownBy(this::add).withMessageContaining("Accept them");
    }

    /** Whoever names a mirror for once has not said that it may have the token. */
    @Test
    void theTokenDoesNotGoToAnotherHubAnAddressNames() {
        hub.token = "hf_secret";
        String address = hub.endpoint() + "/owner/tiny";
        for (String configured : List.of("", "http://localhost:1", "http://127.0.0.1" + port())) {
            Checkpoints elsewhere = checkpoints("HF_ENDPOINT", configured, "HF_TOKEN", "hf_secret");
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> elsewhere.add(address, null, Transfer.SILENT))
                    .withMessageContaining("does not let us in (401)")
                    .withMessageContaining("set HF_ENDPOINT to " + hub.endpoint());
        }
        assertThat(hub.tokens).isEmpty();
    }

    @Test
    void theTokenGoesToTheConfiguredHubAlsoWhereItsAddressIsGiven() {
        hub.token = "hf_secret";
        checkpoints("HF_TOKEN", "hf_secret").add(hub.endpoint() + "/owner/tiny", null, Transfer.SILENT);
        assertThat(models.resolve("tiny/model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void theUsualPortMayBeLeftOut() {
        HubSettings settings = HubSettings.of(Map.of("HF_ENDPOINT", "https://hub.example", "HF_TOKEN", "hf_secret"));
        assertThat(settings.at("https://HUB.example:443").token()).isEqualTo("hf_secret");
        assertThat(settings.at("http://hub.example:443").token()).isNull();
    }

    private String port() {
        return hub.endpoint().substring(hub.endpoint().lastIndexOf(':'));
    }
}
