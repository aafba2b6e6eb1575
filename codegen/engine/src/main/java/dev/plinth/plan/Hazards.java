package dev.plinth.plan;

import dev.plinth.diff.Difference;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a reviewer must know of tables and columns that come and go. */
final class Hazards {
    /** Of what was dropped, no more likely renames are named: a swap of 150 tables would fill megabytes. */
    private static final int MOST_RENAMES = 3;

    private Hazards() {}

    static List<Hazard> created(Table table, Direction direction) {
        return direction == Direction.UNDO ? List.of(new Hazard(HazardKind.RESTORES_NO_ROWS, table.id())) : List.of();
    }

    static List<Hazard> dropped(Table table, PlanContext context) {
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard(HazardKind.DROPS_ROWS, table.id()));
        if (context.direction() == Direction.FORWARD) {
            addRenames(table.id(), context.likelyRenames(table), hazards);
        }
        return hazards;
    }

    static List<Hazard> dropped(Column column, Table table, List<Difference> differences, Direction direction) {
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard(HazardKind.DROPS_VALUES, table.id(column)));
        if (direction == Direction.FORWARD) {
            Stream<Id> alike = differences.stream()
                    .filter(difference -> difference instanceof Difference.MemberAdded added
                            && added.member() instanceof Column other
                            && other.type().equals(column.type()))
                    .map(Difference::subject);
            addRenames(table.id(column), alike, hazards);
        }
        return hazards;
    }

    private static void addRenames(Id dropped, Stream<? extends Id> added, List<Hazard> hazards) {
        added.limit(MOST_RENAMES)
                .map(other -> new Hazard(HazardKind.LOOKS_LIKE_RENAME, dropped, Optional.of(other)))
                .forEach(hazards::add);
    }
}
