package org.mujaz.operate;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks a question of an empty database, so that the launcher can keep the classes it loads in an archive that Java maps
 * into memory at its next start.
 */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("mujaz");
        Path job = folder.resolve("warm-up.yaml");
        Files.writeString(
                job,
                "inbox: .\ndatabase:\n  url: jdbc:h2:mem:warm-up;INIT=RUNSCRIPT FROM 'classpath:db/common/V1__mujaz.sql'\n");
        LogSettings.apply();
        Mujaz.execute("briefs", "--job", job.toString());
        Mujaz.execute("briefs", "--json", "--job", job.toString());
        Files.delete(job);
        Files.delete(folder);
        System.exit(0);
    }
}
