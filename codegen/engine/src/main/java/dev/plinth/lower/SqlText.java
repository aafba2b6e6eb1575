package dev.plinth.lower;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** Writes expressions in a dialect's own words. */
public final class SqlText {
    private SqlText() {}

    /**
     * An expression of a text.
     *
     * @param text SQL, in which {@code {0}}, {@code {1}} and so on stand for the parts
     */
    public static Field<Object> sql(String text, QueryPart... parts) {
        return DSL.field(text, SQLDataType.OTHER, parts);
    }

    /** An expression of a text, of the type of another expression. */
    @SuppressWarnings("unchecked") // to jOOQ, the type is only which methods the field has
    public static <T> Field<T> typed(Field<T> as, String text, QueryPart... parts) {
        return (Field<T>) (Field<?>) DSL.field(text, SQLDataType.OTHER, parts);
    }

    /**
     * The same expression, to be written in place of one that contains it. The expression itself would be written in jOOQ's
     * words: a part is asked for once in which words it is written.
     */
    public static Field<Object> same(QueryPart part) {
        return sql("{0}", part);
    }

    /** The same expression, with brackets around a condition, which other operators could tear apart. */
    public static Field<Object> operand(Field<?> part) {
        boolean isCondition =
                part instanceof Condition || part instanceof QOM.ConditionAsField || part instanceof QOM.NotField;
        return sql(isCondition ? "({0})" : "{0}", part);
    }

    /** A call of a function with any number of arguments. */
    public static Field<Object> call(String function, List<? extends QueryPart> arguments) {
        String places =
                IntStream.range(0, arguments.size()).mapToObj("{%d}"::formatted).collect(Collectors.joining(", "));
        return sql(function + "(" + places + ")", arguments.toArray(QueryPart[]::new));
    }

    /** The name of a constant in lower case: {@code hour}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
