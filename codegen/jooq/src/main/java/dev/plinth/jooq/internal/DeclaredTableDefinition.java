package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.SchemaDefinition;

/** A declared table in the words of jOOQ's generator. */
final class DeclaredTableDefinition extends AbstractTableDefinition {
    private final DeclaredTable table;
    private final ColumnTypes types;

    DeclaredTableDefinition(SchemaDefinition schema, DeclaredTable table, ColumnTypes types) {
        super(schema, table.name(), table.comment().orElse(null));
        this.table = table;
        this.types = types;
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (DeclaredColumn column : table.columns()) {
            columns.add(new DefaultColumnDefinition(
                    this,
                    column.name(),
                    columns.size() + 1,
                    types.of(column),
                    column.identity(),
                    column.comment().orElse(null)));
        }
        return columns;
    }
}
