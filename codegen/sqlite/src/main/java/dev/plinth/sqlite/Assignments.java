package dev.plinth.sqlite;

import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.QName;
import dev.plinth.model.Trigger;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * What triggers of a table set in its rows. A trigger of SQLite cannot assign to NEW, so an AFTER trigger updates the row once
 * more. That update is none of the application's: no other trigger fires for it, and nothing sees the row before it.
 */
final class Assignments {
    private final DeclaredTable table;
    private final LoweringContext context;
    private final List<DeclaredTrigger> assigning;

    Assignments(DeclaredTable table, LoweringContext context) {
        this.table = table;
        this.context = context;
        assigning = table.triggers().stream()
                .filter(trigger -> trigger.dialects().contains(context.dialect()))
                .filter(trigger -> Firing.sets(trigger.steps()).findAny().isPresent())
                .toList();
    }

    /**
     * Renders what belongs to a trigger, together with what the assigning ones set: as other dialects have it too, if they have one
     * of these triggers.
     */
    ExpressionRenderer renderer(DeclaredTrigger trigger) {
        Set<Dialect> dialects = EnumSet.copyOf(trigger.dialects());
        assigning.forEach(each -> dialects.addAll(each.dialects()));
        return context.renderer(dialects);
    }

    private ExpressionRenderer renderer() {
        return renderer(assigning.get(0));
    }

    /** What the triggers give the row on an event. */
    Firing firing(TriggerEvent event) {
        return Firing.of(table, assigning, event);
    }

    /** The condition that an update is not one of those that set a value; empty if no trigger sets any. */
    Optional<Condition> guard() {
        return Stream.of(TriggerEvent.INSERT, TriggerEvent.UPDATE)
                .map(this::firing)
                .filter(firing -> !firing.assigning().isEmpty())
                .distinct()
                .map(firing ->
                        new AssignmentGuard(firing, renderer()).isAssignment().not())
                .reduce(Condition::and);
    }

    /** Reports what makes a difference whether a value is set before or after the change. */
    void check(DeclaredTrigger trigger) {
        new AssignmentRules(table, renderer(), context.problems())
                .check(trigger, trigger.events().stream().map(this::firing).toList());
    }

    /** The trigger that sets all that triggers set on an event; empty unless this is the first of them. */
    Optional<Trigger> lower(DeclaredTrigger trigger, TriggerEvent event) {
        Firing firing = firing(event);
        if (!firing.assigning().get(0).equals(trigger)) {
            return Optional.empty();
        }
        boolean alone = firing.assigning().size() == 1;
        Optional<Condition> guard = event == TriggerEvent.UPDATE ? guard() : Optional.empty();
        return Optional.of(new Trigger(
                alone ? name(trigger, event) : table.name() + "_set_" + lowerCase(event),
                QName.of(table.name()),
                "AFTER",
                List.of(event.name()),
                Stream.concat(alone ? trigger.condition().stream() : Stream.empty(), guard.stream())
                        .reduce(Condition::and)
                        .map(renderer()::expression),
                Optional.empty(),
                List.of(renderer()
                        .statement(update(
                                firing,
                                alone ? firing.before(trigger, trigger.steps().size()) : firing.last())))));
    }

    private static String name(DeclaredTrigger trigger, TriggerEvent event) {
        boolean setsOnly =
                Firing.sets(trigger.steps()).count() == trigger.steps().size();
        String name = trigger.name() + (setsOnly ? "" : "_set");
        return trigger.events().size() == 1 ? name : name + "_" + lowerCase(event);
    }

    private static String lowerCase(TriggerEvent event) {
        return event.name().toLowerCase(Locale.ROOT);
    }

    /** Updates the row unless it has the values already. */
    private Query update(Firing firing, RowState row) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        List<Condition> changes = new ArrayList<>();
        for (DeclaredColumn column : firing.assigned()) {
            AssignedValue value = row.value(column.name()).orElseThrow();
            values.put(column.field(), value.value());
            changes.add(AssignmentGuard.isDistinct(column.field(), value.compared()));
        }
        String rowId = RowId.of(table).orElse("rowid");
        return DSL.update(table.rows())
                .set(values)
                .where(DSL.condition("%s = NEW.%s".formatted(rowId, rowId)))
                .and(DSL.or(changes));
    }
}
