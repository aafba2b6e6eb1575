package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.TriggerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/**
 * A row trigger as declared.
 *
 * @param where its place, for messages
 * @param table the name of its table
 * @param name its name
 * @param timing before or after the change
 * @param events what it fires on, in the order insert, update, delete
 * @param routine the name of the routine of its body, where the dialect needs one
 * @param condition when the body runs; always if empty
 * @param steps the body
 * @param tables the names of the tables that the condition and the body name
 * @param dialects the dialects that have it
 */
public record DeclaredTrigger(
        String where,
        String table,
        String name,
        TriggerTiming timing,
        List<TriggerEvent> events,
        String routine,
        Optional<Condition> condition,
        List<TriggerStep> steps,
        Set<String> tables,
        Set<Dialect> dialects)
        implements DeclaredObject {
    @Override
    public String remedy() {
        return "rename the trigger";
    }
}
