package dev.plinth.hostile;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.LabelType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Changes of rows, which fire all triggers unless the row is refused before. */
final class Changes {
    private Changes() {}

    /**
     * The changes, in SQL that both servers have.
     *
     * @param overriding what lets an INSERT give a value to an identity
     */
    static List<String> of(DeclaredDatabase database, String overriding) {
        List<String> changes = new ArrayList<>();
        database.tables().forEach(table -> changes.add(insert(table, overriding)));
        for (DeclaredTable table : database.tables()) {
            columns(table)
                    .forEach(column -> changes.add("UPDATE %s SET %s = %s".formatted(name(table), column, column)));
        }
        database.tables().forEach(table -> changes.add("DELETE FROM " + name(table)));
        return changes;
    }

    private static String insert(DeclaredTable table, String overriding) {
        return "INSERT INTO %s (%s)%s VALUES (%s)"
                .formatted(
                        name(table),
                        String.join(", ", columns(table)),
                        overriding,
                        table.columns().stream().map(Changes::value).collect(Collectors.joining(", ")));
    }

    private static String name(DeclaredTable table) {
        return quoted(table.name(), "\"");
    }

    private static List<String> columns(DeclaredTable table) {
        return table.columns().stream()
                .map(column -> quoted(column.name(), "\""))
                .toList();
    }

    private static String value(DeclaredColumn column) {
        if (column.type() instanceof LabelType<?> labels) {
            return quoted(labels.declared().labels().get(0), "'");
        }
        return switch (column.field().getType().getSimpleName()) {
            case "Boolean" -> "'1'";
            case "UUID" -> "'12345678-1234-1234-1234-123456789abc'";
            case "OffsetDateTime" -> "'2026-01-02T03:04:05.000000Z'";
            case "JSON", "JSONB" -> "'{\"a\": 2}'";
            default -> "'1'";
        };
    }

    private static String quoted(String text, String quote) {
        return quote + text.replace(quote, quote + quote) + quote;
    }
}
