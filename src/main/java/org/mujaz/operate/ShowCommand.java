package org.mujaz.operate;

import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.read.CorrectedBrief;
import org.mujaz.read.CorrectedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One brief with its release, sentence by sentence. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one brief with its release, the two languages sentence by sentence.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Parameters(paramLabel = "ID", description = "The brief's id, or the beginning of it.")
    private String id;

    @Option(names = "--json", description = "JSON; the keys stay as they are.")
    private boolean json;

    @Override
    public Integer call() {
        job.read();
        JdbcClient jdbc = job.ask();
        BriefStore briefs = new BriefStore(jdbc);
        Brief brief = briefs.find(id)
                .orElseThrow(() -> new Problem(
                        "brief " + id,
                        briefs.beginningWith(id) == 0 ? "there is no such brief" : "several begin so",
                        "List them with: jobs/mujaz briefs"));
        if (json) {
            System.out.println(new CorrectedJson(jdbc).of(brief));
        } else {
            BriefText.printWhole(CorrectedBrief.of(jdbc, List.of(brief)).get(0));
        }
        return Mujaz.DONE;
    }
}
