package dev.plinth.schema;

import java.util.ArrayList;
import java.util.List;

/** A unique constraint under construction: {@code unique("uq_step").on(workflowId, stepNumber)}. */
public final class UniqueClause {
    private final String name;
    private final List<Column<?>> columns = new ArrayList<>();

    UniqueClause(String name) {
        this.name = name;
    }

    /** The columns whose values together are unique. A row with a null among them never conflicts. */
    public UniqueClause on(Column<?>... keyColumns) {
        columns.addAll(List.of(keyColumns));
        return this;
    }

    String name() {
        return name;
    }

    List<Column<?>> columns() {
        return columns;
    }
}
