package org.mujaz.operate;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mujaz.Problem;
import org.mujaz.job.JobFile;
import org.mujaz.job.RetryStore;
import org.mujaz.job.Words;
import org.mujaz.release.QuarantineStore;
import org.mujaz.release.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What could not be read or briefed. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "What could not be read or briefed: list it, look at it, try it again, leave it out for good.",
        subcommands = {
            QuarantineCommand.ListItems.class,
            QuarantineCommand.Show.class,
            QuarantineCommand.Retry.class,
            QuarantineCommand.Drop.class
        })
final class QuarantineCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("mujaz: quarantine needs one of list, show, retry, drop");
        return Mujaz.USAGE;
    }

    /** Which items; nothing means all that are open. */
    static final class Which {
        @Parameters(arity = "0..*", paramLabel = "ID", description = "The items' numbers.")
        private List<Long> ids = List.of();

        @Option(names = "--reason", description = "Only those with this reason.")
        private Reason reason;

        @Option(names = "--run", description = "Only those of this run.")
        private Long run;

        List<Long> of(JobFile job, RetryStore store) {
            String why = reason == null ? null : reason.name();
            if (ids.isEmpty()) {
                return store.open(job.name(), new RetryStore.Which(null, why, run, null));
            }
            return ids.stream()
                    .flatMap(id -> store.open(job.name(), new RetryStore.Which(id, why, run, null)).stream())
                    .toList();
        }

        boolean isAnything() {
            return !ids.isEmpty() || reason != null || run != null;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is open.")
    static final class ListItems implements Callable<Integer> {
        @Mixin
        private JobOption job;

        @Mixin
        private Which which;

        @Option(names = "--json", description = "JSON.")
        private boolean json;

        @Override
        public Integer call() {
            JobFile file = job.read();
            QuarantineStore store = new QuarantineStore(job.ask(), Clock.systemUTC());
            List<QuarantineStore.Entry> entries = which.of(file, new RetryStore(job.ask())).stream()
                    .map(id -> store.find(id).orElseThrow())
                    .toList();
            if (json) {
                Json.print(entries.stream().map(QuarantineText::json).toList());
            } else if (entries.isEmpty()) {
                System.out.println("Nothing is open in quarantine.");
            } else {
                entries.forEach(entry -> QuarantineText.print(entry, false));
            }
            return Mujaz.DONE;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one item whole, stack trace included.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private JobOption job;

        @Parameters(paramLabel = "ID", description = "The item's number.")
        private long id;

        @Option(names = "--json", description = "JSON.")
        private boolean json;

        @Override
        public Integer call() {
            job.read();
            QuarantineStore.Entry entry = new QuarantineStore(job.ask(), Clock.systemUTC())
                    .find(id)
                    .orElseThrow(() -> new Problem(
                            "quarantine " + id, "there is no such item", "List them with: jobs/mujaz quarantine list"));
            if (json) {
                Json.print(QuarantineText.json(entry));
                return Mujaz.DONE;
            }
            QuarantineText.print(entry, true);
            if (entry.excerpt() != null && !entry.excerpt().isEmpty()) {
                System.out.println("It begins: " + entry.excerpt());
            }
            return Mujaz.DONE;
        }
    }

    /** Something done to items. */
    abstract static class Change implements Callable<Integer> {
        @Mixin
        private JobOption job;

        @Mixin
        private Which which;

        @Override
        public Integer call() {
            if (!which.isAnything()) {
                throw new Problem(
                        "quarantine", "it was not said which items", "Name them by number, --reason or --run");
            }
            JobFile file = job.read();
            RetryStore store = new RetryStore(job.ask());
            List<Long> ids = which.of(file, store);
            change(store, ids);
            System.out.println(Words.count(ids.size(), "item") + done());
            return Mujaz.DONE;
        }

        abstract void change(RetryStore store, List<Long> ids);

        abstract String done();
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Lets the next run try items again. 'jobs/mujaz retry' does so at once.")
    static final class Retry extends Change {
        @Override
        void change(RetryStore store, List<Long> ids) {
            store.retry(ids);
        }

        @Override
        String done() {
            return " will be tried again by the next run.";
        }
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Leaves items out for good.")
    static final class Drop extends Change {
        @Override
        void change(RetryStore store, List<Long> ids) {
            store.drop(ids);
        }

        @Override
        String done() {
            return " dropped.";
        }
    }

    static Reason reason(String text) {
        try {
            return Reason.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
