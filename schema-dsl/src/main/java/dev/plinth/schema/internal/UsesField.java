package dev.plinth.schema.internal;

import dev.plinth.schema.SchemaElement;
import java.util.List;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;

/**
 * A field whose user says what the text in it names.
 *
 * @param <T> the Java type of its values
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class UsesField<T> extends CustomField<T> implements SaysUses {
    private final Field<T> expression;
    private final List<SchemaElement> named;

    /** The same field, which names these. */
    public UsesField(Field<T> expression, List<SchemaElement> named) {
        super(expression.getQualifiedName(), expression.getDataType());
        this.expression = expression;
        this.named = named;
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
