package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.ObjectId;
import dev.plinth.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        for (Change change : input.changes().changes()) {
            ObjectId owner = supports.of(change.id().kind()).owner(change, context);
            groups.computeIfAbsent(owner, id -> new ArrayList<>()).add(change);
        }
        List<Operation> operations = new ArrayList<>(RenameSteps.of(input, supports));
        groups.forEach(
                (owner, changes) -> operations.addAll(supports.of(owner.kind()).plan(changes, context)));
        if (!problems.isEmpty()) {
            throw new UnplannableException(problems.found());
        }
        return new Plan(cut(new OperationOrder(operations, context).ordered(), supports.mostLocks()));
    }

    /**
     * A new script starts where operations that can run in a transaction meet those that cannot, and where a transaction
     * would take more locks than the server may have.
     */
    private static List<Script> cut(List<Operation> operations, int mostLocks) {
        List<Script> scripts = new ArrayList<>();
        List<Operation> open = new ArrayList<>();
        int locks = 0;
        for (Operation operation : operations) {
            locks += operation.locks();
            boolean fits =
                    open.isEmpty() || (open.get(0).transactional() == operation.transactional() && locks <= mostLocks);
            if (!fits) {
                scripts.add(new Script(open, open.get(0).transactional()));
                open.clear();
                locks = operation.locks();
            }
            open.add(operation);
        }
        if (!open.isEmpty()) {
            scripts.add(new Script(open, open.get(0).transactional()));
        }
        return scripts;
    }
}
