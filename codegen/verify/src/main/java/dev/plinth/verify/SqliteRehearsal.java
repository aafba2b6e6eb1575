package dev.plinth.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts in a SQLite in memory: in milliseconds, without Flyway, to see whether SQLite takes them. */
public final class SqliteRehearsal {
    private SqliteRehearsal() {}

    /**
     * Runs a migration and its undo. If that does not lead back to the same schema, it runs the migration again, because then
     * the second time is not like the first.
     *
     * @param frozen the scripts that run first; if SQLite refuses one of them, that is not for this migration to tell
     * @return what SQLite refused; empty if nothing
     */
    public static List<String> problems(List<SqlFile> frozen, List<SqlFile> scripts, List<SqlFile> undo) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on")) {
            if (!run(connection, frozen, "").isEmpty()) {
                return List.of();
            }
            List<String> before = schema(connection);
            List<String> problems = run(connection, scripts, "the migration");
            if (problems.isEmpty()) {
                problems = run(connection, undo, "the undo");
            }
            if (problems.isEmpty() && !schema(connection).equals(before)) {
                problems = run(connection, scripts, "the migration after its undo");
            }
            return problems;
        } catch (SQLException e) {
            throw new VerificationException("SQLite does not start in memory", e);
        }
    }

    /** The stored statements. What SQLite keeps for itself stays when the tables that need it go. */
    private static List<String> schema(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name")) {
            while (rows.next()) {
                statements.add(rows.getString(1) + ": " + rows.getString(2));
            }
        }
        return statements;
    }

    private static List<String> run(Connection connection, List<SqlFile> scripts, String name) throws SQLException {
        for (SqlFile script : scripts) {
            connection.setAutoCommit(!script.isTransactional());
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(script.text()); // the driver runs all statements of the text
            } catch (SQLException e) {
                return List.of(name + " fails: " + e.getMessage());
            }
            connection.setAutoCommit(true);
        }
        return List.of();
    }
}
