package org.mujaz.job;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who hears of a night, and that nobody's silence fails it. */
class AnnouncementTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    @Test
    void aNightThatNeedsAttentionIsToldToWebhookAndMailboxAndWrittenForPrometheus() throws Exception {
        WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        hook.start();
        mail.start();
        try {
            hook.stubFor(post("/hook").willReturn(ok()));
            Rooms rooms = Rooms.h2(folder);
            JobFile job = rooms.job(
                    "metrics: mujaz.prom",
                    "notify:",
                    "  webhook: http://localhost:" + hook.port() + "/hook",
                    "  mail-to: night@example.org",
                    "  smtp-host: 127.0.0.1",
                    "  smtp-port: " + mail.getSmtp().getPort());
            rooms.receive(1);
            rooms.receive("empty.txt", "");
            rooms.briefed(job, JUNE_12, 0);

            hook.verify(postRequestedFor(urlEqualTo("/hook"))
                    .withRequestBody(matchingJsonPath("$.status", equalTo("COMPLETED")))
                    .withRequestBody(matchingJsonPath("$.report.briefed")));
            assertThat(mail.waitForIncomingEmail(5000, 1)).isTrue();
            assertThat(mail.getReceivedMessages()[0].getSubject())
                    .isEqualTo("Mujaz night 2024-06-12: completed, 1 briefed, 1 in quarantine, 0 pending");
            assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0])).contains("show-run 1");
            assertThat(folder.resolve("mujaz.prom"))
                    .content()
                    .contains("mujaz_run_success{job=\"night\"} 1.0", "mujaz_run_quarantined{job=\"night\"} 1.0")
                    .contains("spring_batch_step", "hikaricp_connections_usage");
        } finally {
            hook.stop();
            mail.stop();
        }
    }

    /**
     * The database is down at half past two: no run is in it that could tell, and yet webhook, mailbox and Prometheus hear
     * of it.
     */
    @Test
    void aNightThatCannotBeginIsToldAndWrittenForPrometheus() throws Exception {
        WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        hook.start();
        mail.start();
        try {
            hook.stubFor(post("/hook").willReturn(ok()));
            Rooms rooms = Rooms.at(folder, "url: jdbc:postgresql://localhost:1/none", "connect-timeout: 1s");
            JobFile job = rooms.job(
                    "metrics: mujaz.prom",
                    "notify:",
                    "  webhook: http://localhost:" + hook.port() + "/hook",
                    "  mail-to: night@example.org",
                    "  smtp-host: 127.0.0.1",
                    "  smtp-port: " + mail.getSmtp().getPort());
            assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                    .hasMessageContaining("the database cannot be reached");
            assertThat(mail.waitForIncomingEmail(5000, 1)).isTrue();
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Mujaz night 2024-06-12: failed");
            assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0]))
                    .contains("the database cannot be reached", "jobs/mujaz doctor");
            hook.verify(
                    1,
                    postRequestedFor(urlEqualTo("/hook"))
                            .withRequestBody(matchingJsonPath("$.status", equalTo("FAILED")))
                            .withRequestBody(matchingJsonPath("$.date", equalTo("2024-06-12")))
                            .withRequestBody(
                                    matchingJsonPath("$.failure", containing("the database cannot be reached"))));
            assertThat(folder.resolve("mujaz.prom"))
                    .content()
                    .contains("mujaz_run_success{job=\"night\"} 0.0", "mujaz_run_end_seconds");
        } finally {
            hook.stop();
            mail.stop();
        }
    }

    /** Somebody else runs the job: that run tells of its own end, and a second message would be a false alarm. */
    @Test
    void aStartThatFindsTheJobRunningIsNotTold() throws IOException {
        WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        try {
            hook.stubFor(post(anyUrl()).willReturn(ok()));
            Rooms rooms = Rooms.h2(folder);
            JobFile job = rooms.job("notify:", "  webhook: http://localhost:" + hook.port() + "/hook");
            rooms.receive(1);
            rooms.night(job, PlainBriefing.source(chunk -> assertThatThrownBy(() ->
                                    rooms.night(job, PlainBriefing.source()).run(JUNE_12, false))
                            .isInstanceOf(AnotherRun.class)))
                    .run(JUNE_12, false);
            hook.verify(0, postRequestedFor(anyUrl()));
        } finally {
            hook.stop();
        }
    }

    /** The webhook answers and then goes on answering for an hour: the night, which is over, does not wait for it. */
    @Test
    @Timeout(60)
    void aWebhookThatNeverEndsItsAnswerDoesNotKeepTheNight() throws IOException {
        WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        try {
            hook.stubFor(post(anyUrl()).willReturn(ok("received").withChunkedDribbleDelay(8, 3_600_000)));
            Rooms rooms = Rooms.h2(folder);
            JobFile job =
                    rooms.job("notify:", "  webhook: http://localhost:" + hook.port() + "/hook", "  always: true");
            rooms.receive(1);
            assertThat(rooms.briefed(job, JUNE_12, 0).status()).isEqualTo(Ending.Status.COMPLETED);
            hook.verify(postRequestedFor(anyUrl()));
        } finally {
            hook.stop();
        }
    }

    @Test
    void whatMayBeSecretInAWebhooksAddressIsNotWrittenToTheLog() {
        assertThat(WebAddress.shown(WebAddress.of("https://hooks.example.org/services/T0/B0/key")))
                .isEqualTo("https://hooks.example.org");
    }

    /** Somebody asks for a run that is not there: no night has failed, and the last one's success stands. */
    @Test
    void aMistypedRunIsNeitherToldNorWrittenForPrometheus() throws IOException {
        WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        try {
            hook.stubFor(post(anyUrl()).willReturn(ok()));
            Rooms rooms = Rooms.h2(folder);
            JobFile job =
                    rooms.job("metrics: mujaz.prom", "notify:", "  webhook: http://localhost:" + hook.port() + "/hook");
            rooms.receive(1);
            rooms.briefed(job, JUNE_12, 0);
            assertThatThrownBy(() -> rooms.night(job, PlainBriefing.source()).restart(4711))
                    .hasMessageContaining("run 4711: job night has no such run");
            hook.verify(0, postRequestedFor(anyUrl()));
            assertThat(folder.resolve("mujaz.prom")).content().contains("mujaz_run_success{job=\"night\"} 1.0");
        } finally {
            hook.stop();
        }
    }

    /** A start failed while the database was away; the next finds the night complete, and the alarm ends. */
    @Test
    void aNightFoundCompleteIsWrittenForPrometheusUnlessALaterOneFailed() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("metrics: mujaz.prom");
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        new MetricsFile(job).failed(Instant.now());
        assertThat(rooms.briefed(job, JUNE_12, 0).status()).isEqualTo(Ending.Status.ALREADY_COMPLETE);
        assertThat(folder.resolve("mujaz.prom"))
                .content()
                .contains("mujaz_run_success{job=\"night\"} 1.0", "mujaz_run_briefed{job=\"night\"} 1.0")
                .doesNotContain("mujaz_run_total_seconds{job=\"night\"} 0.0");

        rooms.receive(2);
        rooms.briefed(job, JUNE_12.plusDays(1), 1);
        assertThat(rooms.briefed(job, JUNE_12, 0).status()).isEqualTo(Ending.Status.ALREADY_COMPLETE);
        assertThat(folder.resolve("mujaz.prom")).content().contains("mujaz_run_success{job=\"night\"} 0.0");
    }

    @Test
    void aWebhookThatFailsDoesNotFailTheNightAndAGoodNightIsNotTold() throws IOException {
        WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        try {
            hook.stubFor(post(anyUrl()).willReturn(serverError()));
            Rooms rooms = Rooms.h2(folder);
            JobFile job = rooms.job("notify:", "  webhook: http://localhost:" + hook.port() + "/hook");
            rooms.receive(1);
            assertThat(rooms.briefed(job, JUNE_12, 0).status()).isEqualTo(Ending.Status.COMPLETED);
            hook.verify(0, postRequestedFor(anyUrl()));
            rooms.receive("empty.txt", "");
            assertThat(rooms.briefed(job, JUNE_12.plusDays(1), 0).status()).isEqualTo(Ending.Status.COMPLETED);
            hook.verify(1, postRequestedFor(anyUrl()));
        } finally {
            hook.stop();
        }
    }
}
