package dev.plinth.hostile;

import static org.jooq.impl.DSL.inline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Literals that are hard on SQL, and literals that are not. */
final class HostileValues {
    private static final List<String> PLAIN = List.of("", "a", "it is", "B");
    private static final List<String> TEXTS = List.of(
            "'",
            "''",
            "\"",
            "\\",
            "\\'",
            "a\\nb",
            "${x}",
            "${",
            "$$",
            "$body$",
            "a;\nb",
            "\n",
            "\r\n",
            "\t",
            "-- a",
            "/* a",
            "*/",
            "%",
            "_",
            "?",
            "??",
            "{0}",
            "{fn now()}",
            ":a",
            "é😀",
            "\u0001",
            "\u007F",
            "\uFEFF",
            "\u2028",
            "E'a'",
            "END;",
            "x".repeat(3000));
    private static final List<String> NOT_STORABLE = List.of("a\u0000b", "\uD800", "\uDC00a");
    private static final List<String> DOCUMENTS = List.of(
            "{}",
            "[]",
            "null",
            "\"it's\"",
            "1e400",
            "-0",
            "1.0",
            "{\"a\":1,\"a\":2}",
            "{\"\":\"\\\\\"}",
            " [1 , 2] ",
            "\"\\ud83d\\ude00\"",
            "\"${x}\"",
            "12345678901234567890123",
            "[[[[1]]]]");
    private static final List<String> NO_DOCUMENTS = List.of(
            "",
            "{",
            "{a:1}",
            "NaN",
            "01",
            "'a'",
            "[1,]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\n\"",
            "{\"a\" 1}",
            "\u0000");
    private static final List<Double> DOUBLES = List.of(
            0.0,
            -0.0,
            1.5,
            1e300,
            -1e-300,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            0.1,
            1e22,
            9007199254740992.0,
            1e100);
    private static final List<Double> NOT_FINITE =
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    private static final List<Long> WHOLES = List.of(
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE + 1,
            (long) Integer.MIN_VALUE,
            (long) Integer.MAX_VALUE,
            1L + Integer.MAX_VALUE,
            -1L,
            (long) Short.MIN_VALUE,
            1L << 53);
    private static final List<OffsetDateTime> TIMES = List.of(
            OffsetDateTime.parse("0001-01-01T00:00:00Z"),
            OffsetDateTime.parse("9999-12-31T23:59:59.999999Z"),
            OffsetDateTime.parse("9999-12-31T23:59:59.9999999Z"),
            OffsetDateTime.parse("1900-01-01T00:00:00+05:53:28"),
            OffsetDateTime.parse("2026-06-30T23:59:59.999999999-18:00"),
            OffsetDateTime.parse("0001-01-01T00:00:00+18:00"),
            OffsetDateTime.parse("9999-12-31T23:59:59-18:00"),
            OffsetDateTime.parse("-0044-03-15T00:00:00Z"),
            OffsetDateTime.MIN,
            OffsetDateTime.MAX);
    private static final OffsetDateTime PLAIN_TIME = OffsetDateTime.of(2026, 3, 1, 11, 30, 0, 0, ZoneOffset.ofHours(2));

    private final Draw draw;

    HostileValues(Draw draw) {
        this.draw = draw;
    }

    private boolean isHostile() {
        return draw.literals() && draw.oneIn(2);
    }

    String text() {
        if (!isHostile()) {
            return draw.one(PLAIN);
        }
        return draw.oneIn(20) ? draw.one(NOT_STORABLE) : draw.one(TEXTS) + (draw.oneIn(3) ? draw.one(TEXTS) : "");
    }

    private String document() {
        if (!isHostile()) {
            return "{\"a\": 1}";
        }
        return draw.one(draw.oneIn(6) ? NO_DOCUMENTS : DOCUMENTS);
    }

    private long whole() {
        return isHostile() ? draw.one(WHOLES) : draw.below(5);
    }

    private double real() {
        if (!isHostile()) {
            return draw.below(4) / 2.0;
        }
        return draw.one(draw.oneIn(15) ? NOT_FINITE : DOUBLES);
    }

    private OffsetDateTime time() {
        return isHostile() ? draw.one(TIMES) : PLAIN_TIME.plusDays(draw.below(3));
    }

    /** A label of the enum of a column. */
    @SuppressWarnings("unchecked") // the type of the column has labels
    Field<?> label(Field<?> column) {
        Object[] labels = column.getType().getEnumConstants();
        return inline(labels[draw.below(labels.length)], (DataType<Object>) column.getDataType());
    }

    /** A literal of a type. */
    Field<?> of(Class<?> type) {
        if (type == Short.class) {
            return inline((short) whole());
        } else if (type == Integer.class) {
            return inline((int) whole());
        } else if (type == Long.class) {
            return inline(whole());
        } else if (type == Double.class) {
            return inline(real());
        } else if (type == Boolean.class) {
            return inline(draw.oneIn(2));
        } else if (type == UUID.class) {
            return inline(new UUID(draw.random().nextLong(), draw.random().nextLong()));
        } else if (type == OffsetDateTime.class) {
            return inline(time());
        } else if (type == JSON.class) {
            return inline(JSON.json(document()));
        } else if (type == JSONB.class) {
            return inline(JSONB.jsonb(document()));
        }
        return inline(text());
    }
}
