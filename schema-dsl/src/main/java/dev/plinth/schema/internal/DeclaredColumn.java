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
 * @param nullable whether it can be null
 * @param identity whether the database numbers new rows
 * @param defaultExpression used when an INSERT omits the column
 * @param comment its comment
 * @param origin where it comes from
 * @param backfill what rows get that have no value when it becomes NOT NULL
 * @param cast what becomes of values of another type
 * @param field the declared column itself. In every expression it renders by visiting the same object, {@code
 *     field.getUnqualifiedName()}: also as a column of an alias, of a trigger's row, or of a list of inserted columns
 */
public record DeclaredColumn(
        String where,
        String name,
        Type<?> type,
        boolean nullable,
        boolean identity,
        Optional<Field<?>> defaultExpression,
        Optional<String> comment,
        Origin origin,
        Optional<Field<?>> backfill,
        Optional<DeclaredCast> cast,
        Column<?> field)
        implements Declared {
    /** The same column with another type. */
    public DeclaredColumn of(Type<?> other) {
        return new DeclaredColumn(
                where, name, other, nullable, identity, defaultExpression, comment, origin, backfill, cast, field);
    }

    @Override
    public String remedy() {
        return "rename the column";
    }
}
