package org.mujaz.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.read.DigestMail;
import org.mujaz.read.MailSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A night's briefs as one text, or as mail. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a night's briefs as one text, or mails them.",
            "The mail server's password is taken from MUJAZ_MAIL_PASSWORD."
        })
final class DigestCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Option(names = "--date", description = "The night. Default: today, and until day-ends yesterday.")
    private LocalDate date;

    @Option(names = "--mail-to", split = ",", paramLabel = "ADDRESS", description = "Mail it to these readers.")
    private List<String> to = List.of();

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            defaultValue = "mujaz@localhost",
            description = "The sender. Default: ${DEFAULT-VALUE}")
    private String from;

    @Option(
            names = "--smtp",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "The mail server. Default: ${DEFAULT-VALUE}")
    private String host;

    @Option(names = "--smtp-port", defaultValue = "587", description = "Its port. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--smtp-user", defaultValue = "", description = "Who logs in there. Default: nobody")
    private String user;

    @Option(names = "--plain", description = "Allow a connection without encryption.")
    private boolean plain;

    @Option(
            names = "--pages",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where the pages are served; links lead there.")
    private String pages;

    @Override
    public Integer call() {
        JobFile file = job.read();
        LocalDate night = date == null ? file.nightOf(Clock.systemUTC().instant()) : date;
        String base = pages.replaceAll("/+$", "");
        if (to.isEmpty()) {
            System.out.print(DigestMail.text(Database.questions(file.database()), night, base));
            return Mujaz.DONE;
        }
        String password = System.getenv().getOrDefault("MUJAZ_MAIL_PASSWORD", "");
        if (!user.isEmpty() && password.isEmpty()) {
            throw new Problem(host, "there is no password for " + user, "Set MUJAZ_MAIL_PASSWORD");
        }
        int sent = DigestMail.send(
                new MailSettings(host, port, user, password, !plain, from, to, base),
                Database.questions(file.database()),
                night);
        System.out.println(sent == 0 ? "No briefs of " + night + "; nothing was mailed." : "Mailed to " + sent + ".");
        return Mujaz.DONE;
    }
}
