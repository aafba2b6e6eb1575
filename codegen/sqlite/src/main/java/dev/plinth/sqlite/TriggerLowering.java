package dev.plinth.sqlite;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.List;

/** Lowers a trigger to one trigger for each event (manual, "CREATE TRIGGER"). */
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
        return trigger.events().stream()
                .<SchemaObject>map(event -> new TriggerOfEvent(trigger, event, context).lower())
                .toList();
    }
}
