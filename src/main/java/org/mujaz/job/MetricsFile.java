package org.mujaz.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run in Prometheus' text form, for the node exporter's textfile collector. The file is replaced whole, so that the
 * collector never reads half of it; one that cannot be written is a warning.
 */
final class MetricsFile {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsFile.class);

    private final JobFile job;

    MetricsFile(JobFile job) {
        this.job = job;
    }

    /** For a night that left no report; the counts of the one before would look like its own. */
    void failed(Instant at) {
        if (job.metrics() != null) {
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            gauge(meters, "mujaz.run.success", 0);
            gauge(meters, "mujaz.run.end.seconds", seconds(at));
            write(meters);
        }
    }

    void write(Ending ending, PrometheusMeterRegistry meters) {
        if (job.metrics() == null) {
            return;
        }
        RunReport report = ending.report();
        gauge(meters, "mujaz.run.success", ending.isComplete() ? 1 : 0);
        gauge(meters, "mujaz.run.end.seconds", seconds(ending.run().ended()));
        gauge(meters, "mujaz.run.read", report.read());
        gauge(meters, "mujaz.run.briefed", report.briefed());
        gauge(meters, "mujaz.run.duplicate", report.duplicate());
        gauge(meters, "mujaz.run.quarantined", report.quarantined());
        gauge(meters, "mujaz.run.pending", report.pending());
        gauge(meters, "mujaz.run.sentences", report.sentences());
        gauge(meters, "mujaz.run.sentences.from.memory", report.fromMemory());
        gauge(meters, "mujaz.run.sentences.marked", report.marked());
        gauge(meters, "mujaz.run.tokens", report.tokens());
        gauge(meters, "mujaz.run.model.seconds", report.modelMillis() / 1000.0);
        gauge(meters, "mujaz.run.database.seconds", report.databaseMillis() / 1000.0);
        gauge(meters, "mujaz.run.total.seconds", report.totalMillis() / 1000.0);
        write(meters);
    }

    private void write(PrometheusMeterRegistry meters) {
        Path file = job.metrics();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, meters.scrape());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The metrics file cannot be written: {}: {}", file, e.getMessage());
        }
    }

    private void gauge(MeterRegistry meters, String name, double value) {
        Gauge.builder(name, () -> value).tag("job", job.name()).register(meters);
    }

    private static double seconds(Instant instant) {
        return instant == null ? 0 : instant.getEpochSecond();
    }
}
