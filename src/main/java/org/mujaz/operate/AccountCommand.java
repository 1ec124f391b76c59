package org.mujaz.operate;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.read.AccountStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may log in on the pages. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {
            "Adds, changes or removes an account of the web interface; without a name, lists them.",
            "The password is asked for, or read from standard input."
        })
final class AccountCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Whose account.")
    private String name;

    @Option(names = "--editor", description = "May put sentences and names right.")
    private boolean editor;

    @Option(names = "--operator", description = "May stop, restart and retry runs.")
    private boolean operator;

    @Option(names = "--remove", description = "Removes the account.")
    private boolean remove;

    @Override
    public Integer call() throws IOException {
        job.read();
        AccountStore accounts = new AccountStore(job.ask(), Clock.systemUTC());
        if (name == null) {
            accounts.all()
                    .forEach(a -> System.out.println(
                            a.name() + (a.editor() ? " editor" : "") + (a.operator() ? " operator" : "")));
        } else if (remove) {
            if (!accounts.remove(name)) {
                throw new Problem("account " + name, "there is none", "List them with: jobs/mujaz account");
            }
            System.out.println("Removed " + name + ".");
        } else {
            if (!editor && !operator) {
                throw new Problem("account " + name, "it may do nothing yet", "Give --editor, --operator or both");
            }
            accounts.put(name, password(), editor, operator);
            System.out.println("Saved " + name + ".");
        }
        return Mujaz.DONE;
    }

    private static char[] password() throws IOException {
        Console console = System.console();
        if (console != null) {
            return console.readPassword("Password: ");
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
