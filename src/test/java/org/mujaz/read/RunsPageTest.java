package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RunsPageTest {
    private final TestShelf shelf = TestShelf.h2();

    private void step(LocalDate date, String name, String status, int seconds) {
        shelf.jdbc
                .sql("INSERT INTO batch_job_instance (job_name, job_key) SELECT 'nightly', ? WHERE NOT EXISTS"
                        + " (SELECT 1 FROM batch_job_instance WHERE job_key = ?)")
                .params(date.toString(), date.toString())
                .update();
        long instance = shelf.jdbc
                .sql("SELECT job_instance_id FROM batch_job_instance WHERE job_key = ?")
                .param(date.toString())
                .query(Long.class)
                .single();
        LocalDateTime start = date.atTime(1, 0);
        shelf.jdbc
                .sql("INSERT INTO batch_job_execution (job_instance_id, create_time) VALUES (?, ?)")
                .params(instance, start)
                .update();
        long execution = shelf.jdbc
                .sql("SELECT MAX(job_execution_id) FROM batch_job_execution")
                .query(Long.class)
                .single();
        String[][] parameters = {{"job", "nightly"}, {"date", date.toString()}};
        for (String[] parameter : parameters) {
            shelf.jdbc
                    .sql("INSERT INTO batch_job_execution_params (job_execution_id, parameter_name, parameter_type,"
                            + " parameter_value, identifying) VALUES (?, ?, 'java.lang.String', ?, 'Y')")
                    .params(execution, parameter[0], parameter[1])
                    .update();
        }
        shelf.jdbc
                .sql(
                        "INSERT INTO batch_step_execution (version, step_name, job_execution_id, create_time, start_time, end_time,"
                                + " status) VALUES (1, ?, ?, ?, ?, ?, ?)")
                .params(name, execution, start, start, start.plusSeconds(seconds), status)
                .update();
    }

    private void arrived(long run, String outcome, int count) {
        for (int i = 0; i < count; i++) {
            shelf.jdbc
                    .sql("INSERT INTO arrival (run_id, file, source, sha256, outcome, at) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(run, "a.zip", outcome + i, outcome + i, outcome, Timestamp.from(Samples.READ))
                    .update();
        }
    }

    @Test
    void aGridShowsEachRunsStepsItsCountsAndWhatFailedInWords() throws Exception {
        LocalDate second = TestShelf.NIGHT.plusDays(1);
        shelf.with(TestShelf.NIGHT, Samples.police());
        long failed = shelf.run(second);
        shelf.jdbc
                .sql(
                        "UPDATE run SET status = 'FAILED', failure = 'disk: full. Make room.', ended = DATEADD('MINUTE', 20,"
                                + " started) WHERE id = ?")
                .param(failed)
                .update();
        step(TestShelf.NIGHT, "collect", "COMPLETED", 4);
        step(TestShelf.NIGHT, "brief", "COMPLETED", 240);
        step(TestShelf.NIGHT, "publish", "COMPLETED", 1);
        step(second, "collect", "COMPLETED", 5);
        step(second, "brief", "FAILED", 1100);
        arrived(failed, "NEW", 3);
        arrived(failed, "DUPLICATE", 2);

        try (Visit visit = new Visit(shelf, false)) {
            Document page = visit.page("/runs");
            assertThat(page.select("thead th").eachText())
                    .containsExactly(
                            "Run",
                            "Night",
                            "Status",
                            "Collect",
                            "Brief",
                            "Publish",
                            "Took",
                            "Arrived",
                            "Duplicates",
                            "Briefed",
                            "Pending",
                            "Quarantined");
            assertThat(page.select("tbody")
                            .get(0)
                            .select("tr")
                            .get(0)
                            .select("th, td")
                            .eachText())
                    .containsExactly(
                            "2",
                            "14 June 2024",
                            "failed",
                            "completed 5 s",
                            "failed 18 min",
                            "20 min",
                            "5",
                            "2",
                            "0",
                            "0",
                            "0");
            assertThat(page.select(".said").text()).isEqualTo("disk: full. Make room.");
            assertThat(page.select("tbody").get(1).select("td").eachText())
                    .contains("completed 4 s", "completed 4 min", "completed 1 s");
            assertThat(visit.page("/runs/2").select("main").text()).contains("disk: full. Make room.", "failed 18 min");
        }
    }

    @Test
    void aSmallChartShowsHowLongEachRunTookTheNewestAtTheRight() throws Exception {
        shelf.run(TestShelf.NIGHT); // 5 minutes
        long longer = shelf.run(TestShelf.NIGHT.plusDays(1));
        shelf.jdbc
                .sql(
                        "UPDATE run SET started = DATEADD('DAY', 1, started), ended = DATEADD('MINUTE', 10, DATEADD('DAY', 1,"
                                + " started)) WHERE id = ?")
                .param(longer)
                .update();
        try (Visit visit = new Visit(shelf, false)) {
            Document page = visit.page("/runs");
            assertThat(page.select(".chart rect").eachAttr("height")).containsExactly("120", "60");
            assertThat(page.select(".chart rect").eachAttr("x")).containsExactly("18", "0");
            assertThat(page.select(".chart rect title").eachText())
                    .containsExactly("2024-06-14: 10 min, completed", "2024-06-13: 5 min, completed");
            assertThat(page.select(".chart figcaption").text()).endsWith("the tallest is 10 min.");
        }
    }

    @Test
    void aRunUnderWaySaysHowFarItIsInThePartThatIsFetchedAgain() throws Exception {
        long run = shelf.run(TestShelf.NIGHT);
        shelf.jdbc
                .sql(
                        "UPDATE run SET status = 'RUNNING', ended = NULL, progress = '{\"step\":\"brief\",\"releasesDone\":4,"
                                + "\"releases\":10,\"done\":0.41}' WHERE id = ?")
                .param(run)
                .update();
        try (Visit visit = new Visit(shelf, false)) {
            assertThat(visit.page("/runs").select("#live").attr("data-live")).isEqualTo("/runs/live");
            Document part = visit.page("/runs/live");
            assertThat(part.select(".said").text()).isEqualTo("briefing: 4 of 10 releases, 41 % of the text");
            assertThat(part.select("nav, h1")).isEmpty();
        }
    }

    @Test
    void onlyHowFarARunIsIsReadOutNotTheWholeGrid() throws Exception {
        shelf.run(TestShelf.NIGHT);
        try (Visit visit = new Visit(shelf, false)) {
            assertThat(visit.page("/runs").select("[role=status]").text()).isEqualTo("No run is under way.");
            shelf.jdbc
                    .sql("UPDATE run SET status = 'RUNNING', ended = NULL, progress = '{\"step\":\"collect\","
                            + "\"collected\":3,\"files\":9}'")
                    .update();
            Document page = visit.page("/runs");
            assertThat(page.select("[aria-live], #live [role=status]")).isEmpty();
            assertThat(page.select("[role=status]").text()).isEqualTo("Run 1, reading files: 3 of 9.");
            assertThat(visit.page("/runs/live").select("[data-progress]").attr("data-progress"))
                    .isEqualTo("Run 1, reading files: 3 of 9.");
        }
    }

    @Test
    void aRunOfLongAgoStillHasItsPageWithItsOwnCounts() throws Exception {
        long first = shelf.run(TestShelf.NIGHT);
        arrived(first, "NEW", 2);
        shelf.jdbc
                .sql("INSERT INTO run (job, run_date, rerun, pipeline, status, started, ended) SELECT job, run_date, n,"
                        + " pipeline, status, DATEADD('MINUTE', n, started), ended FROM run, SYSTEM_RANGE(1, 1000) t(n)"
                        + " WHERE id = ?")
                .param(first)
                .update();
        arrived(first + 1, "NEW", 5);
        try (Visit visit = new Visit(shelf, false)) {
            Document page = visit.page("/runs/" + first);
            assertThat(page.select("h1").text()).isEqualTo("Run " + first + ", night of 13 June 2024");
            assertThat(page.select(".counts dd").first().text()).isEqualTo("2");
            assertThat(visit.get("/runs/5000").statusCode()).isEqualTo(404);
        }
    }
}
