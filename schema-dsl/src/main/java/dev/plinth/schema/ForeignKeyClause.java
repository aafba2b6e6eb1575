package dev.plinth.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A foreign key under construction: {@code foreignKey("fk_line_order").on(tenantId, orderId).references(() ->
 * ORDERS.tenantId, () -> ORDERS.id)}.
 */
public final class ForeignKeyClause {
    private final Optional<String> name;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Supplier<? extends Column<?>>> targets = new ArrayList<>();
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

    ForeignKeyClause(Optional<String> name) {
        this.name = name;
    }

    /** The referencing columns. */
    public ForeignKeyClause on(Column<?>... referencing) {
        columns.addAll(List.of(referencing));
        return this;
    }

    /** The referenced columns, in the order of the referencing ones; asked when the declaration is loaded. */
    @SafeVarargs
    public final ForeignKeyClause references(Supplier<? extends Column<?>>... referenced) {
        for (Supplier<? extends Column<?>> target : referenced) {
            targets.add(target);
        }
        return this;
    }

    /** What happens to a row when the row that it references is deleted. */
    public ForeignKeyClause onDelete(ReferentialAction action) {
        onDelete = action;
        return this;
    }

    /** What happens to a row when the key that it references changes. */
    public ForeignKeyClause onUpdate(ReferentialAction action) {
        onUpdate = action;
        return this;
    }

    Optional<String> name() {
        return name;
    }

    List<Column<?>> columns() {
        return columns;
    }

    List<Supplier<? extends Column<?>>> targets() {
        return targets;
    }

    ReferentialAction deleteAction() {
        return onDelete;
    }

    ReferentialAction updateAction() {
        return onUpdate;
    }
}
