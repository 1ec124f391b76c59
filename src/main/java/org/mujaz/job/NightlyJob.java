package org.mujaz.job;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.mujaz.brief.BriefStore;
import org.mujaz.brief.NewBriefStore;
import org.mujaz.read.MeaningStore;
import org.mujaz.read.ShelfStore;
import org.mujaz.release.Arrivals;
import org.mujaz.release.FileRead;
import org.mujaz.release.Inbox;
import org.mujaz.release.QuarantineStore;
import org.mujaz.release.ReleaseFiles;
import org.mujaz.release.ReleaseStore;
import org.mujaz.translate.JdbcTranslationMemory;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.NameStore;
import org.mujaz.translate.TranslationMemory;
import org.mujaz.translate.facts.GlossaryStore;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.observation.BatchObservationAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night's plan: collect what arrived, brief it, publish it.
 *
 * <p>Every step may be started again at any time. What is done is known from the business tables, never from a
 * reader's position. Stopping happens at chunk boundaries, from inside ({@link ChunkStop}).
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({BatchJdbcAutoConfiguration.class, BatchObservationAutoConfiguration.class})
class NightlyJob {
    static final String NAME = "nightly";

    @Bean
    Job nightly(JobRepository repository, Step collect, Step brief, Step publish) {
        return new JobBuilder(NAME, repository)
                .start(collect)
                .next(brief)
                .next(publish)
                .build();
    }

    @Bean
    Step collect(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Tonight tonight,
            Fetch fetch,
            InboxReader inbox,
            FileParser parser,
            ArrivalWriter arrivals) {
        return new StepBuilder("collect", repository)
                .<Path, FileRead>chunk(200)
                .transactionManager(transactions)
                .listener((StepListener) fetch)
                .reader(inbox)
                .processor(parser)
                .writer(arrivals)
                .listener((StepListener) new ChunkStop<Path, FileRead>(tonight))
                .build();
    }

    @Bean
    Step brief(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Tonight tonight,
            TakeUp takeUp,
            PendingReader pending,
            ChunkBriefing briefing,
            OutcomeWriter outcomes) {
        return new StepBuilder("brief", repository)
                .<String, Outcome>chunk(tonight.job().chunk())
                .transactionManager(transactions)
                .listener((StepListener) takeUp)
                .reader(pending)
                .processor(briefing)
                .writer(outcomes)
                .listener((StepListener) briefing)
                .listener((StepListener) new ChunkStop<String, Outcome>(tonight))
                .build();
    }

    @Bean
    Step publish(JobRepository repository, PlatformTransactionManager transactions, PublishPages pages) {
        return new StepBuilder("publish", repository)
                .tasklet(pages, transactions)
                .build();
    }

    // What the steps are made of.

    @Bean
    Fetch fetch(Tonight tonight, Inbox inbox, PatientWrite writes, JdbcClient jdbc) {
        JobFile job = tonight.job();
        return new Fetch(
                tonight,
                inbox,
                job.sources().sources(job.limits(), tonight.clock()),
                writes,
                new UnreachableStore(jdbc));
    }

    @Bean
    InboxReader inboxReader(Inbox inbox, Tonight tonight) {
        return new InboxReader(inbox, tonight.meter());
    }

    @Bean
    FileParser fileParser(Inbox inbox, Arrivals arrivals, PlatformTransactionManager transactions, Tonight tonight) {
        JobFile job = tonight.job();
        ReleaseFiles files = new ReleaseFiles(
                job.limits(), job.separator(), job.json(), tonight.clock().withZone(job.zone()));
        return new FileParser(inbox, files, arrivals, transactions, tonight);
    }

    @Bean
    ArrivalWriter arrivalWriter(Tonight tonight, PatientWrite writes, RunStore runs, Arrivals arrivals) {
        return new ArrivalWriter(tonight, writes, runs, arrivals);
    }

    @Bean
    TakeUp takeUp(Tonight tonight, PatientWrite writes, RunStore runs) {
        return new TakeUp(tonight, writes, runs);
    }

    @Bean
    PendingReader pendingReader(Tonight tonight, RunStore runs) {
        return new PendingReader(tonight, runs);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService modelThread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "models");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    ChunkBriefing chunkBriefing(
            Tonight tonight, ReleaseStore releases, Briefing briefing, ExecutorService modelThread) {
        return new ChunkBriefing(tonight, releases, briefing, modelThread);
    }

    @Bean
    OutcomeWriter outcomeWriter(
            Tonight tonight,
            PatientWrite writes,
            RunStore runs,
            DataSource source,
            TranslationMemory memory,
            NameArchive names,
            QuarantineStore quarantine,
            Arrivals arrivals) {
        return new OutcomeWriter(
                tonight,
                writes,
                runs,
                new NewBriefStore(source),
                new ShelfStore(source),
                new MeaningStore(source),
                memory,
                names,
                quarantine,
                arrivals);
    }

    @Bean
    PublishPages publishPages(Tonight tonight, BriefStore briefs, JdbcClient jdbc, ExecutorService modelThread) {
        return new PublishPages(tonight, briefs, jdbc, modelThread);
    }

    // Where they keep what they know: one database, one transaction manager.

    @Bean
    JdbcTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    PatientWrite patientWrite(PlatformTransactionManager transactions, Tonight tonight) {
        return new PatientWrite(transactions, tonight.job().database().patience(), tonight.stop());
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    Inbox inbox(Tonight tonight) {
        return tonight.job().inboxWithPatterns();
    }

    @Bean
    RunStore runStore(JdbcClient jdbc, Tonight tonight) {
        return new RunStore(jdbc, tonight.clock());
    }

    @Bean
    Arrivals arrivals(JdbcClient jdbc, Tonight tonight) {
        return new Arrivals(jdbc, tonight.clock());
    }

    @Bean
    ReleaseStore releaseStore(JdbcClient jdbc) {
        return new ReleaseStore(jdbc);
    }

    @Bean
    QuarantineStore quarantineStore(JdbcClient jdbc, Tonight tonight) {
        return new QuarantineStore(jdbc, tonight.clock());
    }

    @Bean
    BriefStore briefStore(JdbcClient jdbc) {
        return new BriefStore(jdbc);
    }

    @Bean
    GlossaryStore glossaryStore(JdbcClient jdbc) {
        return new GlossaryStore(jdbc);
    }

    @Bean
    TranslationMemory translationMemory(DataSource source, Tonight tonight) {
        return new JdbcTranslationMemory(source, tonight.clock());
    }

    @Bean
    NameArchive nameArchive(DataSource source, Tonight tonight) {
        return new NameStore(source, tonight.clock());
    }
}
