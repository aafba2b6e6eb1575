package dev.plinth.schema.internal;

import dev.plinth.schema.Rows;
import java.util.List;
import java.util.Optional;

/**
 * A table as declared.
 *
 * @param where the declaring class, for messages
 * @param name its name
 * @param comment what it is for
 * @param columns its columns, in the order of the declaration
 * @param primaryKey its primary key
 * @param uniques its unique constraints
 * @param checks its checks
 * @param indexes its indexes
 * @param foreignKeys its foreign keys
 * @param triggers its triggers
 * @param rows its rows under its own name. Whatever names the table in a statement renders by visiting one and the same
 *     name, {@code rows.getUnqualifiedName()}; an alias has another name
 */
public record DeclaredTable(
        String where,
        String name,
        Optional<String> comment,
        List<DeclaredColumn> columns,
        Optional<DeclaredKey> primaryKey,
        List<DeclaredKey> uniques,
        List<DeclaredCheck> checks,
        List<DeclaredIndex> indexes,
        List<DeclaredForeignKey> foreignKeys,
        List<DeclaredTrigger> triggers,
        Rows rows)
        implements DeclaredObject {}
