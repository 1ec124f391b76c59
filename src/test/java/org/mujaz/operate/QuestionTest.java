package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mujaz.job.JobFile;
import org.mujaz.job.Rooms;

/** Questions are answered at once: what only a night or the web needs is not even loaded, in a process of its own. */
class QuestionTest {
    /** Models, the night's framework, the web, the schema's updates, the pool, and ways of logging that are not ours. */
    private static final List<String> HEAVY = List.of(
            "ai.djl.",
            "org.springframework.batch.",
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.SpringApplication ",
            "org.springframework.context.",
            "org.springframework.web.",
            "org.apache.catalina.",
            "org.thymeleaf.",
            "org.flywaydb.core.Flyway ",
            "io.micrometer.",
            "com.zaxxer.hikari.",
            "org.apache.logging.log4j.",
            "software.amazon.");

    @TempDir
    Path folder;

    private JobFile job;

    @BeforeEach
    void aNightFails() throws IOException {
        Rooms rooms = Rooms.h2(folder);
        job = rooms.job("chunk: 1");
        rooms.receiveFirst(2);
        rooms.receive("empty.txt", "");
        rooms.briefed(job, LocalDate.of(2024, 6, 12), 2);
    }

    /** Four people ask at the same moment: each process opens the embedded file, finds it being opened or closed, and waits. */
    @Test
    void questionsAskedAtOnceAreAllAnswered() throws Exception {
        for (int round = 0; round < 2; round++) {
            List<Process> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(ask("runs").start());
            }
            for (Process one : asked) {
                assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(one.exitValue()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "status", "failed", "briefs", "quarantine list", "show-run 1"})
    void aQuestionLoadsNeitherModelsNorWebNorTheNightsFramework(String question) throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Process asked =
                ask(question, "-Xlog:class+load:file=" + loaded).inheritIO().start();
        assertThat(asked.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.exitValue()).isZero();
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" org.h2.jdbc.JdbcConnection "))
                .noneMatch(line -> HEAVY.stream().anyMatch(heavy -> line.contains(" " + heavy)));
    }

    private ProcessBuilder ask(String question, String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Mujaz.class.getName()));
        command.addAll(List.of(question.split(" ")));
        command.addAll(List.of("--job", job.file().toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
