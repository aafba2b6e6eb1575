package dev.plinth.schema;

import dev.plinth.schema.internal.ColumnState;

/**
 * A column of text while it is declared.
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class TextDecl extends Decl<String, TextDecl> {
    TextDecl(ColumnState<String> state) {
        super(state);
    }

    @Override
    TextDecl self() {
        return this;
    }
}
