package dev.plinth.schema.portable;

import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.QOM;

/**
 * Arithmetic. PostgreSQL refuses a result that its type cannot hold, and SQLite goes on with another type: what can overflow is
 * computed in 64 bits on both, and beyond them refused on both.
 */
final class Numbers {
    private static final Range INT64 = Range.ofBits(64);

    private Numbers() {}

    static void addTo(Rules rules) {
        rules.add(
                QOM.Add.class,
                (QOM.Add<?> part, Typing typing) -> arithmetic(part, part.$arg1(), part.$arg2(), typing, Range::plus));
        rules.add(
                QOM.Sub.class,
                (QOM.Sub<?> part, Typing typing) -> arithmetic(
                        part, part.$arg1(), part.$arg2(), typing, (one, other) -> one.plus(other.negated())));
        rules.add(
                QOM.Mul.class,
                (QOM.Mul<?> part, Typing typing) -> arithmetic(part, part.$arg1(), part.$arg2(), typing, Range::times));
        rules.add(QOM.Div.class, (QOM.Div<?> part, Typing typing) -> {
            divisor(part, part.$arg2());
            return arithmetic(part, part.$arg1(), part.$arg2(), typing, Numbers::quotients);
        });
        rules.add(QOM.Mod.class, (QOM.Mod<?> part, Typing typing) -> modulo(part, typing));
        rules.add(QOM.Neg.class, (QOM.Neg<?> part, Typing typing) -> negative(part, typing));
        rules.add(QOM.Abs.class, (QOM.Abs<?> part, Typing typing) -> absolute(part, typing));
        rules.add(QOM.Sign.class, (QOM.Sign part, Typing typing) -> {
            typing.whole(part.$arg1());
            return Whole.of(Range.of(-1, 1));
        });
        rules.add(QOM.BitAnd.class, (QOM.BitAnd<?> part, Typing typing) -> bits(part.$arg1(), part.$arg2(), typing));
        rules.add(QOM.BitOr.class, (QOM.BitOr<?> part, Typing typing) -> bits(part.$arg1(), part.$arg2(), typing));
        rules.add(QOM.BitXor.class, (QOM.BitXor<?> part, Typing typing) -> bits(part.$arg1(), part.$arg2(), typing));
        rules.add(QOM.BitNot.class, (QOM.BitNot<?> part, Typing typing) -> {
            Whole whole = typing.whole(part.$arg1());
            return new Whole(whole.bits(), Range.ofBits(whole.bits()));
        });
        rules.add(QOM.Shl.class, (QOM.Shl<?> part, Typing typing) -> {
            Whole whole = typing.whole(part.$arg1());
            long places = typing.literal(part, part.$arg2(), "the number of bits", 0, 63);
            return shifted(whole, whole.range().shiftedLeft((int) places));
        });
        rules.add(QOM.Shr.class, (QOM.Shr<?> part, Typing typing) -> {
            Whole whole = typing.whole(part.$arg1());
            typing.literal(part, part.$arg2(), "the number of bits", 0, whole.bits() == 64 ? 63 : 31);
            return whole;
        });
    }

    /** Beyond 64 bits, both dialects drop what does not fit. */
    private static ValueType shifted(Whole whole, Range range) {
        boolean wide = whole.bits() == 64 || !range.isWithin(Range.ofBits(whole.bits()));
        return new Whole(wide ? 64 : whole.bits(), range.isWithin(INT64) ? range : INT64);
    }

    /** What a result can be, from what its operands can be. */
    private interface Ranges {
        Range of(Range one, Range other);
    }

    private static void divisor(Field<?> part, Field<?> divisor) {
        if (divisor instanceof Param<?> literal
                && literal.getValue() instanceof Number number
                && number.doubleValue() == 0) {
            throw new NotPortable(part, "it divides by zero");
        }
    }

    private static Range quotients(Range dividend, Range divisor) {
        return dividend.or(divisor.contains(-1) ? dividend.negated() : Range.of(0, 0));
    }

    private static ValueType arithmetic(Field<?> part, Field<?> left, Field<?> right, Typing typing, Ranges ranges) {
        ValueType one = number(left, typing);
        ValueType other = number(right, typing);
        if (one instanceof Whole whole && other instanceof Whole another) {
            return result(Math.max(whole.bits(), another.bits()), ranges.of(whole.range(), another.range()));
        }
        if (one == Simple.DOUBLE || other == Simple.DOUBLE) {
            return Simple.DOUBLE;
        }
        throw new NotPortable(part, "a null is one of its operands");
    }

    /** A number of the bits to compute with: 64 if fewer could overflow. */
    private static Whole result(int bits, Range range) {
        Whole whole = new Whole(bits, range);
        return whole.overflows() ? new Whole(64, range) : whole;
    }

    private static ValueType number(Field<?> field, Typing typing) {
        ValueType type = typing.type(field);
        if (type instanceof Whole whole) {
            return whole.stored();
        }
        if (type == Simple.DOUBLE || type == Simple.NULL) {
            return type;
        }
        throw new NotPortable(field, "it is %s, and must be a number here".formatted(type.describe()));
    }

    private static ValueType modulo(QOM.Mod<?> part, Typing typing) {
        divisor(part, part.$arg2());
        Whole dividend = typing.whole(part.$arg1());
        Whole divisor = typing.whole(part.$arg2());
        return new Whole(
                Math.max(dividend.bits(), divisor.bits()),
                dividend.range().or(dividend.range().negated()).and(Range.ofBits(dividend.bits())));
    }

    private static ValueType negative(QOM.Neg<?> part, Typing typing) {
        if (part.$arg1() instanceof Param<?>) {
            throw new NotPortable(part, "it is a literal; write the negative one");
        }
        ValueType type = operand(part, part.$arg1(), typing);
        return type instanceof Whole whole ? result(whole.bits(), whole.range().negated()) : type;
    }

    private static ValueType operand(Field<?> part, Field<?> operand, Typing typing) {
        ValueType type = number(operand, typing);
        if (type == Simple.NULL) {
            throw new NotPortable(part, "its operand is null");
        }
        return type;
    }

    private static ValueType absolute(QOM.Abs<?> part, Typing typing) {
        ValueType type = operand(part, part.$arg1(), typing);
        return type instanceof Whole whole ? result(whole.bits(), whole.range().absolute()) : type;
    }

    private static ValueType bits(Field<?> one, Field<?> other, Typing typing) {
        return Whole.ofBits(
                Math.max(typing.whole(one).bits(), typing.whole(other).bits()));
    }
}
