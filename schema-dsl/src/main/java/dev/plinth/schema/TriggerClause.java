package dev.plinth.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * A row trigger under construction.
 *
 * <pre>{@code
 * trigger("keep_history").after(UPDATE)
 *         .when((row, old) -> row.get(state).isDistinctFrom(old.get(state)))
 *         .run((row, old) -> insertInto(HISTORY).set(HISTORY.orderId, row.get(id)).set(HISTORY.was, old.get(state)));
 * }</pre>
 *
 * <p>Conditions and bodies are asked when the declaration is loaded, so they may name any table.
 */
public final class TriggerClause {
    private final Table table;
    private final String name;
    private final Set<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);
    private final List<BiFunction<TriggerRow, TriggerRow, ? extends Query>> statements = new ArrayList<>();
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);
    private TriggerTiming timing = TriggerTiming.AFTER;
    private @Nullable String routine;
    private @Nullable BiFunction<TriggerRow, TriggerRow, Condition> condition;

    TriggerClause(Table table, String name) {
        this.table = table;
        this.name = name;
    }

    /** Fires after each of these changes of a row. */
    public TriggerClause after(TriggerEvent... fired) {
        return on(TriggerTiming.AFTER, fired);
    }

    /** Fires before each of these changes of a row. The change itself goes on as it was asked for. */
    public TriggerClause before(TriggerEvent... fired) {
        return on(TriggerTiming.BEFORE, fired);
    }

    private TriggerClause on(TriggerTiming when, TriggerEvent... fired) {
        timing = when;
        events.clear();
        events.addAll(List.of(fired));
        return this;
    }

    /** The name of the routine that PostgreSQL needs for the body, in place of the trigger's own. */
    public TriggerClause routine(String routineName) {
        routine = routineName;
        return this;
    }

    /** Runs the body only where the condition over the new row holds. */
    public TriggerClause when(Function<TriggerRow, Condition> rowCondition) {
        return when((row, old) -> rowCondition.apply(row));
    }

    /** Runs the body only where the condition over the new and the old row holds. */
    public TriggerClause when(BiFunction<TriggerRow, TriggerRow, Condition> rowCondition) {
        condition = rowCondition;
        return this;
    }

    /** A statement of the body, from the new row; called again, it adds another. */
    public TriggerClause run(Function<TriggerRow, ? extends Query> statement) {
        return run((row, old) -> statement.apply(row));
    }

    /** A statement of the body, from the new and the old row; called again, it adds another. */
    public TriggerClause run(BiFunction<TriggerRow, TriggerRow, ? extends Query> statement) {
        statements.add(statement);
        return this;
    }

    /** Declares the trigger for these dialects alone. */
    public TriggerClause only(Dialect... kept) {
        dialects.retainAll(List.of(kept));
        return this;
    }

    Table table() {
        return table;
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

    String routineName() {
        return routine == null ? name : routine;
    }

    Optional<BiFunction<TriggerRow, TriggerRow, Condition>> condition() {
        return Optional.ofNullable(condition);
    }

    List<BiFunction<TriggerRow, TriggerRow, ? extends Query>> statements() {
        return statements;
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
