package dev.plinth.sqlite;

import dev.plinth.lower.CurrentTime;
import dev.plinth.schema.internal.StoredTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Puts points in time into the one format in which SQLite columns store them. */
final class SqliteExpressions {
    /** SQLite's clock has milliseconds; the format has microseconds, as PostgreSQL has. */
    private static final String NOW = "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private SqliteExpressions() {}

    /** The part to render in place of another. */
    static QueryPart replace(QueryPart part) {
        if (CurrentTime.is(part)) {
            return DSL.field(DSL.raw(NOW), SQLDataType.TIMESTAMPWITHTIMEZONE);
        }
        if (part instanceof Param<?> param && param.getValue() instanceof OffsetDateTime time) {
            return DSL.inline(text(time));
        }
        return part;
    }

    static String text(OffsetDateTime time) {
        return FORMAT.format(StoredTime.of(time).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
