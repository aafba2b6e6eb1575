package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.TableAlteration;
import dev.plinth.model.Column;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer must know of a change: what is gone for good, and what a table must be like for it. */
final class Hazards {
    private Hazards() {}

    static List<String> of(Change change, Direction direction) {
        return change.fold(
                create -> direction == Direction.UNDO && create.object() instanceof Table table
                        ? List.of("Brings %s back without its rows.".formatted(table.name()))
                        : List.of(),
                drop -> drop.object() instanceof Table table
                        ? List.of("Drops the rows of %s for good.".formatted(table.name()))
                        : List.of(),
                alter -> alter.before() instanceof Table before && alter.after() instanceof Table after
                        ? columns(TableAlteration.of(before, after), direction)
                        : List.of());
    }

    private static List<String> columns(TableAlteration alteration, Direction direction) {
        List<String> hazards = new ArrayList<>();
        boolean renamed = direction == Direction.FORWARD && !alteration.added().isEmpty();
        for (Column column : alteration.dropped()) {
            hazards.add("Drops the values of %s.%s for good%s."
                    .formatted(
                            alteration.before().name(),
                            column.name(),
                            renamed ? "; a column with a new name counts as one that goes and one that comes" : ""));
        }
        for (Column column : alteration.added()) {
            if (direction == Direction.UNDO) {
                hazards.add((GeneralRules.isRequired(column)
                                ? "Needs an empty table: the values that %s.%s must have are gone."
                                : "Brings %s.%s back without its values.")
                        .formatted(alteration.after().name(), column.name()));
            }
        }
        return hazards;
    }
}
