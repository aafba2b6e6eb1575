package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.UsesCondition;
import dev.plinth.schema.internal.UsesField;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;

/**
 * Says what SQL of your own names. Plinth recognises declared columns, tables and sequences in jOOQ's expressions, but it does
 * not read text. What a text names by its own words must be told, so that the migration creates it first:
 *
 * <pre>{@code
 * text("number").defaultTo(uses(field("'A-' || nextval('invoice_numbers')", String.class), INVOICE_NUMBERS));
 * }</pre>
 *
 * <p>The text stays as it is, also when what it names is renamed: change it in the declaration then.
 */
public final class PlainSql {
    private PlainSql() {}

    /**
     * A condition, or a value with {@link DialectSql#asField}, for which each dialect has a text of its own:
     *
     * <pre>{@code
     * check("plain_code", sql(POSTGRES, "{0} ~ '^[A-Z]+$'", code).sql(SQLITE, "{0} NOT GLOB '*[^A-Z]*'", code));
     * }</pre>
     *
     * @param dialect the dialect of the first text
     * @param text SQL, in which {@code {0}}, {@code {1}} and so on stand for the parts
     * @param parts columns and other expressions of jOOQ
     */
    public static DialectSql sql(Dialect dialect, String text, QueryPart... parts) {
        return DialectSql.of(dialect, text, parts);
    }

    /**
     * An expression that also uses these.
     *
     * @param expression the expression, with text such as {@code DSL.field("…")} in it
     * @param named what the text names
     */
    public static <T> Field<T> uses(Field<T> expression, SchemaElement... named) {
        return new UsesField<>(Objects.requireNonNull(expression, "expression"), Arguments.all("named", named));
    }

    /**
     * A condition that also uses these.
     *
     * @param condition the condition, with text such as {@code DSL.condition("…")} in it
     * @param named what the text names
     */
    public static Condition uses(Condition condition, SchemaElement... named) {
        return new UsesCondition(Objects.requireNonNull(condition, "condition"), Arguments.all("named", named));
    }
}
