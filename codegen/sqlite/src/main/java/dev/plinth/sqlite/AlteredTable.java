package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Table;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operation that makes all changes of a table at once.
 *
 * @param change all that changes in it
 * @param context the whole plan
 */
record AlteredTable(TableChange change, PlanContext context) {
    /**
     * What is renamed has its new name by then. A table that is dropped waits until no foreign key of this one references it: SQLite
     * deletes its rows first, and with them those that reference them (manual, "DROP TABLE").
     */
    Operation operation(List<String> statements, List<Hazard> hazards) {
        Table before = change.before();
        Effect created = context.effect(change.after());
        Effect dropped = context.effect(before);
        Set<Id> own = new HashSet<>(Set.of(before.id()));
        before.members().forEach(member -> own.add(before.id(member)));
        List<Effect> drops = new ArrayList<>();
        drops.add(dropped.keeping(created.names()));
        for (Change part : change.parts()) {
            gone(part)
                    .filter(key -> context.isDropped(Table.id(key.targetTable())))
                    .map(context::effect)
                    .ifPresent(drops::add);
        }
        return new Operation(
                new NodeId(change.after().id(), Phase.ALTER),
                statements,
                List.of(created.alsoNeeding(own).keeping(dropped.names())),
                drops,
                hazards);
    }

    private static Optional<ForeignKey> gone(Change part) {
        if (part instanceof Change.Drop drop) {
            return Optional.of((ForeignKey) drop.object());
        }
        return part instanceof Change.Alter alter ? Optional.of((ForeignKey) alter.before()) : Optional.empty();
    }
}
