package dev.plinth.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings steps that run in the same way together, as far as their dependencies allow, so that a plan has few scripts.
 *
 * @param operations the operations of the steps
 * @param before what each step comes after
 */
record ExecutionOrder(List<Operation> operations, List<List<Integer>> before) {
    /** The steps, each still after what it comes after. */
    List<Integer> of(List<Integer> ordered) {
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
