package org.mujaz.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.Problem;
import org.mujaz.read.DigestMail;
import org.mujaz.read.MailSettings;

/** The night's digest in readers' mailboxes. */
class DigestDeliveryTest {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);

    @TempDir
    Path folder;

    @Test
    void aCompletedNightIsMailedOnceToEachReaderAndANightWithoutBriefsToNobody() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Rooms rooms = Rooms.h2(folder);
            JobFile job = rooms.job(
                    "digest:",
                    "  mail-to: [one@example.org, two@example.org]",
                    "  mail-from: briefs@example.org",
                    "  pages: https://briefs.example.org/",
                    "notify:",
                    "  smtp-host: 127.0.0.1",
                    "  smtp-port: " + mail.getSmtp().getPort());
            rooms.receive(1);
            rooms.briefed(job, JUNE_12, 0);
            rooms.briefed(job, JUNE_12, 0); // already complete
            rooms.briefed(job, JUNE_12.plusDays(1), 0); // nothing new

            MimeMessage[] got = mail.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[0].getSubject()).isEqualTo("1 brief of 12 June 2024");
            assertThat(got[0].getFrom()[0]).hasToString("briefs@example.org");
            assertThat(got[0].getAllRecipients()).hasSize(1);
            assertThat(got[0].getContentType()).startsWith("multipart/");
            assertThat(GreenMailUtil.getWholeMessage(got[0])).contains("https://briefs.example.org/briefs/");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aMailServerThatIsAwayDoesNotFailTheNight() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job(
                "digest:", "  mail-to: [one@example.org]", "notify:", "  smtp-host: 127.0.0.1", "  smtp-port: 1");
        rooms.receive(1);
        assertThat(rooms.briefed(job, JUNE_12, 0).status()).isEqualTo(Ending.Status.COMPLETED);
    }

    /** The mail server takes the connection and then says nothing. */
    @Test
    void aMailServerThatIsSilentIsWaitedForAsLongAsTheJobFileSays() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MailSettings mail = job(Rooms.h2(folder), silent.getLocalPort());
            assertThat(mail.server().timeout()).isEqualTo(Duration.ofSeconds(1));
            Instant start = Instant.now();
            assertThatThrownBy(() -> mail.server().sender().testConnection()).isInstanceOf(MessagingException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void anAddressThatIsRefusedKeepsTheDigestFromNobodyElse() throws Exception {
        try (Postbox postbox = new Postbox("220 here", "two@example.org")) {
            Rooms rooms = night();
            assertThatThrownBy(() -> send(rooms, postbox, "one@example.org", "two@example.org", "three@example.org"))
                    .isInstanceOf(Problem.class)
                    .hasMessage("127.0.0.1:" + postbox.port()
                            + ": the digest could not be mailed to two@example.org (550 5.1.1 nobody of that name)."
                            + " Check the address, notify.smtp-host, smtp-port, smtp-user and smtp-tls in the job file,"
                            + " then: jobs/mujaz digest --date 2024-06-12 --mail-to two@example.org.");
            assertThat(postbox.taken()).containsExactly("one@example.org", "three@example.org");
        }
    }

    @Test
    void aServerThatTakesNothingFromAnybodyIsNotAskedAgainForEachReader() throws Exception {
        try (Postbox postbox = new Postbox("421 go away", "")) {
            Rooms rooms = night();
            assertThatThrownBy(() -> send(rooms, postbox, "one@example.org", "two@example.org"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("--mail-to one@example.org,two@example.org");
            assertThat(postbox.calls()).isEqualTo(1);
        }
    }

    private Rooms night() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        rooms.receive(1);
        rooms.briefed(rooms.job(), JUNE_12, 0);
        return rooms;
    }

    private static void send(Rooms rooms, Postbox postbox, String... readers) throws IOException {
        JobFile job = rooms.job("notify:", "  smtp-host: 127.0.0.1", "  smtp-port: " + postbox.port());
        DigestMail.send(
                job.digest().mail(job.announce(), List.of(readers)), Database.questions(job.database()), JUNE_12);
    }

    private static MailSettings job(Rooms rooms, int port) throws IOException {
        JobFile job = rooms.job(
                "digest:",
                "  mail-to: [one@example.org]",
                "notify:",
                "  timeout: 1s",
                "  smtp-host: 127.0.0.1",
                "  smtp-port: " + port);
        return job.digest().mail(job.announce(), job.digest().mailTo());
    }
}
