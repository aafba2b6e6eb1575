package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.TriggerState;
import dev.plinth.schema.internal.TriggerTiming;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;

/**
 * A row trigger under construction.
 *
 * <pre>{@code
 * trigger("keep_history").after(UPDATE)
 *         .when((row, old) -> row.get(state).isDistinctFrom(old.get(state)))
 *         .run((row, old) -> HISTORY.insert().set(HISTORY.orderId, row.get(id)).set(HISTORY.was, old.get(state)));
 * }</pre>
 *
 * <p>Conditions and bodies are asked when the declaration is loaded, so they may name any table.
 */
public final class TriggerClause {
    private final TriggerState state;

    TriggerClause(TriggerState state) {
        this.state = state;
    }

    /** Fires after each of these changes of a row. */
    public TriggerClause after(TriggerEvent... fired) {
        state.fires(TriggerTiming.AFTER, Arguments.all("event", fired));
        return this;
    }

    /** Fires before each of these changes of a row. Only {@link #set} alters the change itself. */
    public TriggerClause before(TriggerEvent... fired) {
        state.fires(TriggerTiming.BEFORE, Arguments.all("event", fired));
        return this;
    }

    /** The name of the routine that PostgreSQL needs for the body. Without it the routine has the trigger's name. */
    public TriggerClause routine(String routineName) {
        state.routine(routineName);
        return this;
    }

    /** Runs the body only where the condition over the new row holds. */
    public TriggerClause when(Function<TriggerRow, Condition> rowCondition) {
        Objects.requireNonNull(rowCondition, "condition");
        return when((row, old) -> rowCondition.apply(row));
    }

    /** Runs the body only where the condition over the new and the old row holds. */
    public TriggerClause when(BiFunction<TriggerRow, TriggerRow, Condition> rowCondition) {
        state.when(rowCondition);
        return this;
    }

    /** A statement of the body, from the new row; called again, it adds another. */
    public TriggerClause run(Function<TriggerRow, ? extends Query> statement) {
        Objects.requireNonNull(statement, "statement");
        return run((row, old) -> statement.apply(row));
    }

    /** A statement of the body, from the new and the old row; called again, it adds another. */
    public TriggerClause run(BiFunction<TriggerRow, TriggerRow, ? extends Query> statement) {
        state.run(statement);
        return this;
    }

    /**
     * Gives a column of the new row this value before the row is stored, whatever the statement says: {@code
     * before(UPDATE).set(updatedAt, now())}. It needs {@code before(INSERT)}, {@code before(UPDATE)} or both.
     */
    public <T> TriggerClause set(Column<T> column, Field<T> value) {
        Objects.requireNonNull(value, "value");
        return set(column, (row, old) -> value);
    }

    /** The same, with a value that is made from the new row. */
    public <T> TriggerClause set(Column<T> column, Function<TriggerRow, ? extends Field<T>> value) {
        Objects.requireNonNull(value, "value");
        return set(column, (row, old) -> value.apply(row));
    }

    /** The same, with a value that is made from the new and the old row. */
    public <T> TriggerClause set(Column<T> column, BiFunction<TriggerRow, TriggerRow, ? extends Field<T>> value) {
        state.set(column, value);
        return this;
    }

    /**
     * Refuses the change with an error, and with it the whole statement: a table that is only appended to, for example, or, with
     * {@code when(…)}, a change of state that is not allowed. The message is the same on every dialect; it stands in the exception
     * that the driver throws, with SQLSTATE {@code P0001} on PostgreSQL and the result code {@code SQLITE_CONSTRAINT_TRIGGER} on SQLite.
     */
    public TriggerClause raise(String message) {
        state.raise(message);
        return this;
    }

    /**
     * Fires only if the update changes the value of one of these columns. An update that sets a column to the value that it
     * has, or to null where it is null, does not change it. This is not PostgreSQL's {@code UPDATE OF}, which asks whether the
     * statement names the column.
     */
    public TriggerClause updateOf(Column<?> first, Column<?>... others) {
        state.updateOf(Stream.concat(
                        Stream.of(Objects.requireNonNull(first, "column")), Arguments.all("column", others).stream())
                .toList());
        return this;
    }

    /** Declares the trigger for these dialects only. */
    public TriggerClause only(Dialect... kept) {
        state.only(List.of(kept));
        return this;
    }
}
