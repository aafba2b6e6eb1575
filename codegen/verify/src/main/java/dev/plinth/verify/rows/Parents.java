package dev.plinth.verify.rows;

import dev.plinth.model.Catalog;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Table;
import dev.plinth.schema.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The foreign keys of a table, and the rows that they can reference.
 *
 * @param table the table
 * @param keys its foreign keys
 */
record Parents(Table table, List<ForeignKey> keys) {
    private static final int ENOUGH = 8;

    static Parents of(Table table, Catalog catalog) {
        return new Parents(
                table,
                catalog.objects().stream()
                        .filter(ForeignKey.class::isInstance)
                        .map(ForeignKey.class::cast)
                        .filter(key -> key.table().equals(table.name()))
                        .toList());
    }

    /** Whether a row can be without the reference. */
    boolean isOptional(ForeignKey key) {
        return key.columns().stream()
                .anyMatch(name ->
                        table.column(name).filter(column -> column.nullable()).isPresent());
    }

    /** What the columns of a foreign key can hold, as SQL by column: a row of the referenced table each. */
    List<Map<String, String>> rows(Connection connection, Dialect dialect, ForeignKey key) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        String columns = key.targetColumns().stream()
                .map(Names::quoted)
                .map(name -> dialect == Dialect.POSTGRES ? "quote_literal(" + name + "::text)" : "quote(" + name + ")")
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM " + Names.quoted(key.targetTable()) + " LIMIT " + ENOUGH;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < key.columns().size(); i++) {
                    String literal = found.getString(i + 1);
                    if (literal != null) {
                        row.put(
                                key.columns().get(i),
                                typed(literal, key.columns().get(i), dialect));
                    }
                }
                if (row.size() == key.columns().size()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private String typed(String literal, String column, Dialect dialect) {
        return dialect == Dialect.POSTGRES
                ? table.column(column).map(known -> Names.cast(literal, known)).orElse(literal)
                : literal;
    }
}
