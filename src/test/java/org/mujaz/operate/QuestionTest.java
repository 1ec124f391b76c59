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

    @ParameterizedTest
    @ValueSource(strings = {"runs", "status", "failed", "quarantine list", "show-run 1"})
    void aQuestionLoadsNeitherModelsNorWebNorTheNightsFramework(String question) throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Mujaz.class.getName()));
        command.addAll(List.of(question.split(" ")));
        command.addAll(List.of("--job", job.file().toString()));
        Process asked = new ProcessBuilder(command).inheritIO().start();
        assertThat(asked.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.exitValue()).isZero();
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" org.h2.jdbc.JdbcConnection "))
                .noneMatch(line -> HEAVY.stream().anyMatch(heavy -> line.contains(" " + heavy)));
    }
}
