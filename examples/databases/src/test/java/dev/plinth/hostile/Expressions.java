package dev.plinth.hostile;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.nvl2;
import static org.jooq.impl.DSL.repeat;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.right;
import static org.jooq.impl.DSL.rpad;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.Now;
import dev.plinth.schema.Portable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/** Expressions at random over some fields: portable ones, and now and then a wild one. */
final class Expressions {
    static final List<Class<?>> TYPES = List.of(
            Short.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            String.class,
            UUID.class,
            OffsetDateTime.class,
            JSON.class,
            JSONB.class,
            Enum.class);

    private final Draw draw;
    private final HostileValues values;
    private final List<Field<?>> fields;
    private final Wild wild;
    private final Conditions conditions;
    private final Numbers numbers;

    Expressions(Draw draw, List<? extends Field<?>> fields, List<HostileTable> tables) {
        this.draw = draw;
        this.fields = List.copyOf(fields);
        values = new HostileValues(draw);
        wild = new Wild(draw, this, values, tables);
        conditions = new Conditions(draw, this, wild);
        numbers = new Numbers(draw, this);
    }

    boolean isLeaf(int depth) {
        return depth <= 0 || draw.oneIn(5);
    }

    Field<?> column() {
        return fields.isEmpty() ? inline(1) : draw.one(fields);
    }

    private List<Field<?>> columns(Class<?> type) {
        return fields.stream()
                .filter(field -> field.getType() == type
                        || (type == Enum.class && field.getType().isEnum()))
                .toList();
    }

    /** A column of a type, or a literal. */
    @SuppressWarnings("unchecked") // as its type says
    <T> Field<T> leaf(Class<T> type) {
        List<Field<?>> some = columns(type);
        return some.isEmpty() || draw.oneIn(4) ? (Field<T>) literal(type) : (Field<T>) draw.one(some);
    }

    private Field<?> literal(Class<?> type) {
        List<Field<?>> labels = columns(Enum.class);
        return type == Enum.class && !labels.isEmpty() ? values.label(labels.get(0)) : values.of(type);
    }

    /** An expression that names a column. */
    @SuppressWarnings("unchecked") // as its type says
    Field<?> indexed(int depth) {
        Field<?> column = column();
        if (column.getType() == String.class) {
            return draw.oneIn(2)
                    ? lower(concat((Field<?>) column, text(depth)))
                    : coalesce((Field<String>) column, text(depth));
        }
        return when(column.isNull(), text(depth)).otherwise(text(depth));
    }

    /** A value for a column. A server with a type for labels does not take a text for one. */
    Field<?> valueFor(Column<?> column, int depth) {
        if (!column.getType().isEnum()) {
            return of(column.getType(), depth);
        }
        List<Field<?>> labels = columns(Enum.class);
        return draw.expressions() && !labels.isEmpty() ? of(Enum.class, depth) : values.label(column);
    }

    /** A value of any type. */
    Field<?> any(int depth) {
        return of(draw.one(TYPES), depth);
    }

    /** A value of a type. */
    Field<?> of(Class<?> type, int depth) {
        if (draw.isWild()) {
            return wild.of(type, depth);
        } else if (type == Enum.class && !draw.expressions()) {
            return text(depth); // which the server would not compare with labels
        } else if (type == Short.class || isLeaf(depth)) {
            return leaf(type);
        } else if (type == Integer.class || type == Long.class) {
            return whole(depth);
        } else if (type == Double.class) {
            return numbers.real(depth);
        } else if (type == Boolean.class) {
            return field(condition(depth));
        } else if (type == String.class) {
            return text(depth);
        } else if (type == OffsetDateTime.class) {
            return time(depth);
        }
        return type == JSONB.class && draw.oneIn(2) ? document(depth) : either(type, depth);
    }

    /** One of two values. */
    @SuppressWarnings("unchecked") // both are of the type
    private <T> Field<T> either(Class<T> type, int depth) {
        Field<T> one = (Field<T>) of(type, depth - 1);
        Field<T> other = (Field<T>) of(type, depth - 2);
        return switch (draw.below(5)) {
            case 0 -> coalesce(one, other);
            case 1 -> type == JSON.class ? coalesce(other, one) : nullif(one, other);
            case 2 -> when(condition(depth - 1), one).otherwise(other);
            case 3 -> nvl2(column(), one, other);
            default -> iif(condition(depth - 1), one, other);
        };
    }

    Condition condition(int depth) {
        return conditions.any(depth);
    }

    Field<Long> whole(int depth) {
        return numbers.whole(depth);
    }

    Field<String> text(int depth) {
        if (isLeaf(depth)) {
            return leaf(String.class);
        }
        int d = depth - 1;
        return switch (draw.below(draw.expressions() ? 18 : 5)) {
            case 0 -> upper(text(d));
            case 1 -> lower(text(d));
            case 2 -> concat(text(d), text(d));
            case 3 -> coalesce(text(d), text(d));
            case 4 -> when(condition(d), text(d)).otherwise(text(d));
            case 5 -> trim(text(d));
            case 6 -> trim(text(d), text(0));
            case 7 -> replace(text(d), text(d), text(d));
            case 8 -> substring(text(d), draw.below(3), draw.below(3));
            case 9 -> draw.oneIn(2) ? left(text(d), draw.below(4)) : right(text(d), whole(0).cast(Integer.class));
            case 10 -> lpad(text(d), draw.below(8), values.text());
            case 11 -> rpad(text(d), inline(draw.below(8)), text(0));
            case 12 -> repeat(text(d), draw.below(3));
            case 13 -> whole(d).cast(String.class);
            case 14 -> text(d).cast(SQLDataType.VARCHAR(2));
            case 15 -> concat(text(d), whole(d), leaf(UUID.class));
            case 16 -> leaf(Enum.class).cast(String.class);
            default -> Portable.jsonText(draw.oneIn(2) ? leaf(JSON.class) : leaf(JSONB.class), "a");
        };
    }

    Field<OffsetDateTime> time(int depth) {
        if (isLeaf(depth)) {
            return leaf(OffsetDateTime.class);
        }
        int d = depth - 1;
        return switch (draw.below(draw.expressions() ? 6 : 3)) {
            case 0 -> coalesce(time(d), time(d));
            case 1 -> when(condition(d), time(d)).otherwise(time(d));
            case 2 -> nullif(time(d), time(d));
            case 3 -> least(time(d), time(d));
            case 4 ->
                Portable.plus(
                        time(d),
                        draw.one(List.of(Duration.ofDays(40_000_000), Duration.ofSeconds(-5), Duration.ofMillis(1))));
            default -> draw.oneIn(3) ? Now.now() : time(d);
        };
    }

    private Field<JSONB> document(int depth) {
        return jsonbObject(
                key("a").value(of(draw.one(TYPES), depth - 1)),
                key(draw.oneIn(5) ? values.text() : "b").value(of(draw.one(TYPES), depth - 1)));
    }
}
