package dev.plinth.lower;

import dev.plinth.schema.Now;
import java.time.OffsetDateTime;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;

/** Tells which expressions are the current time; jOOQ writes {@code currentOffsetDateTime()} as a cast of another. */
public final class CurrentTime {
    private CurrentTime() {}

    /** Whether the expression is the current time. */
    public static boolean is(QueryPart part) {
        return part instanceof Now || part instanceof QOM.CurrentTimestamp<?> || isCast(part);
    }

    /** The current time without the cast to the type that it has already; any other part as it is. */
    public static QueryPart withoutCast(QueryPart part) {
        return isCast(part) ? ((QOM.Cast<?>) part).$field() : part;
    }

    private static boolean isCast(QueryPart part) {
        return part instanceof QOM.Cast<?> cast
                && cast.getType().equals(OffsetDateTime.class)
                && cast.$field() instanceof QOM.CurrentTimestamp<?>;
    }
}
