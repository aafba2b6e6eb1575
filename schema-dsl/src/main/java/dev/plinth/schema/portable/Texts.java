package dev.plinth.schema.portable;

import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.QOM;

/** Functions of texts. Upper and lower case are those of ASCII letters, and the order is that of code points. */
final class Texts {
    /** PostgreSQL's limit is 1 GB (manual, section 8.3). */
    private static final Whole SIZE = Whole.of(Range.of(0, 1L << 30));

    /** Of what is written into the SQL as often. */
    private static final int MOST_REPEATED = 1_000;

    /** Before version 3.40, SQLite takes a larger number from the end of a text for none. */
    private static final int LONGEST = 1_000_000;

    private Texts() {}

    static void addTo(Rules rules) {
        rules.add(QOM.Upper.class, (QOM.Upper part, Typing typing) -> texts(typing, part.$arg1()));
        rules.add(QOM.Lower.class, (QOM.Lower part, Typing typing) -> texts(typing, part.$arg1()));
        rules.add(QOM.CharLength.class, (QOM.CharLength part, Typing typing) -> size(typing, part.$arg1()));
        rules.add(QOM.OctetLength.class, (QOM.OctetLength part, Typing typing) -> size(typing, part.$arg1()));
        rules.add(QOM.Trim.class, (QOM.Trim part, Typing typing) -> texts(typing, part.$arg1(), part.$arg2()));
        rules.add(QOM.Ltrim.class, (QOM.Ltrim part, Typing typing) -> texts(typing, part.$arg1(), part.$arg2()));
        rules.add(QOM.Rtrim.class, (QOM.Rtrim part, Typing typing) -> texts(typing, part.$arg1(), part.$arg2()));
        rules.add(
                QOM.Replace.class,
                (QOM.Replace part, Typing typing) -> texts(typing, part.$arg1(), part.$arg2(), part.$arg3()));
        rules.add(QOM.Substring.class, (QOM.Substring part, Typing typing) -> {
            typing.literal(part, part.$arg2(), "the position", 0, LONGEST);
            Optional.<Field<?>>ofNullable(part.$arg3())
                    .ifPresent(length -> typing.literal(part, length, "the length", 0, LONGEST));
            return texts(typing, part.$arg1());
        });
        rules.add(QOM.Left.class, (QOM.Left part, Typing typing) -> {
            typing.literal(part, part.$arg2(), "the length", 0, LONGEST);
            return texts(typing, part.$arg1());
        });
        rules.add(QOM.Right.class, (QOM.Right part, Typing typing) -> {
            typing.literal(part, part.$arg2(), "the length", 1, LONGEST);
            return texts(typing, part.$arg1());
        });
        rules.add(QOM.Position.class, (QOM.Position part, Typing typing) -> {
            if (part.$arg3() != null) {
                throw new NotPortable(part, "it begins at a position");
            }
            return size(typing, part.$arg1(), part.$arg2());
        });
        rules.add(QOM.Lpad.class, (QOM.Lpad part, Typing typing) -> {
            padding(part, typing, part.$arg2(), part.$arg3());
            return texts(typing, part.$arg1());
        });
        rules.add(QOM.Rpad.class, (QOM.Rpad part, Typing typing) -> {
            padding(part, typing, part.$arg2(), part.$arg3());
            return texts(typing, part.$arg1());
        });
        rules.add(QOM.Repeat.class, (QOM.Repeat part, Typing typing) -> {
            typing.literal(part, part.$arg2(), "the number of times", 0, MOST_REPEATED);
            return texts(typing, part.$arg1());
        });
        rules.add(QOM.Ascii.class, (QOM.Ascii part, Typing typing) -> {
            texts(typing, part.$arg1());
            return Whole.of(Range.of(0, Character.MAX_CODE_POINT));
        });
        rules.add(QOM.Chr.class, (QOM.Chr part, Typing typing) -> {
            long code = typing.literal(part, part.$arg1(), "the character", 1, Character.MAX_CODE_POINT);
            if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                throw new NotPortable(part, "no text has that character");
            }
            return Simple.TEXT;
        });
        rules.add(QOM.Concat.class, (QOM.Concat part, Typing typing) -> {
            part.$arg1().forEach(each -> concatenated(each, typing));
            return Simple.TEXT;
        });
        rules.add(
                QOM.Like.class,
                (QOM.Like part, Typing typing) -> like(part, part.$arg1(), part.$arg2(), part.$arg3(), typing));
        rules.add(
                QOM.NotLike.class,
                (QOM.NotLike part, Typing typing) -> like(part, part.$arg1(), part.$arg2(), part.$arg3(), typing));
        rules.add(
                QOM.LikeIgnoreCase.class,
                (QOM.LikeIgnoreCase part, Typing typing) ->
                        like(part, part.$arg1(), part.$arg2(), part.$arg3(), typing));
        rules.add(
                QOM.NotLikeIgnoreCase.class,
                (QOM.NotLikeIgnoreCase part, Typing typing) ->
                        like(part, part.$arg1(), part.$arg2(), part.$arg3(), typing));
        rules.add(
                QOM.StartsWith.class,
                (QOM.StartsWith<?> part, Typing typing) -> finds(part.$arg1(), part.$arg2(), typing));
        rules.add(
                QOM.EndsWith.class, (QOM.EndsWith<?> part, Typing typing) -> finds(part.$arg1(), part.$arg2(), typing));
        rules.add(
                QOM.Contains.class, (QOM.Contains<?> part, Typing typing) -> finds(part.$arg1(), part.$arg2(), typing));
        rules.add(
                QOM.StartsWithIgnoreCase.class,
                (QOM.StartsWithIgnoreCase<?> part, Typing typing) -> finds(part.$arg1(), part.$arg2(), typing));
        rules.add(
                QOM.EndsWithIgnoreCase.class,
                (QOM.EndsWithIgnoreCase<?> part, Typing typing) -> finds(part.$arg1(), part.$arg2(), typing));
        rules.add(
                QOM.ContainsIgnoreCase.class,
                (QOM.ContainsIgnoreCase<?> part, Typing typing) -> finds(part.$arg1(), part.$arg2(), typing));
    }

    private static ValueType texts(Typing typing, Field<?>... parts) {
        for (Field<?> part : parts) {
            if (part != null) {
                typing.require(part, Simple.TEXT);
            }
        }
        return Simple.TEXT;
    }

    private static ValueType size(Typing typing, Field<?>... parts) {
        texts(typing, parts);
        return SIZE;
    }

    private static void padding(Field<?> part, Typing typing, Field<?> length, Field<?> padding) {
        typing.literal(part, length, "the length", 0, MOST_REPEATED);
        if (padding != null
                && Typing.text(padding).filter(text -> !text.isEmpty()).isEmpty()) {
            throw new NotPortable(part, "what it adds must be a literal of at least one character");
        }
    }

    /** jOOQ casts to text what is none, which must be written alike. */
    private static void concatenated(Field<?> part, Typing typing) {
        ValueType type = typing.type(part);
        if (!(type instanceof Whole)
                && !List.of(Simple.TEXT, Simple.UUID, Simple.NULL).contains(type)) {
            throw new NotPortable(
                    part, "it is %s, and concat(…) takes texts, whole numbers and UUIDs".formatted(type.describe()));
        }
    }

    private static ValueType like(Field<?> part, Field<?> text, Field<?> pattern, Character escape, Typing typing) {
        LikePattern.of(part, pattern, Optional.ofNullable(escape));
        return finds(text, pattern, typing);
    }

    private static ValueType finds(Field<?> text, Field<?> found, Typing typing) {
        texts(typing, text, found);
        return Simple.BOOLEAN;
    }
}
