package dev.plinth.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds steps that wait for each other's names. */
final class Circles<S extends Circles.Step<S>> {
    /** Something that takes names and frees others. */
    interface Step<S extends Step<S>> {
        Set<Name> takes();

        Set<Name> frees();

        /** Whether it waits for another for a reason that is not a name. */
        boolean waitsFor(S other);
    }

    private final List<S> steps;
    private final Map<Name, List<Integer>> freed = new HashMap<>();
    private final Set<Integer> opened = new HashSet<>();

    private Circles(List<S> steps) {
        this.steps = steps;
        for (int i = 0; i < steps.size(); i++) {
            for (Name name : steps.get(i).frees()) {
                freed.computeIfAbsent(name, freers -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Steps without which no circle is left: of each circle the one that comes first in the list. */
    static <S extends Step<S>> List<S> firstOfEach(List<S> steps) {
        Circles<S> circles = new Circles<>(steps);
        List<S> first = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (circles.reachesItself(i)) {
                circles.opened.add(i);
                first.add(steps.get(i));
            }
        }
        return first;
    }

    private boolean reachesItself(int start) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (int earlier : earlier(steps.get(open.pop()))) {
                if (earlier == start) {
                    return true;
                }
                if (seen.add(earlier)) {
                    open.push(earlier);
                }
            }
        }
        return false;
    }

    /** The steps that a step waits for, apart from those that are opened. */
    private List<Integer> earlier(S step) {
        List<Integer> earlier = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (step.waitsFor(steps.get(i))) {
                earlier.add(i);
            }
        }
        step.takes().forEach(name -> earlier.addAll(freed.getOrDefault(name, List.of())));
        earlier.removeAll(opened);
        return earlier;
    }
}
