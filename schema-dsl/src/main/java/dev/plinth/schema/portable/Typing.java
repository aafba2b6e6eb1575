package dev.plinth.schema.portable;

import dev.plinth.schema.Rows;
import dev.plinth.schema.internal.ColumnState;
import dev.plinth.schema.portable.ValueType.Label;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * Finds the types of expressions that are on the closed list of what means the same on all dialects. What is not on the list, or
 * not with such operands, is {@link NotPortable}.
 */
public final class Typing {
    private final Use use;
    private final Predicate<Class<?>> hasOneType;
    private final Optional<Grouping> grouping;
    private final Optional<Rows> updated;
    private final Depth depth;

    /** What an expression is a part of. */
    public enum Use {
        /** A check or a default, which sees one row at most. */
        ROW,
        /** An indexed expression or the predicate of an index, whose functions must be immutable. */
        INDEX,
        /** A statement, which can contain queries. */
        STATEMENT
    }

    /**
     * For expressions of a use.
     *
     * @param use what they are a part of
     * @param hasOneType whether an enum has one type in the database, so that labels alone say which it is
     */
    public Typing(Use use, Predicate<Class<?>> hasOneType) {
        this(use, hasOneType, Optional.empty(), Optional.empty(), new Depth());
    }

    private Typing(
            Use use, Predicate<Class<?>> hasOneType, Optional<Grouping> grouping, Optional<Rows> updated, Depth depth) {
        this.use = use;
        this.hasOneType = hasOneType;
        this.grouping = grouping;
        this.updated = updated;
        this.depth = depth;
    }

    /** For what a query selects, orders by or has, where nobody asks for groups. */
    Typing withAggregates() {
        return in(new Grouping(List.of(), List.of()));
    }

    /** For what a query selects, orders by or has. */
    Typing in(Grouping noting) {
        return new Typing(use, hasOneType, Optional.of(noting), updated, depth);
    }

    /** For values to which rows of a table are set. */
    Typing updating(Rows rows) {
        return new Typing(use, hasOneType, grouping, Optional.of(rows), depth);
    }

    /** While SQLite sets the values, it has set those of other rows already; PostgreSQL sees all as they were. */
    void reads(QueryPart part, Rows rows) {
        if (updated.filter(table -> table.table().equals(rows.table())).isPresent()) {
            throw new NotPortable(part, "it reads the table whose rows are being updated");
        }
    }

    /** For what stands inside an aggregate, or anywhere else in a statement but in what is selected. */
    Typing withoutAggregates() {
        return grouping.isPresent() ? new Typing(use, hasOneType, Optional.empty(), updated, depth) : this;
    }

    /** The type of an expression; empty if it is not portable, as parts are that jOOQ makes while it renders. */
    public static Optional<ValueType> find(Field<?> field) {
        try {
            return Optional.of(
                    new Typing(Use.STATEMENT, type -> true).withAggregates().type(field));
        } catch (NotPortable e) {
            return Optional.empty();
        }
    }

    /** Whether a part is portable; what is no value is, as far as it is asked here. */
    public static boolean isPortable(QueryPart part) {
        if (part instanceof SortField<?> sorted) {
            return isPortable(sorted.$field());
        }
        return !(part instanceof Field<?> field) || find(field).isPresent();
    }

    /** Whether an expression is a text. */
    public static boolean isText(Field<?> field) {
        return find(field).filter(Simple.TEXT::equals).isPresent();
    }

    /**
     * The type of an expression, if it is portable.
     *
     * @throws NotPortable if it is not, with the part that is not and the reason
     */
    public ValueType type(Field<?> field) {
        if (Objects.isNull(field)) { // jOOQ takes it
            throw new NotPortable(DSL.field("null"), "a null stands where an expression should");
        }
        boolean grouped = grouping.filter(groups -> groups.has(field)).isPresent();
        return depth.within(field, () -> PortableExpressions.type(field, grouped ? withoutAggregates() : this));
    }

    /** The type of what must be of a certain type, or null. */
    ValueType require(Field<?> field, Simple type) {
        ValueType found = type(field);
        if (!found.isLike(type)) {
            throw new NotPortable(field, "it is %s, and must be %s here".formatted(found.describe(), type.describe()));
        }
        return found;
    }

    /**
     * Checks a condition.
     *
     * @throws NotPortable if it is not portable
     */
    public void condition(Field<?> condition) {
        require(condition, Simple.BOOLEAN);
    }

    /**
     * Checks an expression of an index.
     *
     * @throws NotPortable if it is not portable
     */
    public void indexed(Field<?> expression) {
        if (type(expression) == Simple.JSON) {
            throw new NotPortable(expression, "the dialects do not compare JSON documents alike");
        }
    }

    /**
     * Checks that a column takes a value on all dialects.
     *
     * @throws NotPortable if it does not, or the value is not portable
     */
    public void assignable(Field<?> column, Field<?> value) {
        ValueType type = type(value);
        ValueType stored = type(column);
        if (!stored.isLike(type) && !(stored == Simple.DOUBLE && type instanceof Whole)) {
            throw new NotPortable(
                    value, "it is %s, and the column has %s".formatted(type.describe(), stored.describe()));
        }
        boolean isTooLong = text(value)
                .filter(text -> ColumnState.lengthOf(column).isPresent()
                        && text.codePointCount(0, text.length())
                                > ColumnState.lengthOf(column).getAsInt())
                .isPresent();
        if (isTooLong) {
            throw new NotPortable(
                    value, "it is longer than its column, and PostgreSQL cuts off blanks where SQLite refuses it");
        }
    }

    /** The numbers that a field can have, which must be a whole number. PostgreSQL finds no operator for a null of no type. */
    Whole whole(Field<?> field) {
        ValueType found = type(field);
        if (found instanceof Whole number) {
            return number.stored();
        }
        throw new NotPortable(field, "it is %s, and must be a whole number here".formatted(found.describe()));
    }

    /** The common type of values, of which one is the result. */
    ValueType common(QueryPart part, List<? extends Field<?>> values) {
        ValueType common = Simple.NULL;
        for (Field<?> value : values) {
            ValueType type = type(value);
            ValueType before = common;
            common = common.or(type)
                    .orElseThrow(() -> new NotPortable(
                            part,
                            "it is %s or %s; cast one to the type of the other"
                                    .formatted(before.describe(), type.describe())));
        }
        if (common == Simple.NULL) {
            throw new NotPortable(part, "all of its values are null");
        }
        if (common == Simple.JSON && documents(values) > 1) {
            throw new NotPortable(part, "json and jsonb are two types");
        }
        if (common instanceof Label label && !label.typed()) {
            stable(part);
        }
        if (common instanceof Label label && !label.typed()) {
            oneType(part, label.javaType());
        }
        return common;
    }

    /** Refuses labels alone of an enum that has several types, of which PostgreSQL cannot choose one. */
    void oneType(QueryPart part, Class<?> javaType) {
        if (!hasOneType.test(javaType)) {
            throw new NotPortable(
                    part, "all of its values are labels of an enum that has several types in the database");
        }
    }

    private long documents(List<? extends Field<?>> values) {
        return values.stream()
                .filter(value -> type(value) == Simple.JSON)
                .map(Field::getType)
                .distinct()
                .count();
    }

    /** A literal whole number within limits. */
    long literal(QueryPart part, Field<?> field, String what, long least, long most) {
        return literal(field)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(
                        () -> new NotPortable(part, "%s must be a literal from %d to %d".formatted(what, least, most)));
    }

    /** The value of a literal whole number; empty for any other expression. */
    public static Optional<Long> literal(Field<?> field) {
        return field instanceof Param<?> param && isWhole(param.getValue())
                ? Optional.of(((Number) param.getValue()).longValue())
                : Optional.empty();
    }

    static boolean isWhole(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || (value instanceof BigInteger big && big.bitLength() < 64);
    }

    /** A text that is known now; empty for any other expression. */
    public static Optional<String> text(Field<?> field) {
        return field instanceof Param<?> param && param.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Says that PostgreSQL does not take a part for immutable, so that no index can have it. */
    void stable(QueryPart part) {
        if (use == Use.INDEX) {
            throw new NotPortable(part, "PostgreSQL does not take it for immutable, so an index cannot have it");
        }
    }

    void aggregate(QueryPart part) {
        grouping.orElseThrow(() ->
                        new NotPortable(part, "an aggregate can stand only in what a query selects, orders by or has"))
                .aggregate();
    }

    /** Checks what is aggregated. */
    void aggregates(QueryPart part, Field<?> field) {
        grouping.ifPresent(groups -> groups.aggregates(part, field, this));
    }

    /** Notes that a column is read. */
    void read(Field<?> column) {
        grouping.ifPresent(noting -> noting.read(column));
    }

    void query(QueryPart part) {
        if (use != Use.STATEMENT) {
            throw new NotPortable(part, "only a statement can contain a query");
        }
        grouping.ifPresent(Grouping::query);
    }
}
