package org.mujaz.operate;

import java.util.List;
import picocli.CommandLine;

/** The commands by name. Only the one that is asked for is made: a question should not wait for the web's classes. */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES = List.of(
            "run",
            "briefs",
            "show",
            "serve",
            "evaluate",
            "models",
            "account",
            "digest",
            "index",
            "status",
            "runs",
            "show-run",
            "failed",
            "quarantine",
            "restart",
            "retry",
            "stop",
            "recover",
            "purge",
            "doctor");

    private Commands() {}

    /** Adds the command that is asked for; all of them where none is, so that the help knows them. */
    static CommandLine addTo(CommandLine line, String... args) {
        for (String arg : args) {
            if (!arg.startsWith("-")) {
                if (NAMES.contains(arg)) {
                    return line.addSubcommand(arg, make(arg));
                }
                break;
            }
        }
        NAMES.forEach(name -> line.addSubcommand(name, make(name)));
        return line;
    }

    private static Object make(String name) {
        return switch (name) {
            case "run" -> new RunCommand();
            case "briefs" -> new BriefsCommand();
            case "show" -> new ShowCommand();
            case "serve" -> new ServeCommand();
            case "evaluate" -> new EvaluateCommand();
            case "models" -> new ModelsCommand();
            case "account" -> new AccountCommand();
            case "digest" -> new DigestCommand();
            case "index" -> new IndexCommand();
            case "status" -> new StatusCommand();
            case "runs" -> new RunsCommand();
            case "show-run" -> new ShowRunCommand();
            case "failed" -> new FailedCommand();
            case "quarantine" -> new QuarantineCommand();
            case "restart" -> new RestartCommand();
            case "retry" -> new RetryCommand();
            case "stop" -> new StopCommand();
            case "recover" -> new RecoverCommand();
            case "purge" -> new PurgeCommand();
            case "doctor" -> new DoctorCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
