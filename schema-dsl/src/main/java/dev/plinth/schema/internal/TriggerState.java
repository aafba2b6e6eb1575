package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Query;

/** What was declared of a trigger so far. */
public final class TriggerState {
    private final String name;
    private final Set<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);
    private final List<BiFunction<TriggerRow, TriggerRow, ? extends Query>> statements = new ArrayList<>();
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);
    private TriggerTiming timing = TriggerTiming.AFTER;
    private Optional<String> routine = Optional.empty();
    private Optional<BiFunction<TriggerRow, TriggerRow, Condition>> condition = Optional.empty();

    TriggerState(String name) {
        this.name = name;
    }

    /** Sets what it fires on. */
    public void fires(TriggerTiming when, List<TriggerEvent> fired) {
        timing = when;
        events.clear();
        events.addAll(fired);
    }

    /** Names the routine of the body. */
    public void routine(String routineName) {
        routine = Optional.of(routineName);
    }

    /** Sets the condition. */
    public void when(BiFunction<TriggerRow, TriggerRow, Condition> rowCondition) {
        condition = Optional.of(rowCondition);
    }

    /** Adds a statement to the body. */
    public void run(BiFunction<TriggerRow, TriggerRow, ? extends Query> statement) {
        statements.add(statement);
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

    List<BiFunction<TriggerRow, TriggerRow, ? extends Query>> statements() {
        return statements;
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
