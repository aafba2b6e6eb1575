package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What was declared of a foreign key so far. */
public final class ForeignKeyState {
    private final Optional<String> name;
    private final OriginState origin = new OriginState();
    private final ForeignKeyActions actions;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Supplier<? extends Column<?>>> targets = new ArrayList<>();

    ForeignKeyState(Optional<String> name, ForeignKeyActions actions) {
        this.name = name;
        this.actions = actions;
    }

    /** Where it comes from. */
    public OriginState origin() {
        return origin;
    }

    /** Adds referencing columns. */
    public void on(Column<?>... referencing) {
        columns.addAll(Arguments.all("column", referencing));
    }

    /** Adds a referenced column. */
    public void references(Supplier<? extends Column<?>> referenced) {
        targets.add(Objects.requireNonNull(referenced, "target"));
    }

    /** What happens to a row when what it references is deleted or changes. */
    public ForeignKeyActions actions() {
        return actions;
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
}
