package org.mujaz.database;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The kinds of database a store is tested on. */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource fresh() {
            DataSource database =
                    new DriverManagerDataSource("jdbc:h2:mem:fresh" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
            migrate(database);
            return database;
        }
    },
    POSTGRESQL {
        private String template;

        @Override
        public synchronized DataSource fresh() {
            if (template == null) {
                template = PostgreSql.create();
                migrate(PostgreSql.server().getDatabase("postgres", template));
            }
            return PostgreSql.server().getDatabase("postgres", PostgreSql.create(template));
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database with the tables of Mujaz and nothing in them. */
    public abstract DataSource fresh();

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common")
                .load()
                .migrate();
    }
}
