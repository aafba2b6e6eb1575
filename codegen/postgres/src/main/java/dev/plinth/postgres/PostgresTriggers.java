package dev.plinth.postgres;

import dev.plinth.dialect.Problems;
import dev.plinth.dialect.SqlText;
import dev.plinth.dialect.StatementText;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Trigger;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerTiming;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lowers triggers: PostgreSQL keeps the body in a routine (manual, section 41.10, "Trigger Functions"). There the row
 * that does not exist, NEW in a delete and OLD in an insert, reads as null of itself.
 */
final class PostgresTriggers {
    private PostgresTriggers() {}

    static List<SchemaObject> lower(SqlText text, DeclaredTable table, DeclaredTrigger trigger, Problems problems) {
        List<String> statements =
                trigger.statements().stream().map(text::statement).toList();
        for (String statement : statements) {
            if (StatementText.words(statement).contains("RETURNING")) {
                problems.add(
                        trigger.where(),
                        "a statement of the body returns rows that nobody takes. Remove returning(…).");
            }
        }
        String body = statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
        return List.of(
                new Routine(trigger.routine(), "trigger", "plpgsql", "BEGIN\n" + body + result(trigger) + "\nEND"),
                new Trigger(
                        trigger.name(),
                        table.name(),
                        trigger.timing().name(),
                        trigger.events().stream().map(TriggerEvent::name).toList(),
                        trigger.condition().map(text::expression),
                        Optional.of(trigger.routine()),
                        List.of(),
                        trigger.tables()));
    }

    /** What the routine returns: before a change, the row to go on with; afterwards it does not matter. */
    private static String result(DeclaredTrigger trigger) {
        if (trigger.timing() == TriggerTiming.AFTER) {
            return "RETURN NULL;";
        }
        if (!trigger.events().contains(TriggerEvent.DELETE)) {
            return "RETURN NEW;";
        }
        return trigger.events().size() == 1
                ? "RETURN OLD;"
                : "IF TG_OP = 'DELETE' THEN\n  RETURN OLD;\nEND IF;\nRETURN NEW;";
    }
}
