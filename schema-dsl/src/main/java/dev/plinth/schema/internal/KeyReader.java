package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the primary key and the unique constraints of a table. */
final class KeyReader {
    private final Table table;
    private final TableState state;
    private final Reading reading;

    KeyReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        state = TableState.of(table);
    }

    Optional<Nameable<DeclaredKey>> primaryKey() {
        String where = Places.of(table, "primary key", state.primaryKeyName(), List.of());
        if (state.primaryKeys().isEmpty()) {
            if (state.primaryKeyName().isPresent()) {
                reading.problems()
                        .add(
                                "primary-key-without-columns",
                                where,
                                "The primary key has a name, but no columns.",
                                "Add primaryKey(…).");
            }
            return Optional.empty();
        }
        if (state.primaryKeys().size() > 1) {
            reading.problems()
                    .add(
                            "primary-key-twice",
                            where,
                            "The table has more than one primary key.",
                            "For a key of several columns write primaryKey(a, b) in the constructor.");
        }
        List<Column<?>> columns = state.primaryKeys().get(0);
        for (Column<?> column : columns) {
            if (ColumnState.of(column).isNullable()) {
                reading.problems()
                        .add(
                                "primary-key-nullable",
                                reading.places().of(column),
                                "A column of the primary key is never null.",
                                "Remove nullable().");
            }
        }
        return Optional.of(
                key(NamedKind.PRIMARY_KEY, where, state.primaryKeyName(), state.primaryKeyOrigin(), columns));
    }

    Nameable<DeclaredKey> unique(UniqueState unique) {
        String where = Places.of(table, "unique constraint", unique.name(), TableReader.names(unique.columns()));
        return key(NamedKind.UNIQUE, where, unique.name(), unique.origin(), unique.columns());
    }

    private Nameable<DeclaredKey> key(
            NamedKind kind, String where, Optional<String> name, OriginState from, List<? extends Column<?>> columns) {
        checkColumns(table, where, columns, reading);
        checkDocuments(where, columns, EnumSet.allOf(Dialect.class), reading);
        List<String> names = TableReader.names(columns);
        Origin origin = Origin.of(from, where, name.orElse(""), reading.problems());
        return new Nameable<>(
                kind,
                where,
                name,
                names,
                Set.of(Dialect.values()),
                named -> new DeclaredKey(kind, where, named, origin, names));
    }

    /** Reports an empty list, a column named twice, one that cannot be compared, and one of another table. */
    static void checkColumns(Table table, String where, List<? extends Column<?>> columns, Reading reading) {
        if (columns.isEmpty()) {
            reading.problems().add("no-columns", where, "It has no columns.", "Name them with on(…).");
        }
        Set<Column<?>> seen = new HashSet<>();
        List<String> foreign = new ArrayList<>();
        for (Column<?> column : columns) {
            if (!seen.add(column)) {
                reading.problems()
                        .add(
                                "column-repeated",
                                where,
                                "It names the column %s twice.".formatted(column.getName()),
                                "Name it once.");
            }
            if (ColumnState.of(column).type().equals(ScalarType.JSON) && reading.runsOn(Dialect.POSTGRES)) {
                reading.problems()
                        .add(
                                "json-not-comparable",
                                where,
                                "PostgreSQL cannot compare %s, which is json.".formatted(column.getName()),
                                "Declare it with jsonb(\"%s\").".formatted(column.getName()));
            }
            if (!TableState.of(column).owner().equals(table)) {
                foreign.add(reading.places().shortly(column));
            }
        }
        if (!foreign.isEmpty()) {
            reading.problems()
                    .add(
                            "column-of-another-table",
                            where,
                            "It names %s, which belongs to another table.".formatted(String.join(", ", foreign)),
                            "Name columns of %s only.".formatted(Places.named(table)));
        }
    }

    /** Reports JSON in a key of several dialects: PostgreSQL compares what a document means, and SQLite its text. */
    static void checkDocuments(
            String where, List<? extends Column<?>> columns, Set<Dialect> dialects, Reading reading) {
        if (dialects.stream().filter(reading::runsOn).count() < 2) {
            return;
        }
        for (Column<?> column : columns) {
            if (ColumnState.of(column).type().equals(ScalarType.JSONB)) {
                reading.problems()
                        .add(
                                "jsonb-not-comparable",
                                where,
                                "PostgreSQL compares what the documents in %s mean, and SQLite their texts."
                                        .formatted(column.getName()),
                                "Put what must be unique into a column of its own.");
            }
        }
    }
}
