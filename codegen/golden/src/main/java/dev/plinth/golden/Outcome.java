package dev.plinth.golden;

import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What migrations have made of a database.
 *
 * @param catalog what its catalog holds
 * @param rows all rows, each with the name of its table; the current time is left out
 * @param history what Flyway has noted
 */
record Outcome(List<String> catalog, List<String> rows, List<String> history) {
    /** No row of a test is of the years in which it runs. */
    private static final Pattern NOW =
            Pattern.compile("20(2[6-9]|[3-9]\\d)-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:[\\d.]+(Z|[+-]\\d\\d(:\\d\\d)?)?");

    private static final String HISTORY =
            "SELECT version || ' ' || success FROM flyway_schema_history ORDER BY installed_rank";

    Outcome {
        catalog = List.copyOf(catalog);
        rows = List.copyOf(rows);
        history = List.copyOf(history);
    }

    static Outcome of(EmbeddedDatabase database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            List<String> catalog =
                    new ArrayList<>(CatalogSnapshot.of(connection).facts());
            if (database.engine() == Engine.SQLITE) {
                catalog.addAll(values(statement, "PRAGMA integrity_check"));
                catalog.addAll(values(statement, "PRAGMA foreign_key_check"));
            }
            List<String> rows = TableRows.of(connection).stream()
                    .map(row -> NOW.matcher(row).replaceAll("<now>"))
                    .sorted()
                    .toList();
            return new Outcome(catalog, rows, values(statement, HISTORY));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> values(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
