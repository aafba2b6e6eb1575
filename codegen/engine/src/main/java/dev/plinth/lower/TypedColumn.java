package dev.plinth.lower;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.Type;
import java.util.List;

/**
 * A column, for the support of its type.
 *
 * @param <S> the shape of the type
 * @param type its type
 * @param table its table
 * @param column the column
 */
public record TypedColumn<S extends Type<?>>(S type, DeclaredTable table, DeclaredColumn column) {
    /** Whether the column is the whole primary key. */
    public boolean isWholeKey() {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
    }
}
