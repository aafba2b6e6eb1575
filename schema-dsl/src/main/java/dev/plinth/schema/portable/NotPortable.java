package dev.plinth.schema.portable;

import org.jooq.QueryPart;

/** An expression does not mean the same on all dialects. */
public final class NotPortable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient QueryPart part;

    NotPortable(QueryPart part, String reason) {
        super(reason, null, false, false);
        this.part = part;
    }

    /** The part that is not portable. */
    public QueryPart part() {
        return part;
    }
}
