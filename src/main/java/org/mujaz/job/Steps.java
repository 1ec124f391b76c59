package org.mujaz.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.mujaz.Problem;
import org.mujaz.read.EventStore;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.TranslationMemory;
import org.mujaz.translate.facts.GlossaryStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night from inside: Spring Batch with tonight's beans, started or restarted. */
final class Steps {
    private final Tonight tonight;
    private final DataSource source;
    private final MeterRegistry meters;
    private final BriefingSource briefings;

    Steps(Tonight tonight, DataSource source, MeterRegistry meters, BriefingSource briefings) {
        this.tonight = tonight;
        this.source = source;
        this.meters = meters;
        this.briefings = briefings;
    }

    Ending.Status run(int rerun) {
        try (ConfigurableApplicationContext context = context()) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            JobParameters parameters = parameters(rerun);
            recover(repository, operator);
            JobExecution execution;
            try {
                execution = operator.start(context.getBean(Job.class), parameters);
            } catch (JobInstanceAlreadyCompleteException e) {
                // The process before died after the last step and before it could say so.
                return Ending.Status.COMPLETED;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return Ending.Status.COMPLETED;
            }
            if (tonight.stop().isLost()) {
                throw new LostRun(tonight.run());
            }
            if (execution.getStatus() == BatchStatus.STOPPED) {
                return Ending.Status.STOPPED;
            }
            throw FailureWords.of(tonight.job(), tonight.run(), execution.getAllFailureExceptions());
        }
    }

    /** The job's name and the date are what makes a night; a rerun has its number beside them, and nothing else. */
    private JobParameters parameters(int rerun) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString("job", tonight.job().name())
                .addLocalDate("date", tonight.date());
        if (rerun > 0) {
            parameters.addLong("rerun", (long) rerun);
        }
        return parameters.addLong("run", tonight.run(), false).toJobParameters();
    }

    /** As before a run, for the operator who asks for it alone. The job's lock is held. */
    static void recover(JobFile job, DataSource source) {
        Tonight none = new Tonight(job, LocalDate.EPOCH, 0, "", "", new StopSignal(), new Meter(), Clock.systemUTC());
        Steps steps = new Steps(none, source, new SimpleMeterRegistry(), ModelBriefing::new);
        try (ConfigurableApplicationContext context = steps.context()) {
            steps.recover(context.getBean(JobRepository.class), context.getBean(JobOperator.class));
        }
    }

    /**
     * Ends what dead processes of this job left as running or unknown: the job's lock is held, so whoever wrote that is
     * dead. The framework's own recovery refuses UNKNOWN, although nothing of ours depends on what it stands for, and passes over a
     * step that is said to run in an execution that has ended, for which its launcher then refuses the next.
     */
    private void recover(JobRepository repository, JobOperator operator) {
        String job = tonight.job().name();
        for (JobExecution execution : repository.findRunningJobExecutions(NightlyJob.NAME)) {
            if (job.equals(execution.getJobParameters().getString("job"))) {
                operator.recover(execution);
            }
        }
        for (long id : new RunStore(JdbcClient.create(source), tonight.clock()).unclearExecutions()) {
            JobExecution execution = repository.getJobExecution(id);
            if (execution != null && job.equals(execution.getJobParameters().getString("job"))) {
                endUnclear(repository, execution);
            }
        }
    }

    private static void endUnclear(JobRepository repository, JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
    }

    private ConfigurableApplicationContext context() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return new SpringApplicationBuilder(NightlyJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false) // the run ends itself on SIGTERM, in order
                .properties(Map.of("spring.batch.jdbc.initialize-schema", "never"))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("dataSource", DataSource.class, () -> source);
                    beans.registerBean("tonight", Tonight.class, () -> tonight);
                    beans.registerBean("meters", MeterRegistry.class, () -> meters);
                    beans.registerBean("observations", ObservationRegistry.class, () -> observations);
                    beans.registerBean(
                            "briefing",
                            Briefing.class,
                            () -> briefings.open(
                                    tonight,
                                    beans.getBean(TranslationMemory.class),
                                    beans.getBean(NameArchive.class),
                                    beans.getBean(GlossaryStore.class),
                                    new EventStore(source, tonight.clock().instant())));
                })
                .run();
    }

    static Problem unexpected(String where, Throwable failure) {
        return new Problem(
                where,
                DatabaseProblem.firstLine(failure),
                "See the log, or run again with --debug; then run the same command again",
                failure);
    }
}
