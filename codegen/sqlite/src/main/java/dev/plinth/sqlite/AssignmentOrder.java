package dev.plinth.sqlite;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.RowReference.Version;
import dev.plinth.schema.internal.TriggerStep;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * All that triggers set on one event, in the order in which it is set.
 *
 * @param firing what the triggers give the row
 * @param places what is set
 */
record AssignmentOrder(Firing firing, List<Place> places) {
    /** What a trigger sets. */
    record Place(DeclaredTrigger trigger, TriggerStep.Set set) {
        String column() {
            return set.column().getName();
        }
    }

    static AssignmentOrder of(Firing firing) {
        return new AssignmentOrder(
                firing,
                firing.assigning().stream()
                        .flatMap(trigger -> Firing.sets(trigger.steps()).map(set -> new Place(trigger, set)))
                        .toList());
    }

    /** The index of the first value that a trigger sets. */
    int first(DeclaredTrigger trigger) {
        return indexes()
                .filter(index -> places.get(index).trigger().equals(trigger))
                .findFirst()
                .orElseThrow();
    }

    private IntStream indexes() {
        return IntStream.range(0, places.size());
    }

    private boolean isSetFrom(String column, int index) {
        return places.stream().skip(index).anyMatch(place -> place.column().equals(column));
    }

    /** Where a column is set for the last time before an index, if that is sure to happen. */
    private OptionalInt surelySet(String column, int index, boolean inBody) {
        OptionalInt last = indexes()
                .limit(index)
                .filter(each -> places.get(each).column().equals(column))
                .reduce((one, other) -> other);
        return last.stream()
                .filter(each -> places.get(each).trigger().condition().isEmpty()
                        || (inBody
                                && places.get(each)
                                        .trigger()
                                        .equals(places.get(index).trigger())))
                .findFirst();
    }

    /**
     * Whether what is read from a column cannot be another value when the triggers fire again for the row that they made: the
     * column has its last value already, or was surely set before.
     *
     * @param index before which assignment it is read
     * @param inBody whether a value reads it, and not a condition
     */
    boolean isSettled(String column, int index, boolean inBody) {
        return !isSetFrom(column, index) || surelySet(column, index, inBody).isPresent();
    }

    /**
     * Whether a trigger sets a column, and no other trigger sets what this one sets. So its condition can read the column: it
     * does not matter whether it still holds afterwards.
     */
    boolean isOwn(String column, DeclaredTrigger trigger) {
        List<String> own =
                Firing.sets(trigger.steps()).map(set -> set.column().getName()).toList();
        return own.contains(column)
                && places.stream()
                        .filter(place -> own.contains(place.column()))
                        .allMatch(place -> place.trigger().equals(trigger));
    }

    /**
     * The row that the assignment of an index found, in the terms of the update that sets all values: its old row is the one
     * that the statement gave, and its new row is the one that the triggers made.
     */
    RowState found(int index, boolean inBody) {
        RowState row = RowState.OF_STATEMENT;
        for (DeclaredColumn column : firing.assigned()) {
            if (isSetFrom(column.name(), index)) {
                OptionalInt set = surelySet(column.name(), index, inBody);
                row = row.with(
                        column.name(), set.isPresent() ? value(set.getAsInt()) : AssignedValue.of(Version.OLD, column));
            }
        }
        return row;
    }

    /** What the assignment of an index sets, in the same terms. */
    AssignedValue value(int index) {
        Place place = places.get(index);
        return AssignedValue.of(place.set().value(), firing.column(place.column()), found(index, true));
    }
}
