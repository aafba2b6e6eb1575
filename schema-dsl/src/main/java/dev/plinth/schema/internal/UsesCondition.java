package dev.plinth.schema.internal;

import dev.plinth.schema.SchemaElement;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.impl.CustomCondition;

/** A condition whose user says what the text in it names. */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class UsesCondition extends CustomCondition implements SaysUses {
    private final Condition expression;
    private final List<SchemaElement> named;

    /** The same condition, which names these. */
    public UsesCondition(Condition expression, List<SchemaElement> named) {
        this.expression = expression;
        this.named = named;
    }

    @Override
    public Condition expression() {
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
