package dev.plinth.plan;

import java.util.List;

/**
 * What is to be executed.
 *
 * @param scripts the scripts, in the order of execution; cut where a transaction must end
 */
public record Plan(List<Script> scripts) {
    public Plan {
        scripts = List.copyOf(scripts);
    }

    /** What a reviewer must know of all operations, in their order. */
    public List<Hazard> hazards() {
        return scripts.stream()
                .flatMap(script -> script.operations().stream())
                .flatMap(operation -> operation.hazards().stream())
                .toList();
    }

    /** The statements of all scripts. */
    public List<String> statements() {
        return scripts.stream().flatMap(script -> script.statements().stream()).toList();
    }
}
