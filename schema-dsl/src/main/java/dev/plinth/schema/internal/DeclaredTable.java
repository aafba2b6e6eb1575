package dev.plinth.schema.internal;

import dev.plinth.schema.Rows;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table as declared.
 *
 * @param where the declaring class, for messages
 * @param name its name
 * @param comment its comment
 * @param large whether it has many rows, so that it must not be locked for long
 * @param origin where it comes from
 * @param columns its columns, in the order of the declaration
 * @param primaryKey its primary key
 * @param uniques its unique constraints
 * @param checks its checks
 * @param indexes its indexes
 * @param foreignKeys its foreign keys
 * @param triggers its triggers
 * @param rows its rows under its own name. Every statement that names the table renders by visiting the same object,
 *     {@code rows.getUnqualifiedName()}. An alias has a name of its own
 */
public record DeclaredTable(
        String where,
        String name,
        Optional<String> comment,
        boolean large,
        Origin origin,
        List<DeclaredColumn> columns,
        Optional<DeclaredKey> primaryKey,
        List<DeclaredKey> uniques,
        List<DeclaredCheck> checks,
        List<DeclaredIndex> indexes,
        List<DeclaredForeignKey> foreignKeys,
        List<DeclaredTrigger> triggers,
        Rows rows)
        implements DeclaredObject {
    @Override
    public String remedy() {
        return "rename the table";
    }

    /** The table, and everything of it that a dialect lowers by itself. */
    Stream<DeclaredObject> objects() {
        return Stream.of(Stream.of(this), indexes.stream(), foreignKeys.stream(), triggers.stream())
                .flatMap(Function.identity());
    }
}
