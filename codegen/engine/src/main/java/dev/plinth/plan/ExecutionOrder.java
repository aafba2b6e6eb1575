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
    private static final int LAST = 3;

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

    /**
     * What goes comes before what gets another name, that before types that change, and those before all else: in one table, and where no table
     * tells what belongs together.
     */
    private void keepWhatGoesFirst(List<Integer> ordered) {
        List<Integer> seen = new ArrayList<>();
        for (int step : ordered) {
            seen.stream()
                    .filter(other -> rank(other) < rank(step))
                    .filter(other -> !isOfTable(step)
                            || !isOfTable(other)
                            || tables.get(step).equals(tables.get(other)))
                    .forEach(before.get(step)::add);
            if (rank(step) < LAST) {
                seen.add(step);
            }
        }
    }

    private int rank(int step) {
        return switch (operations.get(step).id().phase()) {
            case DROP -> 0;
            case RENAME -> 1;
            case ALTER -> isOfTable(step) ? LAST : 2;
            case CREATE -> LAST;
        };
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
