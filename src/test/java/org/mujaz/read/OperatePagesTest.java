package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OperatePagesTest extends AtTheDesk {

    @Test
    void operatorsActAndItIsWrittenDown() throws Exception {
        shelf.jdbc
                .sql("UPDATE run SET status = 'FAILED', failure = 'disk: full. Make room.'")
                .update();
        assertThat(get("/runs").select(".said").text()).isEqualTo("disk: full. Make room.");
        login("omar");
        Document page = post("/operate/1/restart", Map.of());
        assertThat(page.select("[role=status]").text()).isEqualTo("Asked to restart run 1.");
        assertThat(asked.what).containsExactly("restart 1");
        assertThat(audit()).contains("omar RESTART");
    }

    @Test
    void anotherJobsRunIsShownWithoutWhatCouldBeDoneToThisJobsOnly() throws Exception {
        shelf.run(TestShelf.NIGHT.plusDays(1));
        shelf.jdbc
                .sql("UPDATE run SET status = 'FAILED', job = CASE id WHEN 1 THEN job ELSE 'spa' END")
                .update();
        login("omar");
        assertThat(get("/operate").select(".acts form").eachAttr("action")).containsExactly("/operate/1/restart");
        assertThat(get("/operate").select("tr:has(a[href=/runs/2]) .acts").text())
                .isEqualTo("of job spa");
    }
}
