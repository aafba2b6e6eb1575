package dev.plinth.schema.portable;

import dev.plinth.schema.portable.ValueType.Label;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Row;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** What is true, false or unknown. */
final class Conditions {
    /** Whole numbers that a double holds exactly. */
    private static final Range EXACT = Range.of(-(1L << 53), 1L << 53);

    private Conditions() {}

    static void addTo(Rules rules) {
        rules.add(
                QOM.Eq.class,
                (QOM.Eq<?> part, Typing typing) -> same(part, typing, part.$arg1(), List.of(part.$arg2())));
        rules.add(
                QOM.Ne.class,
                (QOM.Ne<?> part, Typing typing) -> same(part, typing, part.$arg1(), List.of(part.$arg2())));
        rules.add(
                QOM.IsDistinctFrom.class,
                (QOM.IsDistinctFrom<?> part, Typing typing) -> same(part, typing, part.$arg1(), List.of(part.$arg2())));
        rules.add(
                QOM.IsNotDistinctFrom.class,
                (QOM.IsNotDistinctFrom<?> part, Typing typing) ->
                        same(part, typing, part.$arg1(), List.of(part.$arg2())));
        rules.add(
                QOM.Lt.class,
                (QOM.Lt<?> part, Typing typing) -> ordered(part, typing, List.of(part.$arg1(), part.$arg2())));
        rules.add(
                QOM.Le.class,
                (QOM.Le<?> part, Typing typing) -> ordered(part, typing, List.of(part.$arg1(), part.$arg2())));
        rules.add(
                QOM.Gt.class,
                (QOM.Gt<?> part, Typing typing) -> ordered(part, typing, List.of(part.$arg1(), part.$arg2())));
        rules.add(
                QOM.Ge.class,
                (QOM.Ge<?> part, Typing typing) -> ordered(part, typing, List.of(part.$arg1(), part.$arg2())));
        rules.add(
                QOM.Between.class,
                (QOM.Between<?> part, Typing typing) ->
                        ordered(part, typing, List.of(part.$arg1(), part.$arg2(), part.$arg3())));
        rules.add(
                QOM.InList.class,
                (QOM.InList<?> part, Typing typing) -> same(part, typing, part.$field(), part.$list()));
        rules.add(
                QOM.NotInList.class,
                (QOM.NotInList<?> part, Typing typing) -> same(part, typing, part.$field(), part.$list()));
        rules.add(QOM.IsNull.class, (QOM.IsNull part, Typing typing) -> any(part.$arg1(), typing));
        rules.add(QOM.IsNotNull.class, (QOM.IsNotNull part, Typing typing) -> any(part.$arg1(), typing));
        rules.add(QOM.And.class, (QOM.And part, Typing typing) -> conditions(typing, part.$arg1(), part.$arg2()));
        rules.add(QOM.Or.class, (QOM.Or part, Typing typing) -> conditions(typing, part.$arg1(), part.$arg2()));
        rules.add(QOM.Xor.class, (QOM.Xor part, Typing typing) -> conditions(typing, part.$arg1(), part.$arg2()));
        rules.add(QOM.Not.class, (QOM.Not part, Typing typing) -> conditions(typing, part.$arg1()));
        rules.add(QOM.NotField.class, (QOM.NotField part, Typing typing) -> conditions(typing, part.$arg1()));
        rules.add(
                QOM.FieldCondition.class, (QOM.FieldCondition part, Typing typing) -> conditions(typing, part.$arg1()));
        rules.add(
                QOM.ConditionAsField.class,
                (QOM.ConditionAsField part, Typing typing) -> conditions(typing, part.$arg1()));
        rules.add(QOM.True.class, (QOM.True part, Typing typing) -> Simple.BOOLEAN);
        rules.add(QOM.False.class, (QOM.False part, Typing typing) -> Simple.BOOLEAN);
        rules.add(DSL.noCondition().getClass(), (Field<?> part, Typing typing) -> Simple.BOOLEAN);
        rules.add(
                QOM.RowEq.class,
                (QOM.RowEq<?> part, Typing typing) ->
                        rows(part, part.$arg1(), part.$arg2(), (one, other) -> sameType(part, typing, one, other)));
        rules.add(
                QOM.RowNe.class,
                (QOM.RowNe<?> part, Typing typing) ->
                        rows(part, part.$arg1(), part.$arg2(), (one, other) -> sameType(part, typing, one, other)));
        rules.add(
                QOM.RowLt.class,
                (QOM.RowLt<?> part, Typing typing) ->
                        rows(part, part.$arg1(), part.$arg2(), (one, other) -> rowOrder(part, typing, one, other)));
        rules.add(
                QOM.RowLe.class,
                (QOM.RowLe<?> part, Typing typing) ->
                        rows(part, part.$arg1(), part.$arg2(), (one, other) -> rowOrder(part, typing, one, other)));
        rules.add(
                QOM.RowGt.class,
                (QOM.RowGt<?> part, Typing typing) ->
                        rows(part, part.$arg1(), part.$arg2(), (one, other) -> rowOrder(part, typing, one, other)));
        rules.add(
                QOM.RowGe.class,
                (QOM.RowGe<?> part, Typing typing) ->
                        rows(part, part.$arg1(), part.$arg2(), (one, other) -> rowOrder(part, typing, one, other)));
        rules.add(QOM.RowIsNull.class, (QOM.RowIsNull part, Typing typing) -> row(part.$arg1(), typing));
        rules.add(QOM.RowIsNotNull.class, (QOM.RowIsNotNull part, Typing typing) -> row(part.$arg1(), typing));
    }

    private static ValueType conditions(Typing typing, Field<?>... parts) {
        Stream.of(parts).forEach(typing::condition);
        return Simple.BOOLEAN;
    }

    /** As an operand, jOOQ writes a NOT without brackets. */
    private static void operand(Field<?> field) {
        if (field instanceof QOM.Not || field instanceof QOM.NotField) {
            throw new NotPortable(field, "jOOQ writes it without brackets here; write field(not(condition(…)))");
        }
    }

    private static ValueType any(Field<?> part, Typing typing) {
        operand(part);
        typing.type(part);
        return Simple.BOOLEAN;
    }

    private static ValueType row(Row row, Typing typing) {
        Stream.of(row.fields()).forEach(typing::type);
        return Simple.BOOLEAN;
    }

    /** Values that are the same or not: texts by their bytes, in all collations that PostgreSQL can have by default. */
    static ValueType same(Field<?> part, Typing typing, Field<?> value, List<? extends Field<?>> others) {
        for (Field<?> other : others) {
            sameType(part, typing, value, other);
        }
        if (others.isEmpty()) {
            typing.type(value);
        }
        return Simple.BOOLEAN;
    }

    private static ValueType sameType(Field<?> part, Typing typing, Field<?> one, Field<?> other) {
        operand(one);
        operand(other);
        ValueType type = typing.type(one);
        ValueType another = typing.type(other);
        if (type == Simple.JSON || another == Simple.JSON) {
            throw new NotPortable(part, "PostgreSQL compares what a JSON document means, and SQLite its text");
        }
        if (!type.isLike(another) && !isExact(type, another) && !isExact(another, type)) {
            throw new NotPortable(
                    part,
                    "it compares %s with %s; cast one to the type of the other"
                            .formatted(type.describe(), another.describe()));
        }
        return type == Simple.NULL ? another : type;
    }

    /** PostgreSQL makes a double of a whole number before it compares them, and SQLite compares what they are. */
    private static boolean isExact(ValueType one, ValueType other) {
        return one == Simple.DOUBLE
                && other instanceof Whole whole
                && whole.range().isWithin(EXACT);
    }

    private static ValueType ordered(Field<?> part, Typing typing, List<Field<?>> values) {
        for (Field<?> other : values.subList(1, values.size())) {
            requireOrder(part, sameType(part, typing, values.get(0), other));
        }
        return Simple.BOOLEAN;
    }

    /** Says that values of a type have no order, if they have none that the dialects share. */
    static void requireOrder(Field<?> part, ValueType type) {
        if (type instanceof Label) {
            throw new NotPortable(part, "PostgreSQL orders labels as they are declared, and SQLite by the alphabet");
        }
        if (type == Simple.JSON) {
            throw new NotPortable(part, "JSON documents have no order that all dialects share");
        }
    }

    private static void rowOrder(Field<?> part, Typing typing, Field<?> one, Field<?> other) {
        ValueType type = sameType(part, typing, one, other);
        requireOrder(part, type);
        if (type == Simple.TEXT) {
            throw new NotPortable(part, "texts in a row would be ordered by the collation; compare them one by one");
        }
    }

    private static ValueType rows(Field<?> part, Row one, Row other, BiConsumer<Field<?>, Field<?>> comparison) {
        if (one.size() != other.size()) {
            throw new NotPortable(part, "its rows have different numbers of values");
        }
        for (int i = 0; i < one.size(); i++) {
            comparison.accept(one.fields()[i], other.fields()[i]);
        }
        return Simple.BOOLEAN;
    }
}
