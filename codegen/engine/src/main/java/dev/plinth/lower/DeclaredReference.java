package dev.plinth.lower;

import dev.plinth.model.Id;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** The name of something declared that is no table or column, in an expression that a dialect writes itself. */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class DeclaredReference extends CustomQueryPart {
    private final transient Id id;

    /** The name of what has this identity. */
    public DeclaredReference(Id id) {
        this.id = id;
    }

    Id id() {
        return id;
    }

    /** For messages: the renderer writes the name. */
    @Override
    public void accept(Context<?> ctx) {
        ctx.sql(id.toString());
    }
}
