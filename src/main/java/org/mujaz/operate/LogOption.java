package org.mujaz.operate;

import picocli.CommandLine.Option;

/** Of the commands that run a night. {@link LogSettings} looks for it before the command line is read. */
final class LogOption {
    @Option(names = "--json-logs", description = "Log in JSON, one object a line.")
    private boolean json;
}
