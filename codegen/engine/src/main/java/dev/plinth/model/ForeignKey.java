package dev.plinth.model;

import java.util.List;
import java.util.Set;

/**
 * A foreign key.
 *
 * @param name its name
 * @param table the referencing table
 * @param columns the referencing columns
 * @param targetTable the referenced table
 * @param targetColumns the referenced columns, in the order of {@code columns}
 * @param onDelete the action in SQL, for example {@code SET NULL}
 * @param onUpdate the action in SQL
 */
public record ForeignKey(
        String name,
        String table,
        List<String> columns,
        String targetTable,
        List<String> targetColumns,
        String onDelete,
        String onUpdate)
        implements SchemaObject {
    /** Copies its lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    @Override
    public ObjectId id() {
        return new ObjectId(ForeignKey.class, table, name);
    }

    @Override
    public Set<ObjectId> dependsOn() {
        return table.equals(targetTable) ? Set.of(Table.id(table)) : Set.of(Table.id(table), Table.id(targetTable));
    }
}
