package dev.plinth.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * @param options what else SQL says of it, such as {@code MATCH FULL} or {@code DEFERRABLE}
 * @param comment its comment
 */
public record ForeignKey(
        String name,
        QName table,
        List<String> columns,
        QName targetTable,
        List<String> targetColumns,
        String onDelete,
        String onUpdate,
        List<String> options,
        Optional<String> comment)
        implements SchemaObject {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        options = List.copyOf(options);
    }

    /** A foreign key with its actions, and nothing else. */
    public ForeignKey(
            String name,
            QName table,
            List<String> columns,
            QName targetTable,
            List<String> targetColumns,
            String onDelete,
            String onUpdate) {
        this(name, table, columns, targetTable, targetColumns, onDelete, onUpdate, List.of(), Optional.empty());
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ForeignKey.class, table, name);
    }

    @Override
    public Set<Id> uses() {
        Set<Id> used = new LinkedHashSet<>();
        used.add(Table.id(table));
        used.add(Table.id(targetTable));
        columns.forEach(column -> used.add(MemberId.column(table, column)));
        targetColumns.forEach(column -> used.add(MemberId.column(targetTable, column)));
        return used;
    }

    @Override
    public ForeignKey renamed(Renaming renaming) {
        return new ForeignKey(
                renaming.of(id()).name().name(),
                renaming.table(table),
                renaming.columns(table, columns),
                renaming.table(targetTable),
                renaming.columns(targetTable, targetColumns),
                onDelete,
                onUpdate,
                options,
                comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.of(Table.id(table));
    }

    /** Whether the table references itself. */
    public boolean isSelfReference() {
        return table.equals(targetTable);
    }
}
