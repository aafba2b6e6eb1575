package dev.plinth.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs scripts in a SQLite in memory: in milliseconds, without Flyway, to see whether SQLite takes them. */
public final class SqliteRehearsal {
    private SqliteRehearsal() {}

    /**
     * Runs a migration, its undo and the migration again.
     *
     * @param frozen the scripts that run first; if SQLite refuses one of them, that is not for this migration to tell
     * @return what SQLite refused; empty if nothing
     */
    public static List<String> problems(List<SqlFile> frozen, List<SqlFile> scripts, List<SqlFile> undo) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on")) {
            if (!run(connection, frozen, "").isEmpty()) {
                return List.of();
            }
            for (Part part : List.of(
                    new Part("the migration", scripts),
                    new Part("the undo", undo),
                    new Part("the migration after its undo", scripts))) {
                List<String> problems = run(connection, part.scripts(), part.name());
                if (!problems.isEmpty()) {
                    return problems;
                }
            }
            return List.of();
        } catch (SQLException e) {
            throw new VerificationException("SQLite does not start in memory", e);
        }
    }

    private record Part(String name, List<SqlFile> scripts) {}

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
