package dev.plinth.plan;

import java.util.List;

/**
 * Steps in their order of execution.
 *
 * @param steps the steps
 */
public record Plan(List<Step> steps) {
    /** Copies its list. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /** What a reviewer must know of all steps. */
    public List<Hazard> hazards() {
        return steps.stream().flatMap(step -> step.hazards().stream()).toList();
    }
}
