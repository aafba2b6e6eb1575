package dev.plinth.schema;

import dev.plinth.schema.internal.ForeignKeyState;
import java.util.function.Supplier;

/**
 * A foreign key under construction: {@code foreignKey("fk_line_order").on(tenantId, orderId).references(() ->
 * ORDERS.tenantId, () -> ORDERS.id)}.
 */
public final class ForeignKeyClause {
    private final ForeignKeyState state;

    ForeignKeyClause(ForeignKeyState state) {
        this.state = state;
    }

    /** The referencing columns. */
    public ForeignKeyClause on(Column<?>... referencing) {
        state.on(referencing);
        return this;
    }

    /** The referenced columns, in the order of the referencing ones; asked when the declaration is loaded. */
    @SafeVarargs
    public final ForeignKeyClause references(Supplier<? extends Column<?>>... referenced) {
        for (Supplier<? extends Column<?>> target : referenced) {
            state.references(target);
        }
        return this;
    }

    /** What happens to a row when the row that it references is deleted. */
    public ForeignKeyClause onDelete(ReferentialAction action) {
        state.actions().onDelete(action);
        return this;
    }

    /** What happens to a row when the key that it references changes. */
    public ForeignKeyClause onUpdate(ReferentialAction action) {
        state.actions().onUpdate(action);
        return this;
    }

    /**
     * Says which names it had, the newest first. A migration then renames it, instead of dropping and creating it. Once that
     * is frozen, this has no effect.
     */
    public ForeignKeyClause renamedFrom(String... names) {
        state.origin().renamedFrom(names);
        return this;
    }
}
