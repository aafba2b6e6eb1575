package dev.plinth.hostile;

import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;

import dev.plinth.schema.Portable;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Conditions at random. */
final class Conditions {
    private static final List<Class<?>> COMPARED = Expressions.TYPES.stream()
            .filter(type -> type != JSON.class && type != JSONB.class)
            .toList();

    private final Draw draw;
    private final Expressions values;
    private final Wild wild;

    Conditions(Draw draw, Expressions values, Wild wild) {
        this.draw = draw;
        this.values = values;
        this.wild = wild;
    }

    /** A condition. */
    Condition any(int depth) {
        if (draw.isWild()) {
            return wild.condition(depth);
        }
        if (values.isLeaf(depth)) {
            return values.column().isNotNull();
        }
        int d = depth - 1;
        return switch (draw.below(14)) {
            case 0 -> any(d).and(any(d));
            case 1 -> any(d).or(any(d));
            case 2 -> not(any(d));
            case 3 ->
                draw.expressions()
                        ? any(d).xor(any(d))
                        : any(d).or(values.column().isNull());
            case 4, 5, 6 -> compared(draw.one(Expressions.TYPES.subList(0, 8)), d);
            case 7 -> same(draw.one(draw.isWild() ? Expressions.TYPES : COMPARED), d);
            case 8 -> values.text(d).like(draw.expressions() ? draw.one(List.of("a%", "50!%", "\\%", "\\")) : "_");
            case 9 -> values.text(d).likeIgnoreCase(draw.one(List.of("%É%", "a_", "")));
            case 10 -> found(values.text(d), values.text(d));
            case 11 -> values.whole(d).between(values.whole(d)).and(values.whole(d));
            case 12 -> in(draw.one(COMPARED), d);
            default -> draw.expressions() ? rows(d) : values.column().isNull();
        };
    }

    @SuppressWarnings("unchecked") // both are of the type
    private <T> Condition compared(Class<T> type, int depth) {
        Field<T> one = (Field<T>) values.of(type, depth);
        Field<T> other = (Field<T>) values.of(type, depth);
        return switch (draw.below(4)) {
            case 0 -> one.lt(other);
            case 1 -> one.le(other);
            case 2 -> one.gt(other);
            default -> one.ge(other);
        };
    }

    @SuppressWarnings("unchecked") // both are of the type
    private <T> Condition same(Class<T> type, int depth) {
        Field<T> one = (Field<T>) values.of(type, depth);
        Field<T> other = (Field<T>) values.of(type, depth);
        return switch (draw.below(4)) {
            case 0 -> one.eq(other);
            case 1 -> one.ne(other);
            case 2 -> one.isDistinctFrom(other);
            default -> one.isNotDistinctFrom(other);
        };
    }

    @SuppressWarnings("unchecked") // all are of the type
    private <T> Condition in(Class<T> type, int depth) {
        Field<T> one = (Field<T>) values.of(type, depth);
        Field<T> other = (Field<T>) values.of(type, depth);
        Field<T> third = (Field<T>) values.of(type, 0);
        return draw.oneIn(2) ? one.in(other, third) : one.notIn(other, third);
    }

    private Condition rows(int depth) {
        var one = row(values.whole(depth), values.text(depth));
        var other = row(values.whole(depth), values.text(depth));
        return switch (draw.below(4)) {
            case 0 -> one.eq(other);
            case 1 -> one.lt(other);
            case 2 -> row(values.column(), values.column()).isNull();
            default -> Portable.jsonHas(values.of(JSONB.class, 0), draw.oneIn(3) ? "it's" : "a");
        };
    }

    private Condition found(Field<String> in, Field<String> what) {
        return switch (draw.below(6)) {
            case 0 -> in.startsWith(what);
            case 1 -> in.endsWith(what);
            case 2 -> in.contains(what);
            case 3 -> in.startsWithIgnoreCase(what);
            case 4 -> in.containsIgnoreCase(what);
            default -> in.equalIgnoreCase(what);
        };
    }
}
