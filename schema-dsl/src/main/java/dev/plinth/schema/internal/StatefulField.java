package dev.plinth.schema.internal;

import org.jooq.impl.CustomField;

/**
 * A {@link Stateful} jOOQ field: a column.
 *
 * @param <T> the Java type of its values
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public abstract class StatefulField<T> extends CustomField<T> {
    private final ColumnState<T> state;

    /** Keeps the state. */
    protected StatefulField(ColumnState<T> state) {
        super(state.qualifiedName(), state.type().dataType());
        this.state = state;
    }

    /** What was declared. */
    static <T> ColumnState<T> state(StatefulField<T> column) {
        return column.state;
    }
}
