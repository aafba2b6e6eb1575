package dev.plinth.compare;

import dev.plinth.plan.Plan;
import dev.plinth.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What a comparison of two databases says. */
public sealed interface Verdict {
    /** There is nothing to change. */
    record Same() implements Verdict {}

    /**
     * They differ.
     *
     * @param migration what makes the first like the second
     * @param undo what takes that back; empty if it cannot be planned
     * @param undoProblems why the undo cannot be planned
     */
    record Differs(Plan migration, Optional<Plan> undo, List<Problem> undoProblems) implements Verdict {
        public Differs {
            undoProblems = List.copyOf(undoProblems);
        }
    }

    /**
     * They differ, or may differ, in a way that cannot be planned without a loss.
     *
     * @param problems each reason; at least one
     */
    record Refused(List<Problem> problems) implements Verdict {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
