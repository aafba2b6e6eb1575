package dev.plinth.plan;

import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations that bring one thing about, one after the other, and not all in the same way. What needs it waits for the last. */
public final class Chain {
    private final NodeId id;
    private final Effect created;
    private final List<Effect> dropped;
    private final List<Operation> operations = new ArrayList<>();
    private Optional<Step> open = Optional.empty();

    private record Step(Execution execution, List<String> sql, List<Hazard> hazards) {}

    /**
     * Begins a chain.
     *
     * @param id the identity of its operations
     * @param created what is there after the last of them
     * @param dropped what the first of them drops
     */
    public Chain(NodeId id, Effect created, List<Effect> dropped) {
        this.id = id;
        this.created = created;
        this.dropped = List.copyOf(dropped);
    }

    /** Adds an operation; none if there is nothing to do. */
    public Chain then(Execution execution, List<String> sql, List<Hazard> hazards) {
        if (!sql.isEmpty()) {
            open.ifPresent(step -> operations.add(operation(step, waypoint(operations.size()))));
            open = Optional.of(new Step(execution, sql, hazards));
        }
        return this;
    }

    /** All operations. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>(operations);
        open.ifPresent(step -> all.add(operation(step, created.subject().orElseThrow())));
        return all;
    }

    private Operation operation(Step step, Id subject) {
        int place = operations.size();
        Set<Id> needs = new HashSet<>(created.needs());
        needs.remove(created.subject().orElseThrow());
        Effect effect = new Effect(
                Optional.of(subject),
                Set.of(),
                needs,
                created.holds(),
                created.mentions(),
                created.names(),
                created.locks());
        return new Operation(
                id,
                step.sql(),
                List.of(place == 0 ? effect : effect.alsoNeeding(Set.of(waypoint(place - 1)))),
                place == 0 ? dropped : List.of(),
                step.hazards(),
                step.execution(),
                Set.of());
    }

    /** Nothing has this name: only the next operation needs it. */
    private ObjectId waypoint(int place) {
        Id subject = created.subject().orElseThrow();
        return ObjectId.of(subject.object().kind(), QName.of("%s, step %d".formatted(subject.path(), place)));
    }
}
