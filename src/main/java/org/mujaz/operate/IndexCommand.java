package org.mujaz.operate;

import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.mujaz.brief.Brief;
import org.mujaz.brief.BriefStore;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;
import org.mujaz.model.Models;
import org.mujaz.model.SentenceEncoder;
import org.mujaz.read.MeaningStore;
import org.mujaz.read.Meanings;
import org.mujaz.read.ShelfStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fills again what lists and search are made of. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Puts every brief on the shelf anew: lists, search by words, search by meaning.",
            "Needed after an update that says so; briefs themselves are not touched."
        })
final class IndexCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Override
    public Integer call() {
        Signals.endAtOnce();
        JobFile file = job.read();
        DataSource source = Database.questions(file.database());
        TransactionTemplate together = new TransactionTemplate(new DataSourceTransactionManager(source));
        ShelfStore shelf = new ShelfStore(source);
        MeaningStore meanings = new MeaningStore(source);
        List<Brief> briefs = new BriefStore(JdbcClient.create(source)).ofJob(file.name(), Integer.MAX_VALUE);
        SentenceEncoder encoder = file.checkpoints().encoder() == null
                ? null
                : Models.encoder(file.checkpoints().encoder(), 1);
        try {
            for (Brief brief : briefs) {
                Meanings fresh = encoder == null
                                || meanings.has(
                                        brief.release().id(),
                                        encoder.checkpoint().toString())
                        ? null
                        : Meanings.of(brief, encoder);
                together.executeWithoutResult(status -> {
                    shelf.putAgain(brief);
                    if (fresh != null) {
                        meanings.put(fresh);
                    }
                });
            }
        } finally {
            if (encoder != null) {
                encoder.close();
            }
        }
        System.out.println("Indexed " + briefs.size() + (briefs.size() == 1 ? " brief." : " briefs."));
        return Mujaz.DONE;
    }
}
