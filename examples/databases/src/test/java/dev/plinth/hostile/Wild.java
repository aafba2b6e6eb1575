package dev.plinth.hostile;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.PlainSql;
import dev.plinth.schema.Portable;
import dev.plinth.schema.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Expressions that are not portable, or that are only nearly so. */
@SuppressWarnings("unchecked") // what the types say is wrong at times, and meant so
final class Wild {
    private static final List<DataType<?>> CASTS = List.of(
            SQLDataType.NUMERIC(10, 2),
            SQLDataType.DECIMAL,
            SQLDataType.REAL,
            SQLDataType.TINYINT,
            SQLDataType.SMALLINT,
            SQLDataType.INTEGER,
            SQLDataType.BIGINT,
            SQLDataType.DOUBLE,
            SQLDataType.BOOLEAN,
            SQLDataType.CHAR(3),
            SQLDataType.VARCHAR(3),
            SQLDataType.VARCHAR(0),
            SQLDataType.CLOB,
            SQLDataType.UUID,
            SQLDataType.DATE,
            SQLDataType.TIMESTAMP,
            SQLDataType.OFFSETDATETIME,
            SQLDataType.JSON,
            SQLDataType.JSONB,
            SQLDataType.BLOB);

    private final Draw draw;
    private final Expressions tame;
    private final HostileValues values;
    private final List<HostileTable> tables;

    Wild(Draw draw, Expressions tame, HostileValues values, List<HostileTable> tables) {
        this.draw = draw;
        this.tame = tame;
        this.values = values;
        this.tables = tables;
    }

    private <T> Field<T> a(Class<T> type, int depth) {
        return (Field<T>) tame.of(type, depth - 1);
    }

    /** A value that claims to be of a type. */
    Field<?> of(Class<?> type, int depth) {
        return switch (draw.below(12)) {
            case 0 -> tame.any(depth - 1);
            case 1 -> tame.any(depth - 1).cast(draw.one(CASTS));
            case 2 -> tame.any(depth - 1).coerce(claimed(type));
            case 3 -> DSL.field(DSL.select(tame.any(depth - 1)));
            case 4 -> DSL.field(subquery());
            case 5 -> plain(tame.column());
            case 6 -> aggregate(depth);
            default -> function(type, depth);
        };
    }

    private static Field<?> plain(Field<?> column) {
        return PlainSql.sql(POSTGRES, "{0}", column).sql(SQLITE, "{0}", column).asField(column.getType());
    }

    private static Class<?> claimed(Class<?> type) {
        return type == Enum.class ? String.class : type;
    }

    private Field<?> function(Class<?> type, int depth) {
        if (type == Double.class || type == Short.class || type == Integer.class || type == Long.class) {
            return number(depth);
        } else if (type == OffsetDateTime.class) {
            return time(depth);
        } else if (type == JSON.class || type == JSONB.class) {
            return document(depth);
        } else if (type == UUID.class) {
            return draw.oneIn(2) ? DSL.uuid() : Portable.randomUuid();
        } else if (type == Boolean.class) {
            return DSL.field(condition(depth));
        }
        return text(depth);
    }

    Condition condition(int depth) {
        Field<String> text = a(String.class, depth);
        Field<Object> any = (Field<Object>) tame.any(depth - 1);
        Field<Object> other = (Field<Object>) tame.any(depth - 1);
        return switch (draw.below(20)) {
            case 0 -> text.likeRegex("a+");
            case 1 -> text.similarTo("a|b");
            case 2 -> text.like(a(String.class, depth));
            case 3 -> any.eq(other);
            case 4 -> any.lt(other);
            case 5 -> any.isDistinctFrom(other);
            case 6 -> DSL.row(any, text).in(DSL.row(other, text), DSL.row(any, text));
            case 7 -> DSL.condition("{0} is not null", any);
            case 8 -> DSL.exists(DSL.selectOne().from(draw.one(tables).rows()));
            case 9 -> any.in(subquery());
            case 10 -> PlainSql.sql(POSTGRES, "{0} IS NOT NULL", any).sql(SQLITE, "{0} NOTNULL", any);
            case 11 -> PlainSql.sql(POSTGRES, "{0} IS NOT NULL", any);
            case 12 -> text.isJson();
            case 13 -> text.collate("C").eq(values.of(String.class).cast(String.class));
            case 14 -> DSL.condition((Field<Boolean>) (Field<?>) any);
            case 15 -> text.like("a%", draw.one(List.of('!', '\\', '%', '\'', 'a')));
            case 16 -> any.eq(DSL.any(other, any));
            case 17 -> any.between(other).and(any);
            case 18 -> any.notIn(List.<Object>of());
            default ->
                draw.oneIn(2)
                        ? PlainSql.uses(any.isNotNull(), draw.one(tables))
                        : any.betweenSymmetric(other).and(any);
        };
    }

    private Field<?> number(int depth) {
        Field<Integer> number = a(Integer.class, depth);
        Field<Double> real = a(Double.class, depth);
        return switch (draw.below(24)) {
            case 0 -> DSL.round(real);
            case 1 -> DSL.floor(real);
            case 2 -> DSL.ceil(number);
            case 3 -> DSL.trunc(real, 1);
            case 4 -> DSL.rand();
            case 5 -> DSL.power(number, 2);
            case 6 -> DSL.sqrt(real);
            case 7 -> number.div(0);
            case 8 -> number.add(inline(new BigDecimal("1.5")));
            case 9 -> number.add(inline((byte) 1));
            case 10 -> real.add(inline(1.5f));
            case 11 -> number.add(inline(BigInteger.ONE.shiftLeft(70)));
            case 12 -> number.add(DSL.val(5));
            case 13 -> number.add(DSL.param("p", 5));
            case 14 -> DSL.charLength(a(String.class, depth));
            case 15 -> DSL.bitCount(number);
            case 16 -> DSL.extract(a(OffsetDateTime.class, depth), draw.one(List.of(DatePart.values())));
            case 17 -> DSL.rowNumber().over();
            case 18 -> number.mod(real);
            case 19 -> number.mul(inline(Double.MAX_VALUE));
            case 20 -> number.add((Field<Integer>) tame.any(depth - 1));
            case 21 -> DSL.greatest(number, (Field<Integer>) tame.any(depth - 1));
            case 22 -> number.shl(a(Integer.class, depth));
            default -> DSL.coalesce(number, (Field<Integer>) tame.any(depth - 1));
        };
    }

    private static <T> Field<T> inline(T value) {
        return DSL.inline(value);
    }

    private Field<?> text(int depth) {
        Field<String> text = a(String.class, depth);
        return switch (draw.below(20)) {
            case 0 -> DSL.md5(text);
            case 1 -> DSL.reverse(text);
            case 2 -> DSL.translate(text, inline("a"), inline("b"));
            case 3 -> DSL.overlay(text, inline("a"), inline(1));
            case 4 -> DSL.regexpReplaceAll(text, "a", "b");
            case 5 -> DSL.space(a(Integer.class, depth));
            case 6 -> DSL.currentUser();
            case 7 -> DSL.field("lower({0})", String.class, text);
            case 8 -> DSL.concat(text, tame.any(depth - 1));
            case 9 -> text.concat(tame.any(depth - 1));
            case 10 -> DSL.splitPart(text, "a", 1);
            case 11 -> DSL.toHex(a(Integer.class, depth));
            case 12 -> text.collate("C");
            case 13 -> DSL.chr(a(Integer.class, depth));
            case 14 -> DSL.chr(draw.one(List.of(0, 65, 0xD800, 0x110000, -1)));
            case 15 -> DSL.repeat(text, a(Integer.class, depth));
            case 16 -> DSL.substring(text, a(Integer.class, depth), a(Integer.class, depth));
            case 17 -> DSL.lpad(text, draw.one(List.of(-1, 5000, 100_000_000)));
            case 18 -> DSL.left(text, draw.one(List.of(-1, 0, Integer.MIN_VALUE)));
            default -> DSL.coalesce(text, (Field<String>) tame.any(depth - 1));
        };
    }

    private Field<?> time(int depth) {
        Field<OffsetDateTime> time = a(OffsetDateTime.class, depth);
        return switch (draw.below(7)) {
            case 0 -> DSL.currentTimestamp();
            case 1 -> DSL.currentOffsetDateTime();
            case 2 -> DSL.currentDate();
            case 3 -> time.add(1);
            case 4 -> DSL.trunc(time, DatePart.DAY);
            case 5 -> time.sub(a(OffsetDateTime.class, depth));
            default -> DSL.nullif(time, (Field<OffsetDateTime>) values.of(OffsetDateTime.class));
        };
    }

    private Field<?> document(int depth) {
        Field<JSONB> document = a(JSONB.class, depth);
        return switch (draw.below(6)) {
            case 0 -> DSL.jsonbValue(document, "$.a");
            case 1 -> DSL.jsonbArray(document, tame.any(depth - 1));
            case 2 -> DSL.jsonbObject(DSL.key("a").value(1), DSL.key("a").value(document));
            case 3 -> DSL.jsonObject(DSL.key("a").value(tame.any(depth - 1)));
            case 4 -> DSL.jsonbGetAttribute(document, "a");
            default -> a(JSON.class, depth).cast(JSONB.class);
        };
    }

    private Field<?> aggregate(int depth) {
        return switch (draw.below(6)) {
            case 0 -> DSL.count();
            case 1 -> DSL.max(tame.any(depth - 1));
            case 2 -> DSL.min(tame.any(depth - 1));
            case 3 -> DSL.sum(a(Integer.class, depth));
            case 4 -> DSL.avg(a(Integer.class, depth));
            default -> DSL.countDistinct(tame.any(depth - 1));
        };
    }

    private Select<Record1<Object>> subquery() {
        Rows rows = draw.one(tables).rows();
        return DSL.select((Field<Object>) (Field<?>) draw.one(tables).key())
                .from(rows)
                .limit(draw.oneIn(2) ? 1 : -1);
    }
}
