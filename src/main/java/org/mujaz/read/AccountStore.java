package org.mujaz.read;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mujaz.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The accounts of editors and operators. Passwords are kept as bcrypt hashes and never shown. */
public final class AccountStore implements UserDetailsService {
    private static final int SHORTEST = 12;

    /** More bytes bcrypt does not look at. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account as it may be shown. */
    public record Account(String name, boolean editor, boolean operator) {}

    /** Adds an account, or changes the one of that name. */
    public void put(String name, char[] password, boolean editor, boolean operator) {
        if (!name.matches("[\\p{L}\\p{N}._@-]{1,100}")) {
            throw new Problem("account " + name, "this is no name", "Use letters, digits and . _ @ -");
        }
        String text = new String(password);
        if (text.length() < SHORTEST || text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            throw new Problem(
                    "account " + name,
                    "the password has the wrong length",
                    "Choose one of " + SHORTEST + " to " + LONGEST + " letters; several words are good");
        }
        remove(name);
        jdbc.sql("INSERT INTO account (name, password, editor, operator, created) VALUES (?, ?, ?, ?, ?)")
                .params(
                        name,
                        encoder().encode(text),
                        editor,
                        operator,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was such an account. */
    public boolean remove(String name) {
        return jdbc.sql("DELETE FROM account WHERE name = ?").param(name).update() > 0;
    }

    public List<Account> all() {
        return jdbc.sql("SELECT name, editor, operator FROM account ORDER BY name")
                .query((row, n) -> new Account(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("SELECT name, password, editor, operator FROM account WHERE name = ?")
                .param(name)
                .query((row, n) -> {
                    List<String> roles = new ArrayList<>();
                    if (row.getBoolean(3)) {
                        roles.add("EDITOR");
                    }
                    if (row.getBoolean(4)) {
                        roles.add("OPERATOR");
                    }
                    return User.withUsername(row.getString(1))
                            .password(row.getString(2))
                            .roles(roles.toArray(String[]::new))
                            .build();
                })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    static BCryptPasswordEncoder encoder() {
        return new BCryptPasswordEncoder();
    }
}
