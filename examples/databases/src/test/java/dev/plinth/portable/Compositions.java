package dev.plinth.portable;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.ascii;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.repeat;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.right;
import static org.jooq.impl.DSL.rpad;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.when;

import dev.plinth.portable.Values.State;
import dev.plinth.schema.Portable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Composes portable expressions at random. What can be refused while it is evaluated stands only where it is always evaluated:
 * neither engine promises to evaluate what cannot change the result.
 */
final class Compositions {
    private static final List<DatePart> PARTS =
            List.of(DatePart.YEAR, DatePart.MONTH, DatePart.DAY, DatePart.HOUR, DatePart.MINUTE, DatePart.DAY_OF_WEEK);
    private static final List<String> WORDS =
            List.of("a", "", "AB", "Ä", "50%", "_", "it's", "\\", "😀", "*", "[", " ");
    private static final List<String> PATTERNS =
            List.of("a%", "%B%", "_b_", "%", "", "Ä%", "%\\%%", "%*%", "[a]%", "?");

    private final Values of;
    private final Random random;

    Compositions(Values of, Random random) {
        this.of = of;
        this.random = random;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean isLeaf(int depth) {
        return depth <= 0 || random.nextInt(6) == 0;
    }

    /** A condition. */
    Condition condition(int depth, boolean always) {
        if (isLeaf(depth)) {
            return DSL.condition(one(List.of(of.b, of.c)));
        }
        int d = depth - 1;
        return switch (random.nextInt(22)) {
            case 0, 1 -> condition(d, false).and(condition(d, false));
            case 2, 3 -> condition(d, false).or(condition(d, false));
            case 4 -> not(condition(d, always));
            case 5 -> condition(d, always).xor(condition(d, always));
            case 6, 7 -> compared(whole(d, always), whole(d, always));
            case 8, 9 -> compared(text(d, always), text(d, always));
            case 10 -> compared(real(d, always), real(d, always));
            case 11 -> random.nextBoolean() ? compared(time(d, always), time(d, always)) : compared(moved(), of.z);
            case 12 -> compared(uuid(d), uuid(d));
            case 13 -> same(label(d), label(d));
            case 14 -> whole(d, always).between(whole(d, false)).and(whole(d, false));
            case 15 -> text(d, always).in(text(d, false), inline(one(WORDS)), text(0, false));
            case 16 ->
                random.nextBoolean()
                        ? whole(d, always).isNull()
                        : text(d, always).isNotNull();
            case 17 -> text(d, always).like(one(PATTERNS));
            case 18 -> text(d, always).likeIgnoreCase(one(PATTERNS));
            case 19 -> found(text(d, always), text(d, always));
            case 20 -> Portable.jsonHas(one(List.of(of.jb, of.js)), "a");
            default ->
                when(condition(d, always), field(condition(d, false)))
                        .otherwise(field(condition(d, false)))
                        .isTrue();
        };
    }

    private <T> Condition compared(Field<T> one, Field<T> other) {
        return switch (random.nextInt(5)) {
            case 0 -> one.lt(other);
            case 1 -> one.le(other);
            case 2 -> one.gt(other);
            case 3 -> one.ge(other);
            default -> same(one, other);
        };
    }

    private <T> Condition same(Field<T> one, Field<T> other) {
        return switch (random.nextInt(4)) {
            case 0 -> one.eq(other);
            case 1 -> one.ne(other);
            case 2 -> one.isDistinctFrom(other);
            default -> one.isNotDistinctFrom(other);
        };
    }

    private Condition found(Field<String> in, Field<String> what) {
        return switch (random.nextInt(6)) {
            case 0 -> in.startsWith(what);
            case 1 -> in.endsWith(what);
            case 2 -> in.contains(what);
            case 3 -> in.startsWithIgnoreCase(what);
            case 4 -> in.endsWithIgnoreCase(what);
            default -> in.containsIgnoreCase(what);
        };
    }

    /** A whole number of any size. */
    @SuppressWarnings("unchecked") // to the servers, whole numbers are of one type
    Field<Long> whole(int depth, boolean always) {
        return (Field<Long>) (Field<?>) number(depth, always, isLeaf(depth));
    }

    private Field<? extends Number> number(int depth, boolean always, boolean leaf) {
        if (leaf) {
            return one(List.of(of.i, of.j, of.s, of.l, of.m, inline(random.nextInt(5) - 2), inline(7L)));
        }
        int d = depth - 1;
        boolean wide = always;
        Field<? extends Number> small = wide ? whole(d, true) : one(List.of(of.i, of.j, of.s, length(of.t)));
        Field<? extends Number> other = wide ? whole(d, true) : one(List.of(of.i, of.j, inline(3)));
        return switch (random.nextInt(20)) {
            case 0, 1 -> small.add(other);
            case 2 -> small.sub(other);
            case 3 -> small.mul(other);
            case 4 -> small.div(one(List.of(of.i, of.m, inline(3))));
            case 5 -> small.mod(one(List.of(of.j, of.l, inline(-4))));
            case 6 -> (wide ? one(List.of(of.l, of.m)) : one(List.of(of.i, of.s))).neg();
            case 7 -> abs(small);
            case 8 -> sign(whole(d, always));
            case 9 -> length(text(d, always));
            case 10 -> octetLength(text(d, always));
            case 11 -> position(text(d, always), text(d, always));
            case 12 -> ascii(text(d, always));
            case 13 -> extract(time(d, always), one(PARTS));
            case 14 -> coalesce(whole(d, always), whole(d, false));
            case 15 ->
                random.nextBoolean()
                        ? greatest(whole(d, always), whole(d, always))
                        : least(whole(d, always), whole(d, always), whole(d, always));
            case 16 -> when(condition(d, always), whole(d, false)).otherwise(whole(d, false));
            case 17 -> nullif(one(List.of(of.i, of.j)), one(List.of(of.i, inline(7))));
            case 18 -> truth(condition(d, always)).cast(Integer.class);
            default -> bits(d, always);
        };
    }

    /** A condition as it is, which is a field too, or as a field of its own. */
    private Field<Boolean> truth(Condition condition) {
        return random.nextBoolean() ? field(condition) : condition;
    }

    private Field<? extends Number> bits(int depth, boolean always) {
        Field<Long> one = whole(depth, always);
        Field<Long> other = whole(depth, always);
        return switch (random.nextInt(6)) {
            case 0 -> one.bitAnd(other);
            case 1 -> one.bitOr(other);
            case 2 -> one.bitXor(other);
            case 3 -> one.bitNot();
            case 4 -> one.shl(random.nextInt(8));
            default -> one.shr(random.nextInt(8));
        };
    }

    /** A double. */
    private Field<Double> real(int depth, boolean always) {
        if (isLeaf(depth)) {
            return one(List.of(of.d, of.e));
        }
        int d = depth - 1;
        return switch (random.nextInt(always ? 9 : 4)) {
            case 0 -> coalesce(real(d, always), real(d, false));
            case 1 -> greatest(real(d, always), real(d, always));
            case 2 -> whole(d, always).cast(Double.class);
            case 3 -> real(d, always).neg();
            case 4 -> real(d, true).add(random.nextBoolean() ? real(d, true) : inline(1.5));
            case 5 -> real(d, true).sub(real(d, true));
            case 6 -> real(d, true).mul(real(d, true));
            case 7 -> real(d, true).div(real(d, true));
            default -> abs(real(d, true));
        };
    }

    /** A text. */
    Field<String> text(int depth, boolean always) {
        if (isLeaf(depth)) {
            return one(List.of(of.t, of.u, of.v, inline(one(WORDS))));
        }
        int d = depth - 1;
        return switch (random.nextInt(18)) {
            case 0 -> upper(text(d, always));
            case 1 -> lower(text(d, always));
            case 2 -> trim(text(d, always));
            case 3 -> trim(text(d, always), one(WORDS));
            case 4 ->
                random.nextBoolean()
                        ? replace(text(d, always), text(d, always), text(d, always))
                        : replace(text(d, always), text(d, always));
            case 5 -> substring(text(d, always), random.nextInt(3), random.nextInt(3));
            case 6 -> left(text(d, always), random.nextInt(4));
            case 7 -> right(text(d, always), 1 + random.nextInt(4));
            case 8 -> lpad(text(d, always), random.nextInt(8), "xy");
            case 9 -> rpad(text(d, always), random.nextInt(8), "Ä");
            case 10 -> repeat(text(d, always), random.nextInt(3));
            case 11 -> concat(text(d, always), text(d, always));
            case 12 -> coalesce(text(d, always), text(d, false));
            case 13 -> when(condition(d, always), text(d, false)).otherwise(text(d, false));
            case 14 -> whole(d, always).cast(String.class);
            case 15 -> truth(condition(d, always)).cast(String.class);
            case 16 -> text(d, always).cast(SQLDataType.VARCHAR(2));
            default ->
                random.nextBoolean()
                        ? greatest(text(d, always), text(d, always))
                        : Portable.jsonText(one(List.of(of.jb, of.js)), "a");
        };
    }

    private Field<OffsetDateTime> time(int depth, boolean always) {
        if (isLeaf(depth)) {
            return one(List.of(of.a, of.z, inline(OffsetDateTime.parse("2026-03-01T11:30:00+02:00"))));
        }
        int d = depth - 1;
        return switch (random.nextInt(3)) {
            case 0 -> coalesce(time(d, always), time(d, false));
            case 1 -> least(time(d, always), time(d, always));
            default -> when(condition(d, always), time(d, false)).otherwise(time(d, false));
        };
    }

    /** Compared with a stored time: two that are after the year 9999 are the same on SQLite. */
    private Field<OffsetDateTime> moved() {
        return Portable.plus(of.a, Duration.ofSeconds(random.nextInt(200_000) - 100_000));
    }

    private Field<UUID> uuid(int depth) {
        return isLeaf(depth) ? one(List.of(of.uu, of.ww)) : coalesce(uuid(depth - 1), uuid(0));
    }

    private Field<State> label(int depth) {
        return isLeaf(depth)
                ? one(List.of(of.st, of.su, inline(State.OPEN, of.st.getDataType())))
                : coalesce(label(depth - 1), one(List.of(of.st, of.su)));
    }
}
