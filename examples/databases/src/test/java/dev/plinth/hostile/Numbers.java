package dev.plinth.hostile;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.ascii;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.jooq.DatePart;
import org.jooq.Field;

/** Numbers at random. */
final class Numbers {
    private static final List<DatePart> PARTS =
            List.of(DatePart.YEAR, DatePart.MONTH, DatePart.DAY, DatePart.HOUR, DatePart.SECOND, DatePart.DAY_OF_WEEK);

    private final Draw draw;
    private final Expressions values;

    Numbers(Draw draw, Expressions values) {
        this.draw = draw;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // to the servers, whole numbers are of one type
    Field<Long> whole(int depth) {
        return (Field<Long>) (values.isLeaf(depth) ? values.leaf(Integer.class) : number(depth - 1));
    }

    private Field<?> number(int d) {
        return switch (draw.expressions() ? draw.below(22) : 2 + draw.below(3)) {
            case 0 -> whole(d).add(whole(d));
            case 1 -> whole(d).sub(values.leaf(Integer.class));
            case 2 -> length(values.text(d));
            case 3 -> coalesce(whole(d), values.leaf(Long.class));
            case 4 -> when(values.condition(d), whole(d)).otherwise(whole(0));
            case 5 -> whole(d).mul(2);
            case 6 -> whole(d).mul(whole(d));
            case 7 -> whole(d).div(whole(d));
            case 8 -> whole(d).mod(values.leaf(Short.class));
            case 9 -> whole(d).neg();
            case 10 -> abs(whole(d));
            case 11 -> sign(whole(d));
            case 12 -> octetLength(values.text(d));
            case 13 -> position(values.text(d), values.text(d));
            case 14 -> ascii(values.text(d));
            case 15 -> extract(values.time(d), draw.one(PARTS));
            case 16 ->
                draw.oneIn(2)
                        ? greatest(whole(d), whole(d))
                        : least(whole(d), values.leaf(Short.class).cast(Long.class));
            case 17 -> field(values.condition(d)).cast(Integer.class);
            case 18 -> draw.oneIn(2) ? whole(d).bitAnd(whole(d)) : whole(d).bitXor(whole(d));
            case 19 -> draw.oneIn(2) ? whole(d).shl(draw.below(70)) : whole(d).shr(draw.below(70));
            case 20 ->
                whole(d).cast(draw.one(List.<Class<? extends Number>>of(Short.class, Integer.class, Long.class)));
            default -> choose(whole(d)).when(values.leaf(Long.class), whole(d)).otherwise(1L);
        };
    }

    Field<Double> real(int depth) {
        if (values.isLeaf(depth)) {
            return values.leaf(Double.class);
        }
        int d = depth - 1;
        return switch (draw.expressions() ? draw.below(8) : 2) {
            case 0 -> real(d).add(real(d));
            case 1 -> real(d).mul(real(d));
            case 2 -> coalesce(real(d), real(d));
            case 3 -> real(d).div(real(d));
            case 4 -> real(d).sub(whole(d));
            case 5 -> whole(d).cast(Double.class);
            case 6 -> abs(real(d));
            default -> greatest(real(d), real(d).neg());
        };
    }
}
