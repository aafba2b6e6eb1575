package dev.plinth.schema;

import dev.plinth.schema.internal.ColumnState;
import java.time.OffsetDateTime;

/**
 * A column of points in time while it is declared.
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class TimeDecl extends Decl<OffsetDateTime, TimeDecl> {
    TimeDecl(ColumnState<OffsetDateTime> state) {
        super(state);
    }

    @Override
    TimeDecl self() {
        return this;
    }

    /** The current time is used when an INSERT omits this column; see {@link Now}. */
    public TimeDecl defaultNow() {
        return defaultTo(Now.now());
    }
}
