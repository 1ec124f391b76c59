package org.mujaz.operate;

import java.util.Arrays;
import java.util.List;

/** How much is logged and in which form, decided before the first logger is made. */
final class LogSettings {
    private LogSettings() {}

    static void apply(String... args) {
        List<String> given = Arrays.asList(args);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // Spring's logger finds ours by this name; else it looks through three other ways of logging first.
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.Slf4jLogFactory");
        if (given.contains("--json-logs") || "json".equals(System.getenv("MUJAZ_LOG"))) {
            set("mujaz.log.form", "json");
        }
        if (given.contains("--debug")) {
            set("mujaz.log.level", "DEBUG");
            set("mujaz.log.libraries", "INFO");
        } else if (isNight(given) && !isTerminal()) {
            set("mujaz.log.level", "INFO");
        }
    }

    static boolean isTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    private static boolean isNight(List<String> given) {
        return given.contains("run") || given.contains("restart") || given.contains("retry");
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
