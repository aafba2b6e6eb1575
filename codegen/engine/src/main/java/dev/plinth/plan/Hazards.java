package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.TableAlteration;
import dev.plinth.model.Column;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a reviewer must know of a change: what is gone for good, and what a table must be like for it. */
final class Hazards {
    private Hazards() {}

    static List<Hazard> of(Change change, Direction direction) {
        return change.fold(
                create -> direction == Direction.UNDO && create.object() instanceof Table
                        ? List.of(new Hazard(HazardKind.RESTORES_NO_ROWS, create.id()))
                        : List.of(),
                drop -> drop.object() instanceof Table
                        ? List.of(new Hazard(HazardKind.DROPS_ROWS, drop.id()))
                        : List.of(),
                alter -> alter.before() instanceof Table before && alter.after() instanceof Table after
                        ? columns(TableAlteration.of(before, after), direction)
                        : List.of());
    }

    private static List<Hazard> columns(TableAlteration alteration, Direction direction) {
        List<Hazard> hazards = new ArrayList<>();
        for (Column column : alteration.dropped()) {
            hazards.add(new Hazard(HazardKind.DROPS_VALUES, id(alteration.before(), column)));
            if (direction == Direction.FORWARD) {
                alteration.added().stream()
                        .filter(added -> added.type().equals(column.type()))
                        .map(added -> new Hazard(
                                HazardKind.LOOKS_LIKE_RENAME,
                                id(alteration.before(), column),
                                Optional.of(id(alteration.after(), added))))
                        .forEach(hazards::add);
            }
        }
        for (Column column : alteration.added()) {
            if (direction == Direction.UNDO) {
                HazardKind kind =
                        GeneralRules.isRequired(column) ? HazardKind.NEEDS_EMPTY_TABLE : HazardKind.RESTORES_NO_VALUES;
                hazards.add(new Hazard(kind, id(alteration.after(), column)));
            }
        }
        return hazards;
    }

    private static MemberId id(Table table, Column column) {
        return MemberId.column(table.name(), column.name());
    }
}
