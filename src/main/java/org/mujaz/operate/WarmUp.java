package org.mujaz.operate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;

/**
 * Asks a new, empty database what operators ask, so that the launcher can keep the classes that takes in an archive that
 * Java maps into memory at its next start.
 */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("mujaz");
        try {
            DriverManager.getConnection(
                            "jdbc:h2:file:" + folder.resolve("warm-up")
                                    + ";INIT=RUNSCRIPT FROM 'classpath:db/common/V1__mujaz.sql'",
                            "mujaz",
                            "")
                    .close();
            Path job = folder.resolve("warm-up.yaml");
            Files.writeString(job, "inbox: .\ndatabase:\n  url: jdbc:h2:file:warm-up\n");
            LogSettings.apply();
            for (String question : new String[] {"runs", "status", "failed", "briefs"}) {
                Mujaz.execute(question, "--job", job.toString());
                Mujaz.execute(question, "--json", "--job", job.toString());
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        System.exit(0);
    }
}
