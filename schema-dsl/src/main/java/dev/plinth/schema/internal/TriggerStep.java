package dev.plinth.schema.internal;

import org.jooq.Field;
import org.jooq.Query;

/** What a trigger does in one step. */
public sealed interface TriggerStep {
    /**
     * Runs a statement.
     *
     * @param statement an INSERT, UPDATE or DELETE
     * @param access what it reads and writes
     */
    record Run(Query statement, StatementAccess access) implements TriggerStep {}

    /**
     * Gives a column of the new row another value, before it is stored.
     *
     * @param column the column of the row
     * @param value the value
     */
    record Set(RowReference<?> column, Field<?> value) implements TriggerStep {}

    /**
     * Refuses the change, and with it the whole statement.
     *
     * @param message what the application sees
     */
    record Raise(String message) implements TriggerStep {}
}
