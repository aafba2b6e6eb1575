package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans the execution of changes for one dialect. */
public final class Planner {
    private final PlanRules rules;

    /** Plans by the rules of a dialect. */
    public Planner(PlanRules rules) {
        this.rules = rules;
    }

    /**
     * Orders changes by what they depend on.
     *
     * @throws UnplannableChangeException if any of them cannot be carried, naming each
     */
    public Plan plan(ChangeSet changes, Direction direction) {
        Map<ObjectId, Change> byId = new TreeMap<>();
        changes.changes().forEach(change -> byId.put(change.id(), change));
        Map<ObjectId, List<Change>> merged = new TreeMap<>();
        List<Change> own = new ArrayList<>();
        for (Change change : byId.values()) {
            owner(change, changes, byId)
                    .ifPresentOrElse(
                            owner -> merged.computeIfAbsent(owner.id(), id -> new ArrayList<>())
                                    .add(change),
                            () -> own.add(change));
        }
        refuse(own, changes, direction);
        List<Step> steps = own.stream()
                .map(change ->
                        new Step(change, merged.getOrDefault(change.id(), List.of()), Hazards.of(change, direction)))
                .toList();
        return new Plan(StepOrder.of(steps));
    }

    /** The change that this one is made with: of the object it is part of, and in the same sense. */
    private Optional<Change> owner(Change change, ChangeSet all, Map<ObjectId, Change> byId) {
        return rules.partOf(change, all)
                .flatMap(id -> Optional.ofNullable(byId.get(id)))
                .filter(owner -> owner.getClass() == change.getClass());
    }

    private void refuse(List<Change> own, ChangeSet all, Direction direction) {
        List<String> refused = new ArrayList<>();
        for (Change change : own) {
            refused.addAll(GeneralRules.refusals(change, direction));
            refused.addAll(rules.refusals(change, all));
        }
        if (!refused.isEmpty()) {
            throw new UnplannableChangeException(refused.stream().distinct().toList());
        }
    }
}
