package org.mujaz.operate;

import java.util.Optional;
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
        BriefStore briefs = new BriefStore(JdbcClient.create(source));
        int indexed = 0;
        SentenceEncoder encoder = file.checkpoints().encoder() == null
                ? null
                : Models.encoder(file.checkpoints().encoder(), 1);
        try {
            for (String release : briefs.releases(file.name())) {
                // Encoding takes its time, and no transaction is open so long.
                Optional<Brief> toEncode = encoder == null
                                || meanings.has(release, encoder.checkpoint().toString())
                        ? Optional.empty()
                        : together.execute(status -> briefs.find(release));
                Optional<Meanings> fresh = toEncode.map(brief -> Meanings.of(brief, encoder));
                boolean shelved = together.execute(status -> {
                    Optional<Brief> brief = shelf.putAgain(release);
                    // One that a night wrote meanwhile has what the night encoded.
                    fresh.filter(any -> brief.map(Brief::written).equals(toEncode.map(Brief::written)))
                            .ifPresent(meanings::put);
                    return brief.isPresent();
                });
                indexed += shelved ? 1 : 0;
            }
        } finally {
            if (encoder != null) {
                encoder.close();
            }
        }
        System.out.println("Indexed " + indexed + (indexed == 1 ? " brief." : " briefs."));
        return Mujaz.DONE;
    }
}
