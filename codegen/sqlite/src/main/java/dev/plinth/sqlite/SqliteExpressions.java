package dev.plinth.sqlite;

import dev.plinth.lower.CurrentTime;
import dev.plinth.lower.Renderings;
import dev.plinth.lower.SqlText;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Now;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.PortableFunction;
import dev.plinth.schema.internal.SaysSql;
import dev.plinth.schema.internal.StoredTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** Puts points in time into the one format in which SQLite columns store them. */
final class SqliteExpressions {
    /** SQLite's clock has milliseconds; the format has microseconds, as PostgreSQL has. */
    private static final String NOW = "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    /** Version 4: the first digit of the third group is 4, and that of the fourth is 8, 9, a or b (RFC 9562, section 5.4). */
    private static final String UUID = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'"
            + " || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (random() & 3), 1)"
            + " || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

    private static final Renderings RENDERINGS = new Renderings();

    static {
        addTo(RENDERINGS);
        RENDERINGS.add(QOM.Cast.class, SqliteExpressions::currentTime);
    }

    private SqliteExpressions() {}

    static void addTo(Renderings renderings) {
        renderings.add(Param.class, SqliteExpressions::literal);
        renderings.add(SaysSql.class, (QueryPart part) -> ((SaysSql) part).text(Dialect.SQLITE));
        renderings.add(PortableFunction.class, SqliteExpressions::function);
        renderings.add(Now.class, (Now part) -> now());
        renderings.add(QOM.CurrentTimestamp.class, (QOM.CurrentTimestamp<?> part) -> now());
    }

    /** The part to render in place of another. */
    static QueryPart replace(QueryPart part) {
        return RENDERINGS.replace(part);
    }

    private static QueryPart now() {
        return DSL.field(DSL.raw(NOW), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    /** The current time; any other cast as it is. */
    static QueryPart currentTime(QOM.Cast<?> cast) {
        return CurrentTime.is(cast) ? now() : cast;
    }

    /** jOOQ would write a JSON document as a blob, or without its blanks. */
    private static QueryPart literal(Param<?> param) {
        if (param.getValue() instanceof Enum<?> constant) {
            return DSL.inline(DeclaredEnum.label(constant));
        }
        if (param.getValue() instanceof OffsetDateTime time) {
            return DSL.inline(text(time));
        }
        if (param.getValue() instanceof JSONB document) {
            return DSL.inline(document.data());
        }
        return param.getValue() instanceof JSON document ? DSL.inline(document.data()) : param;
    }

    private static QueryPart function(PortableFunction<?> function) {
        return switch (function.kind()) {
            case RANDOM_UUID -> SqlText.sql(UUID);
            case TIME_PLUS -> plus(function.argument(), (Duration) function.constant());
            case JSON_TEXT ->
                SqlText.sql(
                        "CASE json_type({0}, {1}) WHEN 'text' THEN json_extract({0}, {1}) END",
                        function.argument(), path(function));
            case JSON_HAS -> SqlText.sql("(json_type({0}, {1}) IS NOT NULL)", function.argument(), path(function));
        };
    }

    private static QueryPart path(PortableFunction<?> function) {
        return DSL.inline("$.\"" + function.constant() + "\"");
    }

    /** Beyond the years that SQLite knows, a text that sorts before or after all times. The fraction stays as it is. */
    private static QueryPart plus(Field<?> time, Duration duration) {
        return SqlText.sql(
                "(coalesce(strftime('%Y-%m-%dT%H:%M:%S', substr({0}, 1, 19), {1}), substr({2}, 1, length({0})))"
                        + " || substr({0}, 20))",
                time,
                DSL.inline("%+d seconds".formatted(duration.toSeconds())),
                DSL.inline(duration.isNegative() ? "-" : "~"));
    }

    static String text(OffsetDateTime time) {
        return FORMAT.format(StoredTime.of(time).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
