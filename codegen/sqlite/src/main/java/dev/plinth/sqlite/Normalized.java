package dev.plinth.sqlite;

import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.internal.RowReference.Version;
import org.jooq.Field;
import org.jooq.impl.QOM;

/** Tells values of a column that stay the same when they are made of themselves once more: {@code lower(row.get(email))}. */
final class Normalized {
    private Normalized() {}

    /** Whether a value is made of its own column in such a way. */
    static boolean of(Field<?> value, String column) {
        if (value instanceof QOM.Lower lower) {
            return of(lower.$arg1(), column);
        }
        if (value instanceof QOM.Upper upper) {
            return of(upper.$arg1(), column);
        }
        if (value instanceof QOM.Trim trim && trim.$arg2() == null) {
            return of(trim.$arg1(), column);
        }
        if (value instanceof QOM.Coalesce<?> coalesce) {
            return isColumn(coalesce.$arg1().get(0), column);
        }
        return isColumn(value, column);
    }

    private static boolean isColumn(Field<?> value, String column) {
        return value instanceof RowReference<?> reference
                && reference.version() == Version.NEW
                && reference.column().getName().equals(column);
    }
}
