package dev.plinth.schema.portable;

import dev.plinth.schema.portable.ValueType.Label;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.OptionalInt;
import org.jooq.DataType;
import org.jooq.impl.QOM;

/** Casts. Those are left out whose results the dialects write in different ways. */
public final class Casts {
    /** Of a {@code varchar} of PostgreSQL (manual, section 8.3). */
    private static final int MOST_CHARACTERS = 10_485_760;

    private Casts() {}

    static void addTo(Rules rules) {
        rules.add(QOM.Cast.class, (QOM.Cast<?> part, Typing typing) -> cast(part, typing));
        rules.add(QOM.Coerce.class, (QOM.Coerce<?> part, Typing typing) -> coerced(part, typing.type(part.$field())));
    }

    private static ValueType cast(QOM.Cast<?> part, Typing typing) {
        Class<?> target = part.getDataType().getType();
        ValueType from = typing.type(part.$field());
        ValueType to = ColumnsAndLiterals.scalar(target)
                .filter(type -> isAlike(from, type) && isPlain(part.getDataType()))
                .orElseThrow(() ->
                        new NotPortable(part, "it casts %s to %s".formatted(from.describe(), target.getSimpleName())));
        if (from instanceof Label) {
            typing.stable(part);
        }
        return from instanceof Whole whole && to instanceof Whole narrow ? narrowed(whole, narrow) : to;
    }

    /** To the server nothing changes. */
    private static ValueType coerced(QOM.Coerce<?> part, ValueType type) {
        if (type == Simple.JSON) {
            throw new NotPortable(part, "json and jsonb are two types");
        }
        return type;
    }

    private static boolean isAlike(ValueType from, ValueType to) {
        if (from == Simple.NULL || (from == to && from != Simple.JSON)) {
            return true;
        }
        if (from instanceof Whole whole) {
            boolean fits = to == Simple.TEXT || to == Simple.DOUBLE || to instanceof Whole;
            return fits || (to == Simple.BOOLEAN && whole.bits() == 32);
        }
        if (from == Simple.BOOLEAN) {
            return to == Simple.TEXT || (to instanceof Whole whole && whole.bits() == 32);
        }
        return to == Simple.TEXT && (from == Simple.UUID || from instanceof Label);
    }

    /** Without what the dialects pad, round or leave out: only {@code varchar} has a length. */
    private static boolean isPlain(DataType<?> type) {
        boolean isText = type.getType() == String.class;
        String name = type.getTypeName();
        boolean hasLength = type.hasLength() && type.lengthDefined();
        return isText
                ? (name.equals("varchar") && (!hasLength || (type.length() > 0 && type.length() <= MOST_CHARACTERS)))
                        || (name.equals("clob") && !hasLength)
                : !type.precisionDefined();
    }

    /** The numbers that are left once those are refused that do not fit. */
    private static ValueType narrowed(Whole from, Whole to) {
        Range range = from.stored().range();
        return new Whole(to.bits(), range.isWithin(to.range()) ? range : to.range());
    }

    /** The length to which a cast shortens a text; empty if it does not. */
    public static OptionalInt length(QOM.Cast<?> cast) {
        DataType<?> type = cast.getDataType();
        return type.hasLength() && type.lengthDefined() ? OptionalInt.of(type.length()) : OptionalInt.empty();
    }
}
