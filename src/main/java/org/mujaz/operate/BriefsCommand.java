package org.mujaz.operate;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.job.JobFile;
import org.mujaz.read.CorrectedBrief;
import org.mujaz.read.CorrectedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was written. */
@Command(name = "briefs", mixinStandardHelpOptions = true, description = "Lists the briefs that were written.")
final class BriefsCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Option(names = "--date", description = "Only those of this night.")
    private LocalDate date;

    @Option(names = "--limit", defaultValue = "100", description = "So many at most. Default: ${DEFAULT-VALUE}")
    private int limit;

    @Option(names = "--json", description = "JSON, with the keys of 'show --json'.")
    private boolean json;

    @Override
    public Integer call() {
        JobFile file = job.read();
        JdbcClient jdbc = job.ask();
        BriefStore store = new BriefStore(jdbc);
        List<Brief> briefs = date == null ? store.ofJob(file.name(), limit) : store.ofDate(file.name(), date, limit);
        if (json) {
            System.out.println(new CorrectedJson(jdbc).of(briefs));
        } else if (briefs.isEmpty()) {
            System.out.println("No briefs" + (date == null ? "." : " of the night " + date + "."));
        } else {
            CorrectedBrief.of(jdbc, briefs).forEach(BriefText::printShort);
        }
        return Mujaz.DONE;
    }
}
