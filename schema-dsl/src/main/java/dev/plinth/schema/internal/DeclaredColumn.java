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
 * @param defaultExpression the value of a row that gives none
 * @param comment what it is for
 * @param field the column that expressions name
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
