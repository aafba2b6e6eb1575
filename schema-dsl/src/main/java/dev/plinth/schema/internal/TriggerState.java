package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;

/** What was declared of a trigger so far. */
public final class TriggerState {
    private final String name;
    private final Set<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);
    private final List<Step> steps = new ArrayList<>();
    private final List<Column<?>> changed = new ArrayList<>();
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);
    private TriggerTiming timing = TriggerTiming.AFTER;
    private Optional<String> routine = Optional.empty();
    private Optional<BiFunction<TriggerRow, TriggerRow, Condition>> condition = Optional.empty();

    /** A step of the body, before its lambda is asked. */
    sealed interface Step {
        /** A statement, from the new and the old row. */
        record Run(BiFunction<TriggerRow, TriggerRow, ? extends Query> statement) implements Step {}

        /** A value of a column of the new row, from the new and the old row. */
        record Set(Column<?> column, BiFunction<TriggerRow, TriggerRow, ? extends Field<?>> value) implements Step {}

        /** An error with this message. */
        record Raise(String message) implements Step {}
    }

    TriggerState(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** Sets what it fires on. */
    public void fires(TriggerTiming when, List<TriggerEvent> fired) {
        timing = when;
        events.clear();
        events.addAll(fired);
    }

    /** Names the routine of the body. */
    public void routine(String routineName) {
        routine = Arguments.one("name", routineName);
    }

    /** Sets the condition. */
    public void when(BiFunction<TriggerRow, TriggerRow, Condition> rowCondition) {
        condition = Arguments.one("condition", rowCondition);
    }

    /** Adds a statement to the body. */
    public void run(BiFunction<TriggerRow, TriggerRow, ? extends Query> statement) {
        steps.add(new Step.Run(Objects.requireNonNull(statement, "statement")));
    }

    /** Adds a value of the new row to the body. */
    public <T> void set(Column<T> column, BiFunction<TriggerRow, TriggerRow, ? extends Field<T>> value) {
        steps.add(new Step.Set(Objects.requireNonNull(column, "column"), Objects.requireNonNull(value, "value")));
    }

    /** Adds an error to the body. */
    public void raise(String message) {
        steps.add(new Step.Raise(Objects.requireNonNull(message, "message")));
    }

    /** Names columns, of which one must change. */
    public void updateOf(List<Column<?>> columns) {
        changed.addAll(columns);
    }

    /** Leaves out the other dialects. */
    public void only(List<Dialect> kept) {
        dialects.retainAll(kept);
    }

    String name() {
        return name;
    }

    TriggerTiming timing() {
        return timing;
    }

    Set<TriggerEvent> events() {
        return events;
    }

    String routine() {
        return routine.orElse(name);
    }

    Optional<BiFunction<TriggerRow, TriggerRow, Condition>> condition() {
        return condition;
    }

    List<Step> steps() {
        return steps;
    }

    /** The columns of which one must change; none if the trigger does not ask. */
    List<Column<?>> changed() {
        return changed;
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
