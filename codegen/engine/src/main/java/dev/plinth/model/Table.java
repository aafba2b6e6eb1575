package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table with the constraints that are its alone.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param primaryKey its primary key
 * @param uniques its unique constraints
 * @param checks its checks over the row; a check that guards one column's type belongs to the column
 * @param options what the dialect says of the table as a whole, for example {@code STRICT}
 * @param comment its comment
 */
public record Table(
        String name,
        List<Column> columns,
        Optional<Key> primaryKey,
        List<Key> uniques,
        List<Check> checks,
        List<String> options,
        Optional<String> comment)
        implements SchemaObject {
    /** Copies its lists. */
    public Table {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        options = List.copyOf(options);
    }

    /** The identity of a table of that name. */
    public static ObjectId id(String name) {
        return ObjectId.of(Table.class, name);
    }

    @Override
    public ObjectId id() {
        return id(name);
    }

    @Override
    public Set<ObjectId> dependsOn() {
        return columns.stream()
                .flatMap(column -> column.enumType().stream())
                .map(EnumType::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The column of that name, if there is one. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** The same table with other columns. */
    public Table withColumns(List<Column> others) {
        return new Table(name, others, primaryKey, uniques, checks, options, comment);
    }
}
