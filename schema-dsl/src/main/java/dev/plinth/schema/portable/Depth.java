package dev.plinth.schema.portable;

import java.util.function.Supplier;
import org.jooq.Field;

/** How deep the part of an expression lies that is being looked at. What is joined by AND, OR or an operator nests too. */
final class Depth {
    /** SQLite takes 1,000 (manual, "Limits", 5), and some parts are written as several, one in the other. */
    private static final int MOST = 400;

    private int levels;

    /** Looks at a part of the part that was looked at before. */
    ValueType within(Field<?> part, Supplier<ValueType> look) {
        if (levels == MOST) {
            throw new NotPortable(part, "it lies more than %d levels deep; joined parts count too".formatted(MOST));
        }
        levels++;
        try {
            return look.get();
        } finally {
            levels--;
        }
    }
}
