package dev.plinth.schema;

import dev.plinth.schema.internal.UniqueState;

/** A unique constraint under construction: {@code unique("uq_step").on(workflowId, stepNumber)}. */
public final class UniqueClause {
    private final UniqueState state;

    UniqueClause(UniqueState state) {
        this.state = state;
    }

    /** The columns whose values together are unique. A row with a null among them never conflicts. */
    public UniqueClause on(Column<?>... keyColumns) {
        state.on(keyColumns);
        return this;
    }

    /**
     * Says which names it had, the newest first. A migration then renames it, instead of dropping and creating it. Once that
     * is frozen, this has no effect.
     */
    public UniqueClause renamedFrom(String... names) {
        state.origin().renamedFrom(names);
        return this;
    }
}
