package dev.plinth.schema.internal;

import org.jooq.Query;

/** What a trigger does in one step. */
public sealed interface TriggerStep {
    /**
     * Runs a statement.
     *
     * @param statement an INSERT, UPDATE or DELETE
     */
    record Run(Query statement) implements TriggerStep {}

    /**
     * Refuses the change, and with it the whole statement.
     *
     * @param message what the application sees
     */
    record Raise(String message) implements TriggerStep {}
}
