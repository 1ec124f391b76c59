#!/usr/bin/env bash
# Who meets it: whoever writes "insert if absent" so that H2 and PostgreSQL both take it (H2 has no ON CONFLICT outside its
# PostgreSQL mode), and runs it twice with one key in one transaction: batch jobs that write a chunk, tests on an embedded database.
# What happens: INSERT ... SELECT ... WHERE NOT EXISTS (SELECT ... the same table), run again with equal parameters before the
# commit, does not see the row it has just written and violates the key. Each in a transaction of its own, it writes nothing the
# second time, as everywhere. OPTIMIZE_REUSE_RESULTS=0 in the address puts it right: H2 gives the subquery's last result again.
# A SELECT of its own before the INSERT sees the row.
set -euo pipefail
version=2.4.240
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=com.h2database:h2:$version -DoutputDirectory="$dir" >/dev/null
cat > "$dir/Twice.java" <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class Twice {
    public static void main(String[] args) throws SQLException {
        System.out.println("h2 " + org.h2.engine.Constants.VERSION);
        boolean as = check("committed between", "", true, "1 0");
        as &= check("one transaction", "", false, "1 23505");
        as &= check("one transaction, no results used again", ";OPTIMIZE_REUSE_RESULTS=0", false, "1 0");
        if (!as) {
            System.out.println("the behaviour has changed");
            System.exit(1);
        }
    }

    private static boolean check(String what, String setting, boolean commits, String expected) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + setting)) {
            connection.createStatement().execute("CREATE TABLE seen (name VARCHAR PRIMARY KEY)");
            connection.setAutoCommit(commits);
            String told = insert(connection) + " " + insert(connection);
            ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM seen WHERE name = 'a'");
            rows.next();
            System.out.println(what + ": " + told + " (rows inserted, or the error's SQLSTATE); a SELECT sees " + rows.getInt(1));
            return told.equals(expected) && rows.getInt(1) == 1;
        }
    }

    private static String insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO seen (name) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM seen WHERE name = ?)")) {
            statement.setString(1, "a");
            statement.setString(2, "a");
            return String.valueOf(statement.executeUpdate());
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
JAVA
java -cp "$dir/h2-$version.jar" "$dir/Twice.java"
