package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.ScalarType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a table with everything that belongs to it. */
final class TableReader {
    private final Table table;
    private final Reading reading;

    private TableReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    static DeclaredTable read(Table table, Reading reading) {
        return new TableReader(table, reading).read();
    }

    private DeclaredTable read() {
        if (table.columns().isEmpty()) {
            reading.errors().add(Places.of(table), "the table has no column. Declare one in a public final field.");
        }
        var columns = new ColumnReader(table, reading);
        var foreignKeys = new ForeignKeyReader(table, reading);
        var expressions = new ExpressionReader(table, reading);
        var triggers = new TriggerReader(table, reading);
        return new DeclaredTable(
                Places.of(table),
                table.getName(),
                table.description(),
                table.columns().stream().<DeclaredColumn>map(columns::read).toList(),
                primaryKey(),
                table.uniqueClauses().stream().map(this::unique).toList(),
                table.checkClauses().stream().map(expressions::check).toList(),
                table.indexClauses().stream().map(expressions::index).toList(),
                table.foreignKeyClauses().stream()
                        .flatMap(clause -> foreignKeys.read(clause).stream())
                        .toList(),
                table.triggerClauses().stream().map(triggers::read).toList(),
                table);
    }

    private Optional<DeclaredKey> primaryKey() {
        String name = table.declaredPrimaryKeyName().orElse(table.getName() + "_pkey");
        String where = Places.of(table, "primary key", name);
        if (table.primaryKeys().isEmpty()) {
            if (table.declaredPrimaryKeyName().isPresent()) {
                reading.errors().add(where, "the key is named but has no columns. Add primaryKey(…).");
            }
            return Optional.empty();
        }
        if (table.primaryKeys().size() > 1) {
            reading.errors()
                    .add(
                            where,
                            "the table has several primary keys. For a key of several columns write primaryKey(a, b).");
        }
        List<Column<?>> columns = table.primaryKeys().get(0);
        for (Column<?> column : columns) {
            if (column.isNullable()) {
                reading.errors()
                        .add(
                                reading.places().of(column),
                                "a column of the primary key is never null. Remove nullable().");
            }
        }
        return Optional.of(key(where, name, columns));
    }

    private DeclaredKey unique(UniqueClause clause) {
        return key(Places.of(table, "unique constraint", clause.name()), clause.name(), clause.columns());
    }

    private DeclaredKey key(String where, String name, List<Column<?>> columns) {
        checkKeyColumns(table, where, columns, reading);
        return new DeclaredKey(where, name, names(columns));
    }

    static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().<String>map(Column::getName).toList();
    }

    /** Reports an empty list, a column named twice, one that cannot be compared, and one of another table. */
    static void checkKeyColumns(Table table, String where, List<? extends Column<?>> columns, Reading reading) {
        if (columns.isEmpty()) {
            reading.errors().add(where, "it has no columns. Name them with on(…).");
        }
        Set<Column<?>> seen = new HashSet<>();
        List<String> foreign = new ArrayList<>();
        for (Column<?> column : columns) {
            if (!seen.add(column)) {
                reading.errors()
                        .add(where, "the column %s stands in it twice. Name it once.".formatted(column.getName()));
            }
            if (column.type().equals(ScalarType.JSON) && reading.runsOn(Dialect.POSTGRES)) {
                reading.errors()
                        .add(
                                where,
                                "PostgreSQL cannot compare %1$s, which is json. Declare it with jsonb(\"%1$s\")."
                                        .formatted(column.getName()));
            }
            if (!column.table().equals(table)) {
                foreign.add(reading.places().shortly(column));
            }
        }
        if (!foreign.isEmpty()) {
            reading.errors()
                    .add(
                            where,
                            "%s is a column of another table. Name columns of %s alone."
                                    .formatted(String.join(", ", foreign), Places.of(table)));
        }
    }
}
