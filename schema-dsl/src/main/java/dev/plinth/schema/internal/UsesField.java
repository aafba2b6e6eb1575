package dev.plinth.schema.internal;

import dev.plinth.schema.SchemaElement;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

/**
 * A field whose user says what the text in it names.
 *
 * @param <T> the Java type of its values
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class UsesField<T> extends CustomField<T> implements SaysUses {
    private final Field<T> expression;
    private final List<SchemaElement> named;

    /** The same field, which names these. A condition stands in brackets, as jOOQ writes one that is a value. */
    public UsesField(Field<T> expression, List<SchemaElement> named) {
        super(expression.getQualifiedName(), expression.getDataType());
        this.expression = expression instanceof Condition condition ? asValue(condition) : expression;
        this.named = named;
    }

    @SuppressWarnings("unchecked") // a condition is a field of Boolean
    private static <T> Field<T> asValue(Condition condition) {
        return (Field<T>) DSL.field(condition);
    }

    @Override
    public Field<T> expression() {
        return expression;
    }

    @Override
    public List<SchemaElement> named() {
        return named;
    }

    @Override
    public void accept(Context<?> ctx) {
        ctx.visit(expression);
    }
}
