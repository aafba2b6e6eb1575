package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was declared of a unique constraint so far. */
public final class UniqueState {
    private final Optional<String> name;
    private final OriginState origin = new OriginState();
    private final List<Column<?>> columns = new ArrayList<>();

    UniqueState(Optional<String> name) {
        this.name = name;
    }

    /** Where it comes from. */
    public OriginState origin() {
        return origin;
    }

    /** Adds columns. */
    public void on(Column<?>... keyColumns) {
        columns.addAll(Arguments.all("column", keyColumns));
    }

    Optional<String> name() {
        return name;
    }

    List<Column<?>> columns() {
        return columns;
    }
}
