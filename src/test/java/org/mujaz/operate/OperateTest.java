package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;

/** What an operator asks at three in the morning, and what is answered. */
class OperateTest extends AtTheTerminal {
    private static final LocalDate JUNE_12 = LocalDate.of(2024, 6, 12);
    private static final LocalDate JUNE_13 = LocalDate.of(2024, 6, 13);

    @TempDir
    Path folder;

    /**
     * A night broke in its second chunk, with one file in quarantine. The operator sees that it failed and why, what is
     * left, what is in quarantine, and that the records hold; drops the file; the next night finishes the rest.
     */
    @Test
    void aFailedNightIsSeenUnderstoodAndFinished() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job("chunk: 2");
        rooms.receiveFirst(4);
        rooms.receive("empty.txt", "");
        rooms.briefed(job, JUNE_12, 2);

        assertThat(mujaz(job, "status")).isZero();
        assertThat(said).contains("No run is under way.", "ended failed", "the models broke", "In quarantine: 1 EMPTY");
        assertThat(mujaz(job, "runs")).isZero();
        assertThat(said).contains("2024-06-12", "failed");
        assertThat(mujaz(job, "runs", "--json")).isZero();
        assertThat(said).contains("\"briefed\" : 2", "\"pending\" : 2", "\"quarantined\" : 1");
        assertThat(mujaz(job, "failed")).isZero();
        assertThat(said).contains("run 1 of 2024-06-12, 2 pending", "jobs/mujaz restart 1", "1 in quarantine, EMPTY");
        assertThat(mujaz(job, "show-run", "1")).isZero();
        assertThat(said)
                .contains("brief    failed", "empty.txt")
                .containsPattern("collect  completed  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d to ")
                .contains("balance: read 5 = briefed 2 + duplicate 0 + quarantined 1 + pending 2")
                .doesNotContain("\tat org.mujaz");
        assertThat(mujaz(job, "show-run", "1", "--debug")).isZero();
        assertThat(said).contains("\tat org.mujaz");
        assertThat(mujaz(job, "doctor", "--reconcile")).isZero();

        assertThat(mujaz(job, "quarantine", "list", "--reason", "EMPTY")).isZero();
        assertThat(said).contains("empty.txt");
        assertThat(mujaz(job, "quarantine", "show", "1")).isZero();
        assertThat(mujaz(job, "quarantine", "drop")).isEqualTo(1);
        assertThat(complained).contains("it was not said which items");
        assertThat(mujaz(job, "quarantine", "drop", "1")).isZero();
        assertThat(said).contains("1 item dropped");
        assertThat(mujaz(job, "quarantine", "list")).isZero();
        assertThat(said).contains("Nothing is open");

        assertThat(rooms.briefed(job, JUNE_13, 0).report().briefed()).isEqualTo(2);
        assertThat(mujaz(job, "doctor", "--reconcile")).isZero();
        assertThat(said).contains("Everything reconciles.");
        assertThat(mujaz(job, "briefs", "--json")).isZero();
        assertThat(said).contains("\"headline\" : \"Brief of ", "\"source\" : \"release-000.txt\"", "\"links\"");
    }

    @Test
    void aNightThatFoundNothingSaysWhereReleasesAreLookedFor() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        assertThat(rooms.briefed(rooms.job(), JUNE_12, 0).report().lines())
                .anyMatch(line -> line.startsWith("there was nothing to read"));
        rooms.receiveFirst(1);
        assertThat(rooms.briefed(rooms.job(), JUNE_13, 0).report().lines())
                .noneMatch(line -> line.startsWith("there was nothing to read"));
    }

    @Test
    void aQuarantinedFileIsReadAgainWhenItIsRetried() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive("empty.txt", "");
        assertThat(rooms.briefed(job, JUNE_12, 0).report().quarantined()).isEqualTo(1);
        assertThat(rooms.briefed(job, JUNE_13, 0).report().read())
                .as("known, and passed over")
                .isZero();
        assertThat(mujaz(job, "quarantine", "retry", "--reason", "EMPTY")).isZero();
        assertThat(said).contains("1 item will be tried again");
        assertThat(rooms.briefed(job, JUNE_13.plusDays(1), 0).report().read()).isEqualTo(1);
        assertThat(mujaz(job, "doctor", "--reconcile")).isZero();
    }

    @Test
    void aBriefThatIsLostIsFoundByReconciling() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        rooms.ask(job).sql("DELETE FROM brief_sentence").update();
        rooms.ask(job).sql("DELETE FROM brief_link").update();
        rooms.ask(job).sql("DELETE FROM shelf").update();
        rooms.ask(job).sql("DELETE FROM brief").update();
        assertThat(mujaz(job, "doctor", "--reconcile")).isEqualTo(1);
        assertThat(said).contains("is said to be briefed and has no brief");
    }

    @Test
    void aRunOfADeadProcessIsRecoveredAndARunThatIsNotUnderWayCannotBeStopped() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 1);
        assertThat(mujaz(job, "stop", "1")).isEqualTo(1);
        assertThat(complained).contains("run 1: it is not under way");
        // As a process leaves it that was killed: run and execution say that they are at work.
        rooms.ask(job).sql("UPDATE run SET status = 'RUNNING'").update();
        rooms.ask(job)
                .sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL")
                .update();
        rooms.ask(job)
                .sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE STEP_NAME = 'brief'")
                .update();
        assertThat(mujaz(job, "recover")).isZero();
        assertThat(said).contains("Run 1 of 2024-06-12 is marked failed; go on with: jobs/mujaz restart 1");
        assertThat(rooms.briefed(job, JUNE_12, 0).report().briefed()).isEqualTo(1);
    }

    /** A night's process was killed; the operator asks at once, while its last sign of life is still fresh. */
    @Test
    void aRunWhoseProcessIsDeadIsNotSaidToBeUnderWay() throws Exception {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 1);
        rooms.ask(job)
                .sql("UPDATE run SET status = 'RUNNING', ended = NULL, heartbeat = CURRENT_TIMESTAMP")
                .update();
        assertThat(mujaz(job, "status")).isZero();
        assertThat(said).contains("Run 1 of 2024-06-12 is under way since");

        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        rooms.ask(job)
                .sql("UPDATE run SET process = REPLACE(process, ?, ?)")
                .params("/" + ProcessHandle.current().pid(), "/" + dead.pid())
                .update();
        assertThat(mujaz(job, "status")).isZero();
        assertThat(said).contains("Run 1 of 2024-06-12 is not under way any more", "is dead", "jobs/mujaz restart 1");
        assertThat(mujaz(job, "status", "--json")).isZero();
        assertThat(said).contains("\"alive\" : false");
        assertThat(mujaz(job, "stop", "1")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("is dead, there is nothing to stop", "jobs/mujaz restart 1");
    }

    @Test
    void aBriefNobodyMeantIsToldFromOneThatIsNotThere() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receiveFirst(2);
        rooms.briefed(job, JUNE_12, 0);
        assertThat(mujaz(job, "show", "zzz")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("brief zzz: there is no such brief");
        assertThat(mujaz(job, "show", "")).isEqualTo(Mujaz.FAILED);
        assertThat(complained).contains("several begin so");
    }

    @Test
    void purgingClearsTheFrameworksRecordsAndNeverABrief() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        rooms.briefed(job, JUNE_13, 0);
        assertThat(mujaz(job, "purge", "--older-than", "tomorrow")).isEqualTo(2);
        assertThat(mujaz(job, "purge", "--older-than", "90d")).isZero();
        assertThat(said).contains("0 records");
        assertThat(mujaz(job, "purge", "--older-than", "0d")).isZero();
        assertThat(said).contains("2 records of Spring Batch and 1 run that left nothing behind");
        assertThat(mujaz(job, "doctor", "--reconcile")).isZero();
        assertThat(mujaz(job, "briefs")).isZero();
        assertThat(said).contains("Brief of ");
    }

    @Test
    void whatIsAskedBeforeTheFirstNightIsToldThatThereIsNone() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        assertThat(mujaz(rooms.job(), "runs")).isEqualTo(1);
        assertThat(complained).contains("there is no database yet");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void aQuestionToAnEmptyDatabaseIsAnsweredInTheOperatorsWords() throws IOException {
        Rooms rooms = Rooms.postgres(folder);
        assertThat(mujaz(rooms.job(), "runs")).isEqualTo(1);
        assertThat(complained)
                .contains("the tables of this Mujaz are not in it", "so does jobs/mujaz recover")
                .doesNotContain("Exception");
        assertThat(mujaz(rooms.job(), "recover")).isZero();
        assertThat(mujaz(rooms.job(), "runs")).isZero();
        assertThat(said).contains("No such runs.");
    }

    @Test
    void aWrongJobFileIsAMistakeOfTheCaller() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        rooms.job();
        java.nio.file.Files.writeString(folder.resolve("night.yaml"), "inbox: in\nchnuk: 2\n");
        assertThat(run("runs", "--job", folder.resolve("night.yaml").toString()))
                .isEqualTo(2);
        assertThat(complained).contains("night.yaml:2: unknown setting 'chnuk'. Did you mean 'chunk'.");
    }

    @Test
    void aNightThatIsStillToComeIsTurnedAway() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        String file = rooms.job().file().toString();
        assertThat(run("run", file, "--date", "9999-12-31")).isEqualTo(Mujaz.USAGE);
        assertThat(complained).contains("--date 9999-12-31 is still to come");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    /** A night kept its report before Mujaz was upgraded to one that counts more, or put back to one that counts less. */
    @Test
    void aReportOfAnotherVersionIsStillShown() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        JobFile job = rooms.job();
        rooms.receive(1);
        rooms.briefed(job, JUNE_12, 0);
        rooms.ask(job)
                .sql("UPDATE run SET report = '{\"read\": 1, \"countedOnceUponATime\": 7}'")
                .update();
        assertThat(mujaz(job, "show-run", "1")).isZero();
        assertThat(said).contains("balance: read 1 = briefed 1");
    }

    @Test
    void theHelpNamesEveryCommandAndEachAnswersForHelp() {
        assertThat(run("--help")).isZero();
        assertThat(said).contains(Commands.NAMES);
        for (String command : Commands.NAMES) {
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(said).contains("Usage: mujaz " + command);
        }
        assertThat(run("stauts")).isEqualTo(Mujaz.USAGE);
        assertThat(complained).contains("Did you mean", "status");
    }

    @Test
    void aDateThatIsNoneIsTurnedAwayInPlainWords() {
        assertThat(run("run", "night.yaml", "--date", "2026-13-40")).isEqualTo(Mujaz.USAGE);
        assertThat(complained)
                .contains("'2026-13-40' is not a date. Write it as 2024-06-12")
                .doesNotContain("java.");
    }
}
