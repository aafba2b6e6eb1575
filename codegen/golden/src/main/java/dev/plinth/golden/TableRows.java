package dev.plinth.golden;

import dev.plinth.verify.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All rows of all tables, and the state of all sequences. */
final class TableRows {
    private static final String SQLITE =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%' ORDER BY name";
    private static final String POSTGRES =
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'S') AND relnamespace = 'public'::regnamespace"
                    + " AND relname NOT LIKE 'flyway%' ORDER BY relname";

    /** Of a sequence: how many numbers PostgreSQL has logged in advance. */
    private static final String NOT_A_VALUE = "log_cnt";

    private TableRows() {}

    /** A line for each row: its table, and its values by the names of their columns. */
    static List<String> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(Engine.of(connection) == Engine.SQLITE ? SQLITE : POSTGRES)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            List<String> rows = new ArrayList<>();
            for (String table : tables) {
                rows(statement, table).sorted().forEach(rows::add);
            }
            return rows;
        }
    }

    private static Stream<String> rows(Statement statement, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                SortedMap<String, String> values = new TreeMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.put(columns.getColumnName(column), String.valueOf(rows.getString(column)));
                }
                values.remove(NOT_A_VALUE);
                lines.add(table + " " + values);
            }
        }
        return lines.stream();
    }
}
