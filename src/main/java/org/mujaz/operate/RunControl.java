package org.mujaz.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mujaz.Problem;
import org.mujaz.job.JobFile;
import org.mujaz.job.Run;
import org.mujaz.job.RunProcess;
import org.mujaz.job.RunStore;
import org.mujaz.read.Control;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators ask for from the web, done as the command line does it: a night runs in a process of its own. */
final class RunControl implements Control {
    private final JobFile job;
    private final RunStore runs;

    RunControl(JobFile job, DataSource source) {
        this.job = job;
        this.runs = new RunStore(JdbcClient.create(source), Clock.systemUTC());
    }

    @Override
    public void stop(long run) {
        ours(run, "stop it");
        if (!runs.askToStop(run)) {
            throw new Problem("run " + run, "it is not running", "Look at the runs again");
        }
    }

    @Override
    public void restart(long run) {
        Run night = ours(run, "restart it");
        if (night.status().equals("RUNNING") || night.status().equals("COMPLETED")) {
            throw new Problem(
                    "run " + run, "it is " + night.status().toLowerCase(), "Only a failed or stopped run goes on");
        }
        start("run", job.file().toString(), "--date", night.date().toString());
    }

    @Override
    public void retry(long run) {
        ours(run, "retry it");
        runs.latest(job.name(), 10).stream()
                .filter(other -> other.status().equals("RUNNING") && !RunProcess.isGone(other))
                .findFirst()
                .ifPresent(other -> {
                    throw new Problem(
                            "run " + run, "run " + other.id() + " is under way", "Ask again when it has ended");
                });
        start("retry", "--job", job.file().toString(), String.valueOf(run));
    }

    /** A database may hold several jobs' runs, and what is started here is always a night of the job that is served. */
    private Run ours(long run, String what) {
        Run night = runs.find(run).orElseThrow(() -> new Problem("run " + run, "there is none", "Look at the runs"));
        if (!night.job().equals(job.name())) {
            throw new Problem(
                    "run " + run, "it is of job " + night.job(), "Serve that job, or " + what + " on the command line");
        }
        return night;
    }

    private void start(String... command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Dmujaz.home=" + System.getProperty("mujaz.home", ""));
        line.add("-Dfile.encoding=UTF-8");
        line.add("-Dai.djl.offline=true");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(Mujaz.class.getName());
        line.addAll(List.of(command));
        try {
            new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new Problem("run", "no process could be started (" + e.getMessage() + ")", "Start it by hand", e);
        }
    }
}
