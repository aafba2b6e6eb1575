package dev.plinth.sqlite;

import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.internal.RowReference.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Tells the update that sets what triggers set from an update of the application: only what is set changes, and to what the
 * triggers make of the old row.
 */
final class AssignmentGuard {
    private final Firing firing;
    private final AssignmentOrder order;
    private final ExpressionRenderer renderer;

    AssignmentGuard(Firing firing, ExpressionRenderer renderer) {
        this.firing = firing;
        this.renderer = renderer;
        order = AssignmentOrder.of(firing);
    }

    /** The condition that an update is the one that sets the values. */
    Condition isAssignment() {
        List<DeclaredColumn> assigned = firing.assigned();
        List<Condition> parts = new ArrayList<>();
        firing.table().columns().stream()
                .filter(column -> !assigned.contains(column))
                .forEach(column -> parts.add(isNotDistinct(column, old(column))));
        assigned.forEach(column -> parts.add(DSL.or(values(column).stream()
                .map(value -> isNotDistinct(column, value.compared()))
                .toList())));
        parts.add(DSL.or(assigned.stream()
                .map(column -> isDistinct(row(column, Version.NEW), old(column)))
                .toList()));
        return DSL.and(parts);
    }

    /** What a column can have become. It is not known whether a condition held that read the old row of the application's update. */
    private List<AssignedValue> values(DeclaredColumn column) {
        List<AssignedValue> values = List.of(AssignedValue.of(Version.OLD, column));
        for (DeclaredTrigger trigger : firing.assigning()) {
            List<Integer> sets = IntStream.range(0, order.places().size())
                    .filter(index -> order.places().get(index).trigger().equals(trigger)
                            && order.places().get(index).column().equals(column.name()))
                    .boxed()
                    .toList();
            if (!sets.isEmpty()) {
                values = values(trigger, order.value(sets.get(sets.size() - 1)), values);
            }
        }
        return values;
    }

    private List<AssignedValue> values(DeclaredTrigger trigger, AssignedValue set, List<AssignedValue> before) {
        if (trigger.condition().isEmpty()) {
            return List.of(set);
        }
        Condition condition = trigger.condition().get();
        if (readsOld(condition)) {
            return firing.assigning().size() == 1
                    ? List.of(set)
                    : Stream.concat(before.stream(), Stream.of(set)).toList();
        }
        Condition held = order.found(order.first(trigger), false).seen(condition);
        return before.stream().map(otherwise -> set.where(held, otherwise)).toList();
    }

    private boolean readsOld(Condition condition) {
        return RowReads.ofAny(renderer.expression(condition), Version.OLD, firing.table());
    }

    private static Field<?> row(DeclaredColumn column, Version version) {
        return new RowReference<>(version, column.field());
    }

    private static Field<?> old(DeclaredColumn column) {
        return row(column, Version.OLD);
    }

    @SuppressWarnings("unchecked") // the declaration gives both the same type
    private static Condition isNotDistinct(DeclaredColumn column, Field<?> value) {
        return ((Field<Object>) row(column, Version.NEW)).isNotDistinctFrom((Field<Object>) value);
    }

    @SuppressWarnings("unchecked") // the declaration gives both the same type
    static Condition isDistinct(Field<?> one, Field<?> other) {
        return ((Field<Object>) one).isDistinctFrom((Field<Object>) other);
    }
}
