package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.List;
import java.util.function.Function;

/** Reads a table with everything that belongs to it. */
final class TableReader {
    private final Table table;
    private final TableState state;
    private final Reading reading;

    private TableReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        state = TableState.of(table);
    }

    static ReadTable read(Table table, Reading reading) {
        return new TableReader(table, reading).read();
    }

    private ReadTable read() {
        String where = Places.named(table);
        if (state.columns().isEmpty()) {
            reading.problems()
                    .add("table-empty", where, "The table has no columns.", "Declare one in a public final field.");
        }
        Origin origin = Origin.of(state.origin(), where, state.name(), reading.problems());
        var columnReader = new ColumnReader(table, reading);
        var keys = new KeyReader(table, reading);
        var foreignKeys = new ForeignKeyReader(table, reading);
        var expressions = new ExpressionReader(table, reading);
        var triggerReader = new TriggerReader(table, reading);
        List<DeclaredColumn> columns =
                state.columns().stream().<DeclaredColumn>map(columnReader::read).toList();
        return new ReadTable(
                state.name(),
                keys.primaryKey(),
                state.uniques().stream().map(keys::unique).toList(),
                state.checks().stream().map(expressions::check).toList(),
                state.indexes().stream()
                        .map(index -> new IndexReader(table, reading, index).read())
                        .toList(),
                state.foreignKeys().stream()
                        .flatMap(key -> foreignKeys.read(key).stream())
                        .toList(),
                declared(
                        where,
                        origin,
                        columns,
                        state.triggers().stream().map(triggerReader::read).toList()));
    }

    private Function<ReadTable.NamedParts, DeclaredTable> declared(
            String where, Origin origin, List<DeclaredColumn> columns, List<DeclaredTrigger> triggers) {
        return parts -> new DeclaredTable(
                where,
                state.name(),
                state.comment(),
                state.large(),
                origin,
                columns,
                parts.primaryKey(),
                parts.uniques(),
                parts.checks(),
                parts.indexes(),
                parts.foreignKeys(),
                triggers,
                table.rows());
    }

    static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().<String>map(Column::getName).toList();
    }
}
