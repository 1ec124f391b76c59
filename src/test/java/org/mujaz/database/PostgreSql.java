package org.mujaz.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one PostgreSQL server of a test process, started when it is first asked for; each test has a database of its own in it. */
public final class PostgreSql {
    private static EmbeddedPostgres server;
    private static int databases;

    private PostgreSql() {}

    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(PostgreSql::stop));
        }
        return server;
    }

    /** The name of a new database: empty, or a copy of the one named. */
    public static synchronized String create(String template) {
        String name = "test" + ++databases;
        JdbcClient.create(server().getPostgresDatabase())
                .sql("CREATE DATABASE " + name + " TEMPLATE " + template)
                .update();
        return name;
    }

    /** The name of a new, empty database. */
    public static String create() {
        return create("template0");
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            // the process ends anyway
        }
    }
}
