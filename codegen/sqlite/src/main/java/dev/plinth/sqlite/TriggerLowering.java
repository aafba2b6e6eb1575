package dev.plinth.sqlite;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Trigger;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers triggers. A trigger of SQLite has one event (manual, "CREATE TRIGGER"), and nothing says in which order several of
 * one event fire: in fact the newest fires first. PostgreSQL fires them in the order of their names (manual, section 39.1), so
 * that several of one table, timing and event become one trigger here, with their statements in that order.
 */
final class TriggerLowering implements Lowering<DeclaredTrigger> {
    @Override
    public Class<DeclaredTrigger> kind() {
        return DeclaredTrigger.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredTrigger trigger, LoweringContext context) {
        if (!trigger.dialects().contains(context.dialect())) {
            return List.of();
        }
        List<SchemaObject> objects = new ArrayList<>();
        var assignments = new Assignments(context.table(trigger.table()), context);
        if (Firing.sets(trigger.steps()).findAny().isPresent()) {
            assignments.check(trigger);
            trigger.events().forEach(event -> assignments.lower(trigger, event).ifPresent(objects::add));
        }
        if (doesMoreThanSet(trigger)) {
            trigger.events().forEach(event -> objects.addAll(lower(trigger, event, assignments, context)));
        }
        return objects;
    }

    private static boolean doesMoreThanSet(DeclaredTrigger trigger) {
        return Firing.sets(trigger.steps()).count() < trigger.steps().size();
    }

    /** The first of several becomes the trigger of all. */
    private static List<Trigger> lower(
            DeclaredTrigger trigger, TriggerEvent event, Assignments assignments, LoweringContext context) {
        List<TriggerOfEvent> together = context.table(trigger.table()).triggers().stream()
                .filter(other -> other.timing() == trigger.timing()
                        && other.events().contains(event)
                        && other.dialects().contains(context.dialect())
                        && doesMoreThanSet(other))
                .sorted(Firing.ORDER)
                .map(other -> new TriggerOfEvent(other, event, assignments, context))
                .toList();
        return together.get(0).trigger().equals(trigger) ? List.of(TriggerOfEvent.lower(together)) : List.of();
    }
}
