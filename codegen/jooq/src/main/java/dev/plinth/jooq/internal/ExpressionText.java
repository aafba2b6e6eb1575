package dev.plinth.jooq.internal;

import dev.plinth.lower.CurrentTime;
import dev.plinth.lower.DeclaredNames;
import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.render.Identifiers;
import dev.plinth.render.SqlNames;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.StoredTime;
import dev.plinth.schema.internal.Type;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;

/** The texts of defaults and checks in generated classes. A literal has none of a server's casts: it suits every dialect. */
final class ExpressionText {
    /** The current time, however it was declared. */
    static final String NOW = "now()";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private final ExpressionRenderer text;

    ExpressionText(Dialect dialect) {
        text = new ExpressionRenderer(
                family(dialect), new DeclaredNames(), new SqlNames(Identifiers.quotingAll()), CurrentTime::withoutCast);
    }

    private static SQLDialect family(Dialect dialect) {
        return dialect == Dialect.POSTGRES ? SQLDialect.POSTGRES : SQLDialect.SQLITE;
    }

    String check(Condition condition) {
        return "(" + text.expression(condition).text() + ")";
    }

    String defaultOf(Type<?> type, Field<?> expression) {
        if (expression instanceof Param<?> literal && literal.getValue() != null) {
            return literal(type, literal.getValue());
        }
        return CurrentTime.is(expression) ? NOW : text.expression(expression).text();
    }

    private static String literal(Type<?> type, Object value) {
        if (value instanceof Number number) {
            return number instanceof Double real ? number(real) : number.toString();
        }
        if (type.equals(ScalarType.BOOLEAN)) {
            return value.toString();
        }
        if (value instanceof OffsetDateTime time) {
            return Identifiers.literal(instant(time));
        }
        return Identifiers.literal(value instanceof Enum<?> constant ? DeclaredEnum.label(constant) : value.toString());
    }

    private static String number(Double value) {
        return Double.isFinite(value) ? value.toString() : Identifiers.literal(value.toString());
    }

    private static String instant(OffsetDateTime value) {
        return INSTANT.format(StoredTime.of(value).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
