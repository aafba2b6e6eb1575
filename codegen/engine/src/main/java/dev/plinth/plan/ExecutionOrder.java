package dev.plinth.plan;

import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings steps that run in the same way together, as far as their dependencies allow, so that a plan has few scripts.
 *
 * @param operations the operations of the steps
 * @param tables by step, the table that its subject is or belongs to; else the subject
 * @param before what each step comes after
 */
record ExecutionOrder(List<Operation> operations, List<ObjectId> tables, List<List<Integer>> before) {
    /** The steps, each still after what it comes after. */
    List<Integer> of(List<Integer> ordered) {
        keepWhatGoesFirst(ordered);
        List<Integer> result = new ArrayList<>();
        List<Integer> rest = ordered;
        boolean[] done = new boolean[operations.size()];
        while (!rest.isEmpty()) {
            Execution execution = next(rest, done);
            List<Integer> later = new ArrayList<>();
            for (int step : rest) {
                if (execution(step) == execution && isReady(step, done)) {
                    done[step] = true;
                    result.add(step);
                } else {
                    later.add(step);
                }
            }
            rest = later;
        }
        return result;
    }

    /** What goes or gets another name stays before what changes or comes, in one table and where no table tells what belongs together. */
    private void keepWhatGoesFirst(List<Integer> ordered) {
        List<Integer> early = new ArrayList<>();
        for (int step : ordered) {
            if (isEarly(step)) {
                early.add(step);
            } else {
                early.stream()
                        .filter(other -> !isOfTable(step)
                                || !isOfTable(other)
                                || tables.get(step).equals(tables.get(other)))
                        .forEach(before.get(step)::add);
            }
        }
    }

    private boolean isEarly(int step) {
        Phase phase = operations.get(step).id().phase();
        return phase == Phase.DROP || phase == Phase.RENAME;
    }

    private boolean isOfTable(int step) {
        return tables.get(step).kind() == Table.class;
    }

    /** What takes strong locks comes first: a script that takes long may wait for it. */
    private Execution next(List<Integer> rest, boolean[] done) {
        return rest.stream()
                .filter(step -> isReady(step, done))
                .map(this::execution)
                .min(Execution::compareTo)
                .orElseThrow();
    }

    private boolean isReady(int step, boolean[] done) {
        return before.get(step).stream().allMatch(other -> done[other]);
    }

    private Execution execution(int step) {
        return operations.get(step).execution();
    }
}
