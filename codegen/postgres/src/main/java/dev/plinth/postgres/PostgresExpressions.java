package dev.plinth.postgres;

import dev.plinth.lower.CurrentTime;
import dev.plinth.lower.Renderings;
import dev.plinth.lower.SqlText;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.FormerValue;
import dev.plinth.schema.internal.PortableFunction;
import dev.plinth.schema.internal.SaysSql;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.StoredTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Writes what PostgreSQL has in words of its own, also where no other dialect has it. */
final class PostgresExpressions {
    private static final Renderings RENDERINGS = new Renderings();

    static {
        addTo(RENDERINGS);
        RENDERINGS.add(QOM.Cast.class, CurrentTime::withoutCast);
    }

    private PostgresExpressions() {}

    static void addTo(Renderings renderings) {
        renderings.add(Param.class, PostgresExpressions::literal);
        renderings.add(SaysSql.class, (QueryPart part) -> ((SaysSql) part).text(Dialect.POSTGRES));
        renderings.add(FormerValue.class, PostgresExpressions::former);
        renderings.add(PortableFunction.class, PostgresExpressions::function);
    }

    /** The part to render in place of another. */
    static QueryPart replace(QueryPart part) {
        return RENDERINGS.replace(part);
    }

    private static QueryPart literal(Param<?> param) {
        if (param.getValue() instanceof Enum<?> constant) {
            return DSL.inline(DeclaredEnum.label(constant));
        }
        if (param.getValue() instanceof OffsetDateTime time) {
            OffsetDateTime stored = StoredTime.of(time);
            return stored.equals(time) ? param : DSL.inline(stored);
        }
        return param;
    }

    /** The label of an enum is read as text too. */
    private static QueryPart former(FormerValue<?> value) {
        return value.type().equals(ScalarType.TEXT) ? SqlText.sql("CAST({0} AS text)", value.column()) : value;
    }

    private static QueryPart function(PortableFunction<?> function) {
        return switch (function.kind()) {
            case RANDOM_UUID -> SqlText.sql("gen_random_uuid()");
            // Without days, so that a change of the clocks does not matter (manual, section 9.9).
            case TIME_PLUS ->
                SqlText.sql(
                        "({0} + INTERVAL '%s')".formatted(interval((Duration) function.constant())),
                        function.argument());
            case JSON_TEXT ->
                SqlText.sql(
                        "CASE %s({0} -> {1}) WHEN 'string' THEN {0} ->> {1} END".formatted(typeOf(function.argument())),
                        function.argument(),
                        key(function));
            case JSON_HAS -> SqlText.sql("(({0} -> {1}) IS NOT NULL)", function.argument(), key(function));
        };
    }

    /** Hours first, because before version 15 an interval has at most 2,147,483,647 of a unit. */
    private static String interval(Duration duration) {
        long hours = duration.toHours();
        long seconds = duration.minusHours(hours).toSeconds();
        return seconds == 0 ? hours + " hours" : (hours == 0 ? "" : hours + " hours ") + seconds + " seconds";
    }

    private static String typeOf(Field<?> document) {
        return document.getType() == JSONB.class ? "jsonb_typeof" : "json_typeof";
    }

    private static QueryPart key(PortableFunction<?> function) {
        return DSL.inline((String) function.constant());
    }
}
