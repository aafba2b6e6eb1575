package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans the execution of changes for one dialect. */
public final class Planner {
    private final ObjectSupports supports;
    private final Effects effects;

    /** Plans with the supports of a dialect. */
    public Planner(ObjectSupports supports) {
        this.supports = supports;
        this.effects = new Effects(supports);
    }

    /**
     * Plans changes.
     *
     * @throws UnplannableException if any of them cannot be planned, with a problem for each
     */
    public Plan plan(PlanInput input) {
        Problems problems = new Problems();
        PlanContext context = new PlanContext(input, supports, effects, problems);
        Map<ObjectId, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : withRecreated(input.changes().changes(), context)) {
            ObjectId owner = supports.of(change.id().kind()).owner(change, context);
            groups.computeIfAbsent(owner, id -> new ArrayList<>()).add(change);
        }
        List<Operation> operations = new ArrayList<>(RenameSteps.of(input, supports));
        groups.forEach(
                (owner, changes) -> operations.addAll(supports.of(owner.kind()).plan(changes, context)));
        if (!problems.isEmpty()) {
            throw new UnplannableException(problems.found());
        }
        return new Plan(
                ScriptCut.of(new OperationOrder(operations, context).ordered(), supports.scriptRules(), context));
    }

    /** With what is dropped and created again only because of other changes. */
    private List<Change> withRecreated(List<Change> changes, PlanContext context) {
        Map<ObjectId, Change> recreated = new TreeMap<>();
        context.movedDefinitions().forEach(change -> recreated.put(change.id(), change));
        Deque<Change> open = new ArrayDeque<>(changes);
        open.addAll(recreated.values());
        while (!open.isEmpty()) {
            Change change = open.remove();
            for (SchemaObject object : supports.of(change.id().kind()).recreated(change, context)) {
                Change again = new Change.Alter(object, object, List.of());
                if (context.alteration(object.id()).isEmpty() && recreated.putIfAbsent(object.id(), again) == null) {
                    open.add(again);
                }
            }
        }
        List<Change> all = new ArrayList<>(changes);
        all.addAll(recreated.values());
        return all;
    }
}
