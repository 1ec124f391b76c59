package org.mujaz.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.mujaz.Problem;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.read.DigestMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A night's briefs as one text, or as mail. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a night's briefs as one text, or mails them.",
            "The mail server, the sender and the readers stand in the job file (notify, digest)."
        })
final class DigestCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Option(names = "--date", description = "The night. Default: today, and until day-ends yesterday.")
    private LocalDate date;

    @Option(names = "--mail", description = "Mail it to the readers the job file names.")
    private boolean mail;

    @Option(names = "--mail-to", split = ",", paramLabel = "ADDRESS", description = "Mail it to these readers.")
    private List<String> to = List.of();

    @Override
    public Integer call() {
        JobFile file = job.read();
        LocalDate night = date == null ? file.nightOf(Clock.systemUTC().instant()) : date;
        List<String> readers = to.isEmpty() && mail ? file.digest().mailTo() : to;
        if (mail && readers.isEmpty()) {
            throw new Problem(
                    file.file().toString(),
                    "it names no readers",
                    "Set digest.mail-to there, or give --mail-to ADDRESS");
        }
        DataSource source = Database.questions(file.database());
        if (readers.isEmpty()) {
            System.out.print(DigestMail.text(source, night, file.digest().pages()));
            return Mujaz.DONE;
        }
        int sent = DigestMail.send(file.digest().mail(file.announce(), readers), source, night);
        System.out.println(sent == 0 ? "No briefs of " + night + "; nothing was mailed." : "Mailed to " + sent + ".");
        return Mujaz.DONE;
    }
}
