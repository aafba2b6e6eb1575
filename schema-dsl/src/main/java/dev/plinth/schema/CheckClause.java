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
}
