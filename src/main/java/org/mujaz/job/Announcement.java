package org.mujaz.job;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.SimpleMailMessage;
import tools.jackson.databind.json.JsonMapper;

/** Tells a webhook and a mailbox how the run ended. What cannot be told is a warning, never a failure of the night. */
final class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String job;
    private final NotifySettings settings;

    Announcement(JobFile job) {
        this.job = job.name();
        this.settings = job.announce();
    }

    void tell(Ending ending) {
        if (!settings.always() && !ending.needsAttention()) {
            return;
        }
        if (settings.webhook() != null) {
            quietly("webhook at " + WebAddress.shown(settings.webhook()), () -> post(json(ending)));
        }
        if (settings.mailTo() != null) {
            quietly("mail to " + settings.mailTo(), () -> mail(ending.headline(), text(ending)));
        }
    }

    /** Tells of a night that left no report: it could not begin, or lost its database for good. */
    void tell(LocalDate date, RuntimeException failure) {
        if (settings.webhook() != null) {
            String text = "Mujaz %s %s: failed: %s".formatted(job, date, failure.getMessage());
            String json = json(text, job, date, null, Ending.Status.FAILED, failure, List.of(), null);
            quietly("webhook at " + WebAddress.shown(settings.webhook()), () -> post(json));
        }
        if (settings.mailTo() != null) {
            quietly(
                    "mail to " + settings.mailTo(),
                    () -> mail(
                            "Mujaz %s %s: failed".formatted(job, date),
                            failure.getMessage() + "\n\nNothing of it was lost. Look closer: jobs/mujaz doctor\n"));
        }
    }

    private interface Telling {
        void run() throws Exception;
    }

    private static void quietly(String where, Telling telling) {
        try {
            telling.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The summary could not be sent: {}: {}", where, DatabaseProblem.firstLine(e));
        }
    }

    private void post(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(settings.webhook())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        // The client's patience ends with the headers, and nothing else of an answer matters here.
        answer.body().close();
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("it answered " + answer.statusCode());
        }
    }

    private static String json(Ending ending) {
        return json(
                ending.headline(),
                ending.run().job(),
                ending.run().date(),
                ending.run().id(),
                ending.status(),
                ending.failure(),
                ending.notices(),
                ending.report());
    }

    /** {@code text} is what chat services show; the other keys are for programs. */
    private static String json(
            String text,
            String job,
            LocalDate date,
            Long run,
            Ending.Status status,
            Throwable failure,
            List<String> notices,
            RunReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", text);
        json.put("job", job);
        json.put("date", date.toString());
        json.put("run", run);
        json.put("status", status.name());
        json.put("failure", failure == null ? null : failure.getMessage());
        json.put("notices", notices);
        json.put("report", report);
        return JSON.writeValueAsString(json);
    }

    private void mail(String subject, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.mailFrom());
        message.setTo(settings.mailTo().split("\\s*,\\s*"));
        message.setSubject(subject);
        message.setText(text);
        settings.smtp().sender().send(message);
    }

    private static String text(Ending ending) {
        StringBuilder text = new StringBuilder();
        if (ending.failure() != null) {
            text.append(ending.failure().getMessage()).append("\n\n");
        }
        ending.notices().forEach(notice -> text.append(notice).append(".\n"));
        ending.report().lines().forEach(line -> text.append(line).append('\n'));
        return text.append("\nLook closer: jobs/mujaz show-run ")
                .append(ending.run().id())
                .append('\n')
                .toString();
    }
}
