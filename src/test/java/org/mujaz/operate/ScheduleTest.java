package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.job.JobFile;
import org.yaml.snakeyaml.Yaml;

/** What schedulers start on a machine where Mujaz was just installed: it can write what the night writes. */
class ScheduleTest {
    private static final Path SCHEDULE = Path.of("jobs/schedule");
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path INSTALLED = Path.of("/opt/mujaz");

    @TempDir
    Path folder;

    @Test
    void systemdLetsTheNightWriteWhatItsJobFileNames() throws IOException {
        List<Path> writable = new ArrayList<>();
        for (String path : settings("mujaz.service", "ReadWritePaths")) {
            assertThat(path)
                    .as("a folder that is not there yet must not fail the unit")
                    .startsWith("-");
            writable.add(Path.of(path.substring(1)));
        }
        settings("mujaz.service", "StateDirectory")
                .forEach(name -> writable.add(Path.of("/var/lib").resolve(name)));

        assertThat(written()).allSatisfy(path -> assertThat(writable).anyMatch(path::startsWith));
        assertThat(settings("mujaz.service", "Environment"))
                .filteredOn(variable -> variable.matches("(HOME|DJL_CACHE_DIR)=.*"))
                .hasSize(2)
                .allSatisfy(variable ->
                        assertThat(writable).anyMatch(Path.of(variable.replaceFirst("\\w+=", ""))::startsWith));
    }

    @Test
    void theFoldersTheNightWritesToAreMadeForItsUserByTheLineGiven() throws IOException {
        assertThat(written())
                .allSatisfy(path -> assertThat(made("mujaz.service")).anyMatch(path::startsWith))
                .allSatisfy(path -> assertThat(made("crontab")).anyMatch(path::startsWith));
    }

    @Test
    void cronWritesItsLogInAFolderOfMujazsOwn() throws IOException {
        List<Path> logs = new ArrayList<>();
        Matcher redirected = Pattern.compile("(?m)^[^#\\n]*>>?\\s*(/\\S+)").matcher(text("crontab"));
        while (redirected.find()) {
            logs.add(Path.of(redirected.group(1)));
        }
        assertThat(logs).hasSize(2).allSatisfy(log -> assertThat(made("crontab"))
                .contains(log.getParent()));
    }

    @Test
    void aPodWithAReadOnlyRootWritesToItsVolumesOnly() throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Yaml().loadAll(text("cronjob.yaml")).forEach(document -> documents.add(map(document)));
        Map<String, Object> pod = map(documents.get(1), "spec", "jobTemplate", "spec", "template", "spec");
        Map<String, Object> container = map(list(pod.get("containers")).get(0));
        assertThat(map(container, "securityContext")).containsEntry("readOnlyRootFilesystem", true);
        assertThat(map(pod, "securityContext"))
                .as("a claim's folder is root's unless it is given to the user's group")
                .containsKey("fsGroup");
        List<Path> writable = list(container.get("volumeMounts")).stream()
                .map(ScheduleTest::map)
                .filter(mount -> !mount.get("name").equals("job") && !Boolean.TRUE.equals(mount.get("readOnly")))
                .map(mount -> Path.of((String) mount.get("mountPath")))
                .toList();

        JobFile job = JobFile.read(Files.writeString(
                folder.resolve("nightly.yaml"),
                ((String) map(documents.get(0), "data").get("nightly.yaml"))
                        .replace("${MUJAZ_DB_PASSWORD}", "secret")));
        assertThat(List.of(job.inbox(), job.pages()))
                .allSatisfy(path -> assertThat(writable).anyMatch(path::startsWith));
        assertThat(job.database().url()).as("a file would end with its pod").startsWith("jdbc:postgresql:");
        assertThat(List.of(job.checkpoints().translate(), job.checkpoints().encoder()))
                .allMatch(path -> path.startsWith(INSTALLED.resolve("models")));
        assertThat(list(container.get("env")))
                .extracting(ScheduleTest::map)
                .filteredOn(variable -> variable.get("name").toString().matches("HOME|DJL_CACHE_DIR"))
                .hasSize(2)
                .allSatisfy(
                        variable -> assertThat(writable).anyMatch(Path.of((String) variable.get("value"))::startsWith));
    }

    /** What the shipped job file has the night write, as installed. Sources write to the inbox. */
    private static List<Path> written() {
        JobFile job = JobFile.read(Path.of("jobs/nightly.yaml"));
        String database = job.database().url().replaceFirst("jdbc:h2:file:", "");
        return List.of(job.inbox(), job.pages(), Path.of(database)).stream()
                .map(path -> INSTALLED.resolve(HERE.relativize(path)))
                .toList();
    }

    /** The folders that the file's own instructions make for user mujaz. */
    private static List<Path> made(String file) throws IOException {
        Matcher line =
                Pattern.compile("(?m)^#   install -d -o mujaz -g mujaz (.*)$").matcher(text(file));
        assertThat(line.find()).as(file).isTrue();
        return List.of(line.group(1).split(" ")).stream().map(Path::of).toList();
    }

    private static List<String> settings(String file, String key) throws IOException {
        List<String> values = new ArrayList<>();
        Matcher line = Pattern.compile("(?m)^" + key + "=(.*)$").matcher(text(file));
        while (line.find()) {
            values.addAll(List.of(line.group(1).split(" ")));
        }
        return values;
    }

    private static String text(String file) throws IOException {
        return Files.readString(SCHEDULE.resolve(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value, String... path) {
        Map<String, Object> map = (Map<String, Object>) value;
        for (String key : path) {
            map = (Map<String, Object>) map.get(key);
        }
        return map;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
