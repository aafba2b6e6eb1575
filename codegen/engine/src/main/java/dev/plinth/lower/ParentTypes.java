package dev.plinth.lower;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.List;

/**
 * Tells which columns need no check of their type, because a foreign key accepts only values that the referenced column has.
 * That column is checked itself, so it must not rely on a foreign key in its turn.
 */
final class ParentTypes {
    private final LoweringContext context;

    ParentTypes(LoweringContext context) {
        this.context = context;
    }

    boolean guarantee(DeclaredTable table, DeclaredColumn column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .anyMatch(key -> isCheckedParent(key, column));
    }

    private boolean isCheckedParent(DeclaredForeignKey key, DeclaredColumn column) {
        DeclaredTable parent = context.table(key.targetTable());
        String referenced = key.targetColumns().get(0);
        boolean relies =
                parent.foreignKeys().stream().anyMatch(other -> other.columns().equals(List.of(referenced)));
        return !relies
                && parent.columns().stream()
                        .filter(other -> other.name().equals(referenced))
                        .anyMatch(other -> other.type().equals(column.type()));
    }
}
