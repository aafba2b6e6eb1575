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

/** A declared index in the words of jOOQ's generator, which knows no predicates. */
final class DeclaredIndexDefinition extends AbstractIndexDefinition {
    private final DeclaredIndex index;

    DeclaredIndexDefinition(TableDefinition table, DeclaredIndex index) {
        super(table.getSchema(), index.name(), table, index.unique());
        this.index = index;
    }

    /** Whether the user's settings left any of its columns out. */
    static boolean isComplete(TableDefinition table, DeclaredIndex index) {
        return index.columns().stream().allMatch(part -> table.getColumn(part.column()) != null);
    }

    @Override
    protected List<IndexColumnDefinition> getIndexColumns0() {
        List<IndexColumnDefinition> columns = new ArrayList<>();
        for (DeclaredIndex.Part part : index.columns()) {
            ColumnDefinition column = getTable().getColumn(part.column());
            SortOrder order = part.descending() ? SortOrder.DESC : SortOrder.ASC;
            columns.add(new DefaultIndexColumnDefinition(this, column, order, columns.size() + 1));
        }
        return columns;
    }
}
