package org.mujaz.job;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where everything is kept, and how connections are held.
 *
 * @param url JDBC address of an H2 file or a PostgreSQL database; an H2 file's path is absolute here
 * @param user who logs in
 * @param password with what
 * @param pool the most connections held at once; the night itself needs two
 * @param connectTimeout how long to wait for a connection; an outage shorter than this is not noticed
 * @param maxLifetime a connection is replaced at this age
 * @param patience how long the night waits, in the middle of its work, while the database is away, full or out of
 *     connections
 */
public record DatabaseSettings(
        String url,
        String user,
        String password,
        int pool,
        Duration connectTimeout,
        Duration maxLifetime,
        Duration patience) {
    private static final String FILE = "jdbc:h2:file:";

    /** Also as H2 lets it be written for short; its other kinds (mem:, tcp: …) are no place to keep anything. */
    private static final Pattern H2_FILE =
            Pattern.compile("jdbc:h2:(?:file:)?(?<path>(?!\\w+:)[^;]+)(?<options>(?:;.*)?)");

    static DatabaseSettings read(Section section) {
        String url = section.text("url", FILE + "data/mujaz");
        Matcher h2 = H2_FILE.matcher(url);
        if (h2.matches()) {
            String path =
                    h2.group("path").replaceFirst("^~(?=/)", Matcher.quoteReplacement(System.getProperty("user.home")));
            url = FILE + section.resolve(path) + h2.group("options");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new JobFileProblem(
                    section.where("url"),
                    "database.url is neither an H2 nor a PostgreSQL address",
                    "Write jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE");
        }
        return new DatabaseSettings(
                url,
                section.text("user", "mujaz"),
                section.text("password", ""),
                section.whole("pool", 4, 2, 64),
                section.duration("connect-timeout", Duration.ofSeconds(30), Duration.ofMillis(250)),
                section.duration("max-lifetime", Duration.ofMinutes(30), Duration.ofSeconds(30)),
                section.duration("patience", Duration.ofMinutes(5)));
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The address without what may be secret in it. */
    public String shown() {
        int options = url.indexOf(isH2() ? ';' : '?');
        return options < 0 ? url : url.substring(0, options);
    }
}
