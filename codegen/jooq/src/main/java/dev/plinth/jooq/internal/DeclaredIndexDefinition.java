package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredIndex;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SortOrder;
import org.jooq.meta.AbstractIndexDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultIndexColumnDefinition;
import org.jooq.meta.IndexColumnDefinition;
import org.jooq.meta.TableDefinition;

/** A declared index in the words of jOOQ's generator, which knows neither predicates nor expressions. */
final class DeclaredIndexDefinition extends AbstractIndexDefinition {
    private final DeclaredIndex index;

    DeclaredIndexDefinition(TableDefinition table, DeclaredIndex index) {
        super(table.getSchema(), index.name(), table, index.unique());
        this.index = index;
    }

    /** Whether it is over columns only, and the user's settings left none of them out. */
    static boolean isDescribable(TableDefinition table, DeclaredIndex index) {
        return index.parts().stream()
                .allMatch(part -> part.fold(column -> table.getColumn(column) != null, expression -> false));
    }

    @Override
    protected List<IndexColumnDefinition> getIndexColumns0() {
        List<IndexColumnDefinition> columns = new ArrayList<>();
        for (DeclaredIndex.Part part : index.parts()) {
            ColumnDefinition column = getTable().getColumn(part.columns().get(0));
            SortOrder order = part.descending() ? SortOrder.DESC : SortOrder.ASC;
            columns.add(new DefaultIndexColumnDefinition(this, column, order, columns.size() + 1));
        }
        return columns;
    }
}
