package dev.plinth.verify.rows;

import dev.plinth.model.Catalog;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a database.
 *
 * @param catalog what the database holds
 * @param rows the rows of each table; a row has the texts of its values by column, and nothing for a null
 */
public record RowImage(Catalog catalog, Map<QName, List<Map<String, String>>> rows) {
    public RowImage {
        rows = Map.copyOf(rows);
    }

    /** Reads them. */
    public static RowImage of(Connection connection, Catalog catalog) throws SQLException {
        Map<QName, List<Map<String, String>>> rows = new TreeMap<>();
        for (var object : catalog.objects()) {
            if (object instanceof Table table) {
                rows.put(table.name(), read(connection, table.name()));
            }
        }
        return new RowImage(catalog, rows);
    }

    private static List<Map<String, String>> read(Connection connection, QName table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + Names.quoted(table))) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    put(row, columns.getColumnName(i), found.getObject(i), found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value, @Nullable String text) {
        if (value != null && text != null) {
            row.put(column, value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : text);
        }
    }

    List<Map<String, String>> of(QName table) {
        return rows.getOrDefault(table, List.of());
    }

    /** How many rows there are. */
    public int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    List<Table> tables() {
        return catalog.objects().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
