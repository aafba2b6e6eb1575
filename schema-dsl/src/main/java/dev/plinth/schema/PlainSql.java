package dev.plinth.schema;

import dev.plinth.schema.internal.UsesCondition;
import dev.plinth.schema.internal.UsesField;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

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
     * An expression that also uses these.
     *
     * @param expression the expression, with text such as {@code DSL.field("…")} in it
     * @param named what the text names
     */
    public static <T> Field<T> uses(Field<T> expression, SchemaElement... named) {
        return new UsesField<>(expression, List.of(named));
    }

    /**
     * A condition that also uses these.
     *
     * @param condition the condition, with text such as {@code DSL.condition("…")} in it
     * @param named what the text names
     */
    public static Condition uses(Condition condition, SchemaElement... named) {
        return new UsesCondition(condition, List.of(named));
    }
}
