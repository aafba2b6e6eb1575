package dev.plinth.schema;

import dev.plinth.schema.internal.CheckState;
import java.util.List;

/** A check constraint under construction: {@code check("positive", amount.gt(0))}. */
public final class CheckClause {
    private final CheckState state;

    CheckClause(CheckState state) {
        this.state = state;
    }

    /** Declares the check for these dialects only. */
    public CheckClause only(Dialect... kept) {
        state.only(List.of(kept));
        return this;
    }

    /**
     * Says which names it had, the newest first. A migration then renames it, instead of dropping and creating it. Once that
     * is frozen, this has no effect.
     */
    public CheckClause renamedFrom(String... names) {
        state.origin().renamedFrom(names);
        return this;
    }
}
