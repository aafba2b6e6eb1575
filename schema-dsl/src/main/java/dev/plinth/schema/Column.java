package dev.plinth.schema;

import dev.plinth.schema.internal.ColumnState;
import dev.plinth.schema.internal.StatefulField;
import org.jooq.Context;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}, and a jOOQ field: predicates, checks and trigger bodies use it as in any jOOQ
 * expression. What declares it is a {@link Decl}, which a field of this type hides: a declared column does not change.
 *
 * @param <T> the Java type of its values
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public abstract sealed class Column<T> extends StatefulField<T> implements SchemaElement permits Decl {
    private final ColumnState<T> state;

    Column(ColumnState<T> state) {
        super(state);
        this.state = state;
    }

    @Override
    public final void accept(Context<?> ctx) {
        if (ctx.qualify()) {
            ctx.visit(state.tableName()).sql('.');
        }
        ctx.visit(getUnqualifiedName());
    }

    /** Two declarations are never one column, even if they have one name. */
    @Override
    public final boolean equals(@Nullable Object that) {
        return this == that;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
