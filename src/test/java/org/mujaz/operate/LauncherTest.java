package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every command is started by: where it finds Mujaz, what it gives Java, and whom its building leaves alone. */
class LauncherTest {
    private static final Instant LAST_YEAR = Instant.parse("2025-06-12T00:00:00Z");

    /** Writes the jar as Maven does: over whatever has its name. */
    private static final String MAVEN = """
            #!/bin/sh
            name=mujaz
            for arg in "$@"; do case $arg in -Dmujaz.jar=*) name=${arg#-Dmujaz.jar=} ;; esac; done
            echo built >>builds
            sleep 1
            printf half >"target/$name.jar"
            [ ! -e broken ] || exit 1
            printf new >"target/$name.jar"
            """;

    private static final String JAVA = """
            #!/bin/sh
            case $1 in -XX:ArchiveClassesAtExit=*) : >"${1#*=}" && exit ;; esac
            echo "LC_ALL=$LC_ALL $*"
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path script;
    private Path jar;
    private Path path;
    private String said;

    /** Without flock, as on machines that lack it. */
    @BeforeEach
    void anInstallationThatIsBuilt() throws IOException {
        home = Files.createDirectories(folder.toRealPath().resolve("home"));
        script = Files.createDirectories(home.resolve("jobs")).resolve("mujaz");
        Files.copy(Path.of("jobs/mujaz"), script, StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.writeString(Files.createDirectories(home.resolve("target")).resolve("mujaz.jar"), "old");
        Files.setLastModifiedTime(jar, FileTime.from(LAST_YEAR));
        path = Files.createDirectories(folder.resolve("path"));
        program("mvn", MAVEN);
        program("java", JAVA);
        for (String tool : List.of("dirname", "readlink", "locale", "find", "mkdir", "rm", "mv", "touch", "sleep")) {
            system(tool);
        }
    }

    @Test
    void aLinkToItStartsTheMujazItLeadsTo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("mujaz"), script);
        assertThat(ended(start(link, "C.UTF-8"))).as(said).isZero();
        assertThat(said).contains("-Dmujaz.home=" + home + " ", "org.mujaz.operate.Mujaz status");
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "C.UTF-8, ''"})
    void javaReadsArabicFileNamesInCronsLocaleToo(String locale, String given) throws Exception {
        assertThat(ended(start(script, locale))).as(said).isZero();
        assertThat(said).startsWith("LC_ALL=" + given + " ");
    }

    @Test
    void aNightAtWorkKeepsTheJarItHasOpenWhileAnotherIsBuilt() throws Exception {
        update();
        try (InputStream night = Files.newInputStream(jar)) {
            assertThat(ended(start(script, "C.UTF-8"))).as(said).isZero();
            assertThat(night).hasContent("old");
        }
        assertThat(jar).hasContent("new");
        assertThat(ended(start(script, "C.UTF-8"))).isZero();
        assertThat(home.resolve("builds")).as("built once").hasContent("built");
    }

    @Test
    void aBuildThatFailsLeavesTheJarAsItWas() throws Exception {
        update();
        Files.createFile(home.resolve("broken"));
        assertThat(ended(start(script, "C.UTF-8"))).isEqualTo(Mujaz.FAILED);
        assertThat(said).contains("mujaz: the build failed.").doesNotContain("org.mujaz.operate.Mujaz");
        assertThat(jar).hasContent("old");

        Files.delete(home.resolve("broken"));
        assertThat(ended(start(script, "C.UTF-8"))).as(said).isZero();
        assertThat(jar).hasContent("new");
    }

    @Test
    void ofTwoCommandsAtOnceOneBuildsAndTheOtherWaits() throws Exception {
        system("flock");
        update();
        Process one = start(script, "C.UTF-8");
        Process other = start(script, "C.UTF-8");
        assertThat(ended(one)).as(said).isZero();
        assertThat(ended(other)).as(said).isZero();
        assertThat(home.resolve("builds")).hasContent("built");
    }

    /** The sources are newer than the jar. */
    private void update() throws IOException {
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
    }

    private Process start(Path command, String locale) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.toString(), "status").redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("JAVA_HOME"));
        builder.environment().put("LANG", locale);
        builder.environment().put("PATH", path.toString());
        return builder.start();
    }

    private int ended(Process process) throws Exception {
        said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void program(String name, String text) throws IOException {
        assertThat(Files.writeString(path.resolve(name), text).toFile().setExecutable(true))
                .isTrue();
    }

    private void system(String tool) throws IOException {
        Path found = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        program(tool, "#!/bin/sh\nexec " + found + " \"$@\"\n");
    }
}
