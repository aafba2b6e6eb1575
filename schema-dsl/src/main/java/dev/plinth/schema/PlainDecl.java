package dev.plinth.schema;

import dev.plinth.schema.internal.ColumnState;

/**
 * A column while it is declared, of a type that has no methods of its own.
 *
 * @param <T> the Java type of the column's values
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class PlainDecl<T> extends Decl<T, PlainDecl<T>> {
    PlainDecl(ColumnState<T> state) {
        super(state);
    }

    @Override
    PlainDecl<T> self() {
        return this;
    }
}
