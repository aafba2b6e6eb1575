package dev.plinth.sqlite;

import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.RowReference.Version;
import dev.plinth.schema.internal.TriggerStep;
import dev.plinth.schema.internal.TriggerTiming;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the triggers of a table give the new row on one event. PostgreSQL fires them in the order of their names (manual, section
 * 39.1): each sees the row as the ones before it have left it, in its condition too, and AFTER triggers see it as it is stored.
 *
 * @param table the table
 * @param assigning the triggers that set a value on this event, in the order in which they fire
 */
record Firing(DeclaredTable table, List<DeclaredTrigger> assigning) {
    /** As PostgreSQL compares names: byte by byte. */
    static final Comparator<DeclaredTrigger> ORDER =
            Comparator.comparing(trigger -> trigger.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** The firing of these triggers on an event. */
    static Firing of(DeclaredTable table, List<DeclaredTrigger> assigning, TriggerEvent event) {
        return new Firing(
                table,
                assigning.stream()
                        .filter(trigger -> trigger.events().contains(event))
                        .sorted(ORDER)
                        .toList());
    }

    /** The columns that are set, in the order in which they are. */
    List<DeclaredColumn> assigned() {
        return assigning.stream()
                .flatMap(trigger -> sets(trigger.steps()))
                .map(set -> column(set.column().getName()))
                .distinct()
                .toList();
    }

    /** The names of the columns that are set. */
    List<String> names() {
        return assigned().stream().map(DeclaredColumn::name).toList();
    }

    static Stream<TriggerStep.Set> sets(List<TriggerStep> steps) {
        return steps.stream().filter(TriggerStep.Set.class::isInstance).map(TriggerStep.Set.class::cast);
    }

    /** The row as it is stored. */
    RowState last() {
        return after(trigger -> true);
    }

    /** The row that a trigger finds, and that its condition reads. */
    RowState before(DeclaredTrigger trigger) {
        return trigger.timing() == TriggerTiming.AFTER ? last() : after(other -> ORDER.compare(other, trigger) < 0);
    }

    /** The row that the step of a trigger finds at this index. */
    RowState before(DeclaredTrigger trigger, int step) {
        return within(trigger.steps().subList(0, step), before(trigger));
    }

    /** The row after the triggers that fired. */
    private RowState after(Predicate<DeclaredTrigger> fired) {
        RowState row = RowState.OF_STATEMENT;
        for (DeclaredTrigger trigger : assigning.stream().filter(fired).toList()) {
            row = after(trigger, row);
        }
        return row;
    }

    private RowState after(DeclaredTrigger trigger, RowState before) {
        RowState body = within(trigger.steps(), before);
        if (trigger.condition().isEmpty()) {
            return body;
        }
        RowState row = before;
        for (String name : sets(trigger.steps())
                .map(set -> set.column().getName())
                .distinct()
                .toList()) {
            AssignedValue otherwise = before.value(name).orElseGet(() -> AssignedValue.of(Version.NEW, column(name)));
            row = row.with(
                    name,
                    body.value(name)
                            .orElseThrow()
                            .where(before.seen(trigger.condition().get()), otherwise));
        }
        return row;
    }

    private RowState within(List<TriggerStep> steps, RowState before) {
        RowState row = before;
        for (TriggerStep.Set set : sets(steps).toList()) {
            String name = set.column().getName();
            row = row.with(name, AssignedValue.of(set.value(), column(name), row));
        }
        return row;
    }

    /** The column of a name. */
    DeclaredColumn column(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
