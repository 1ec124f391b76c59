package org.mujaz.read;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each step of each night went, from the batch framework's own tables; the last execution of a step counts. */
final class StepStore {
    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step: its status in lower case and how long it took. */
    record Step(String status, Duration took) {
        public String words() {
            long seconds = took == null ? 0 : took.toSeconds();
            if (took == null) {
                return "";
            }
            return seconds < 120
                    ? seconds + " s"
                    : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
        }
    }

    /** By "job date rerun", then by step. */
    Map<String, Map<String, Step>> latest() {
        Map<String, Map<String, Step>> nights = new HashMap<>();
        try {
            jdbc.sql("""
                    SELECT s.step_name, s.status, s.start_time, s.end_time, j.parameter_value, d.parameter_value, r.parameter_value
                    FROM batch_step_execution s
                    JOIN batch_job_execution_params j ON j.job_execution_id = s.job_execution_id AND j.parameter_name = 'job'
                    JOIN batch_job_execution_params d ON d.job_execution_id = s.job_execution_id AND d.parameter_name = 'date'
                    LEFT JOIN batch_job_execution_params r ON r.job_execution_id = s.job_execution_id AND r.parameter_name = 'rerun'
                    WHERE s.step_execution_id > (SELECT COALESCE(MAX(step_execution_id), 0) - 400 FROM batch_step_execution)
                    ORDER BY s.step_execution_id""").query(row -> {
                LocalDateTime start = row.getObject(3, LocalDateTime.class);
                LocalDateTime end = row.getObject(4, LocalDateTime.class);
                nights.computeIfAbsent(key(row.getString(5), row.getString(6), row.getString(7)), k -> new HashMap<>())
                        .put(
                                row.getString(1),
                                new Step(
                                        row.getString(2).toLowerCase(java.util.Locale.ROOT),
                                        start == null || end == null ? null : Duration.between(start, end)));
            });
        } catch (DataAccessException e) {
            // The pages must not depend on another library's tables: without them the grid shows what ours say.
            return Map.of();
        }
        return nights;
    }

    static String key(String job, Object date, Object rerun) {
        return job + " " + date + " " + (rerun == null ? "0" : rerun);
    }
}
