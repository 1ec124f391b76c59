package org.mujaz.operate;

import java.util.Arrays;
import java.util.List;

/** How much is logged and in which form, decided before the first logger is made. */
final class LogSettings {
    private LogSettings() {}

    static void apply(String... args) {
        List<String> given = Arrays.asList(args);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (given.contains("--json-logs") || "json".equals(System.getenv("MUJAZ_LOG"))) {
            set("mujaz.log.form", "json");
        }
        if (given.contains("--debug")) {
            set("mujaz.log.level", "DEBUG");
            set("mujaz.log.libraries", "INFO");
        } else if (given.contains("run") && !Screen.isTerminal()) {
            set("mujaz.log.level", "INFO");
        }
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
