package dev.plinth.postgres;

import dev.plinth.lower.CurrentTime;
import dev.plinth.schema.internal.StoredTime;
import java.time.OffsetDateTime;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Writes expressions so that PostgreSQL reads what the other dialects read. */
final class PostgresExpressions {
    private PostgresExpressions() {}

    /** The part to render in place of another. */
    static QueryPart replace(QueryPart part) {
        if (part instanceof Param<?> param && param.getValue() instanceof OffsetDateTime time) {
            OffsetDateTime stored = StoredTime.of(time);
            return stored.equals(time) ? part : DSL.inline(stored);
        }
        return CurrentTime.withoutCast(part);
    }
}
