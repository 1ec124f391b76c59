package org.mujaz.operate;

import java.nio.file.Path;
import java.time.LocalDate;
import org.mujaz.job.AnotherRun;
import org.mujaz.job.Ending;
import org.mujaz.job.JobFile;
import org.mujaz.job.Night;
import org.mujaz.job.SlowNight;
import org.mujaz.job.StopSignal;

/**
 * A night in a process of its own, as the command line runs it: with the job file's models, or with slow briefs in their
 * place.
 */
final class NightProcess {
    private NightProcess() {}

    public static void main(String[] args) {
        LogSettings.apply();
        JobFile job = JobFile.read(Path.of(args[0]));
        StopSignal stop = new StopSignal();
        Signals.endInOrder(stop);
        int code = Mujaz.FAILED;
        try (Screen screen = new Screen(false)) {
            Night night = args[2].equals("models")
                    ? SlowNight.withModels(job, screen, stop)
                    : SlowNight.of(job, screen, stop, Long.parseLong(args[2]));
            Ending ending = night.run(LocalDate.parse(args[1]), false);
            code = switch (ending.status()) {
                case COMPLETED, ALREADY_COMPLETE -> Mujaz.DONE;
                case STOPPED -> Mujaz.STOPPED;
                case FAILED -> Mujaz.FAILED;
            };
            if (ending.failure() != null) {
                System.out.println(ending.failure().getMessage());
            }
        } catch (AnotherRun e) {
            System.out.println(e.getMessage());
            code = Mujaz.ANOTHER_RUN;
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        LastExit.with(code);
    }
}
