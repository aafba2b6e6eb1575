package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import java.util.Optional;
import org.jooq.Field;

/**
 * A column as declared.
 *
 * @param where the declaring class and field, for messages
 * @param name its name
 * @param type its portable type
 * @param nullable whether it admits null
 * @param identity whether the database numbers new rows
 * @param defaultExpression used when an INSERT omits the column
 * @param comment what it is for
 * @param field the declared column itself. Whatever stands for it in an expression (itself, a column of an alias, of a
 *     trigger's row, of a list of inserted columns) renders by visiting one and the same name: {@code
 *     field.getUnqualifiedName()}
 */
public record DeclaredColumn(
        String where,
        String name,
        Type<?> type,
        boolean nullable,
        boolean identity,
        Optional<Field<?>> defaultExpression,
        Optional<String> comment,
        Column<?> field) {}
