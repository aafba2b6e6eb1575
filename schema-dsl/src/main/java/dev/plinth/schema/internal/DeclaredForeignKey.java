package dev.plinth.schema.internal;

import dev.plinth.schema.ReferentialAction;
import java.util.List;

/**
 * A foreign key as declared.
 *
 * @param where its place, for messages
 * @param table the name of its table
 * @param name its name
 * @param origin where it comes from
 * @param columns the names of the referencing columns
 * @param targetTable the name of the referenced table
 * @param targetColumns the names of the referenced columns, in the order of {@code columns}
 * @param onDelete what happens when a referenced row is deleted
 * @param onUpdate what happens when a referenced key changes
 */
public record DeclaredForeignKey(
        String where,
        String table,
        String name,
        Origin origin,
        List<String> columns,
        String targetTable,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate)
        implements DeclaredObject {
    @Override
    public String remedy() {
        return NamedKind.FOREIGN_KEY.remedy();
    }
}
