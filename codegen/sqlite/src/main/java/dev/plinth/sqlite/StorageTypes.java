package dev.plinth.sqlite;

import dev.plinth.dialect.Identifiers;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.VarcharType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The storage type of a column in a strict table (manual, "STRICT Tables"), and the check that narrows it. */
final class StorageTypes {
    private static final Set<Type<?>> INTEGERS = Set.of(ScalarType.SMALLINT, ScalarType.INTEGER, ScalarType.BIGINT);

    private StorageTypes() {}

    static String of(DeclaredTable table, DeclaredColumn column) {
        Type<?> type = column.type();
        if (INTEGERS.contains(type)) {
            return integer(table, column);
        }
        return type.equals(ScalarType.BOOLEAN) ? "INTEGER" : type.equals(ScalarType.DOUBLE) ? "REAL" : "TEXT";
    }

    /**
     * INTEGER PRIMARY KEY is the row id, which SQLite fills in for a null (manual, "ROWIDs and the INTEGER PRIMARY
     * KEY"). That is right for an identity and wrong for a key that the application gives: INT is the same without it.
     */
    private static String integer(DeclaredTable table, DeclaredColumn column) {
        boolean wholeKey = table.primaryKey().isPresent()
                && table.primaryKey().get().columns().equals(List.of(column.name()));
        return wholeKey && !column.identity() ? "INT" : "INTEGER";
    }

    static Optional<String> check(DeclaredColumn column) {
        String name = Identifiers.quote(column.name());
        Type<?> type = column.type();
        if (type instanceof VarcharType varchar) {
            return varchar.length().isPresent()
                    ? Optional.of("length(" + name + ") <= " + varchar.length().getAsInt())
                    : Optional.empty();
        }
        if (type instanceof LabelType<?> labels) {
            return Optional.of(labels(name, labels.declared()));
        }
        if (type.equals(ScalarType.BOOLEAN)) {
            return Optional.of(name + " IN (0, 1)");
        }
        if (type.equals(ScalarType.JSON) || type.equals(ScalarType.JSONB)) {
            return Optional.of(json(name, column));
        }
        if (type.equals(ScalarType.UUID)) {
            return Optional.of(
                    "%s GLOB '%s'".formatted(name, String.join("-", hex(8), hex(4), hex(4), hex(4), hex(12))));
        }
        if (type.equals(ScalarType.TIMESTAMPTZ)) {
            return Optional.of(timestamp(name));
        }
        if (type.equals(ScalarType.SMALLINT)) {
            return range(name, column, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return type.equals(ScalarType.INTEGER)
                ? range(name, column, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : Optional.empty();
    }

    /** SQLite's integers have 64 bits. An identity counts from one and needs no check of each row. */
    private static Optional<String> range(String name, DeclaredColumn column, int least, int most) {
        return column.identity() ? Optional.empty() : Optional.of(name + " BETWEEN " + least + " AND " + most);
    }

    /** Before SQLite 3.42, {@code json_valid(NULL)} is false where a check asks. */
    private static String json(String name, DeclaredColumn column) {
        return (column.nullable() ? name + " IS NULL OR " : "") + "json_valid(" + name + ")";
    }

    private static String hex(int digits) {
        return "[0-9a-f]".repeat(digits);
    }

    /** A real point in time, in the one format that sorts as it should: 2026-03-01T09:30:00.000000Z. */
    private static String timestamp(String name) {
        return ("%1$s IS strftime('%%Y-%%m-%%dT%%H:%%M:%%S', substr(%1$s, 1, 19)) || substr(%1$s, 20)"
                        + " AND substr(%1$s, 20) GLOB '.%2$sZ'")
                .formatted(name, "[0-9]".repeat(6));
    }

    private static String labels(String name, DeclaredEnum declared) {
        return "%s IN (%s)"
                .formatted(
                        name,
                        declared.labels().stream().map(Identifiers::literal).collect(Collectors.joining(", ")));
    }
}
