package dev.plinth.plan;

import dev.plinth.diff.Change;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a plan: a change, and the changes that the dialect can make only together with it.
 *
 * @param change the change
 * @param merged the changes made in the same statement, ordered; on SQLite the foreign keys of a table
 * @param hazards what a reviewer must know, one sentence each
 */
public record Step(Change change, List<Change> merged, List<String> hazards) {
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
