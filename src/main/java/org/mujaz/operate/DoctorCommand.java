package org.mujaz.operate;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mujaz.job.Doctor;
import org.mujaz.job.JobFile;
import org.mujaz.job.ReconcileStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything a night needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at everything a night needs, one line each; what is red says what to do. Exit code 1 when"
                + " anything is.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private JobOption job;

    @Option(
            names = "--reconcile",
            description = "Only hold the records against each other: each accepted release is exactly one of briefed,"
                    + " quarantined, pending; no brief twice; all totals come out.")
    private boolean reconcile;

    @Option(names = "--json", description = "JSON.")
    private boolean json;

    @Override
    public Integer call() {
        JobFile file = job.read();
        return reconcile ? reconcile(file) : look(file);
    }

    private int reconcile(JobFile file) {
        List<String> violations = new ReconcileStore(job.ask()).violations();
        if (json) {
            Json.print(violations);
        } else if (violations.isEmpty()) {
            System.out.println("Everything reconciles.");
        } else {
            violations.forEach(System.out::println);
        }
        return violations.isEmpty() ? Mujaz.DONE : Mujaz.FAILED;
    }

    private int look(JobFile file) {
        List<Doctor.Finding> findings = new Doctor(file, Clock.systemUTC()).look();
        if (json) {
            Json.print(findings);
        } else {
            findings.forEach(f -> System.out.printf("%-5s %-22s %s%n", f.good() ? "ok" : "RED", f.what(), f.words()));
        }
        return findings.stream().allMatch(Doctor.Finding::good) ? Mujaz.DONE : Mujaz.FAILED;
    }
}
