package dev.plinth.plan;

import dev.plinth.diff.Change;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a plan: a change, and the changes that are made with it.
 *
 * @param change the change
 * @param merged the changes made with it, ordered: what goes with a dropped table, and on SQLite the foreign keys of a new one
 * @param hazards what a reviewer must know
 */
public record Step(Change change, List<Change> merged, List<Hazard> hazards) {
    /** Copies its lists. */
    public Step {
        merged = List.copyOf(merged);
        hazards = List.copyOf(hazards);
    }

    /** All changes of the step. */
    public Stream<Change> changes() {
        return Stream.concat(Stream.of(change), merged.stream());
    }
}
