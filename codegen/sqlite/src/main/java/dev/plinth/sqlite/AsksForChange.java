package dev.plinth.sqlite;

import dev.plinth.schema.internal.RowReference;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.QOM;

/** Tells conditions that cannot hold for an update that changes only what triggers set, such as {@code updateOf(title)}. */
final class AsksForChange {
    private AsksForChange() {}

    /** Whether a condition does not hold unless a column changes that is none of these. */
    static boolean of(Condition condition, List<String> assigned) {
        if (condition instanceof QOM.And and) {
            return of(and.$arg1(), assigned) || of(and.$arg2(), assigned);
        }
        if (condition instanceof QOM.Or or) {
            return of(or.$arg1(), assigned) && of(or.$arg2(), assigned);
        }
        if (condition instanceof QOM.IsDistinctFrom<?> distinct) {
            return isChange(distinct.$arg1(), distinct.$arg2(), assigned);
        }
        return condition instanceof QOM.Ne<?> unequal && isChange(unequal.$arg1(), unequal.$arg2(), assigned);
    }

    private static boolean isChange(Field<?> one, Field<?> other, List<String> assigned) {
        return one instanceof RowReference<?> first
                && other instanceof RowReference<?> second
                && first.version() != second.version()
                && first.column().getName().equals(second.column().getName())
                && !assigned.contains(first.column().getName());
    }
}
