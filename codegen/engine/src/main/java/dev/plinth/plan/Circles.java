package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds steps that wait for each other. One pass is linear in the number of waits, and opens a circle wherever it meets one. Passes
 * go on until none is left.
 */
final class Circles {
    /** Something that takes names and frees others. */
    interface Step {
        /** What has its new name afterwards. */
        Id subject();

        /** What must have its new name before. */
        Optional<Id> owner();

        Set<Name> takes();

        Set<Name> frees();
    }

    /** A step that is looked at, and what it waits for that is still to be looked at. */
    private record Open(int step, Iterator<Integer> rest) {}

    private final List<List<Integer>> waits;
    private final Set<Integer> opened = new TreeSet<>();

    private Circles(List<List<Integer>> waits) {
        this.waits = waits;
    }

    /** Steps without which no circle is left: of each circle the one that comes first in the list. */
    static <S extends Step> List<S> firstOfEach(List<S> steps) {
        var circles = new Circles(waits(steps));
        int before;
        do {
            before = circles.opened.size();
            circles.pass();
        } while (circles.opened.size() > before);
        return circles.opened.stream().map(steps::get).toList();
    }

    private static List<List<Integer>> waits(List<? extends Step> steps) {
        Map<Id, Integer> subjects = new HashMap<>();
        Map<Name, List<Integer>> freed = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            subjects.put(steps.get(i).subject(), i);
            for (Name name : steps.get(i).frees()) {
                freed.computeIfAbsent(name, freers -> new ArrayList<>()).add(i);
            }
        }
        List<List<Integer>> waits = new ArrayList<>();
        for (Step step : steps) {
            Set<Integer> earlier = new TreeSet<>();
            step.owner().map(subjects::get).ifPresent(earlier::add);
            step.takes().forEach(name -> earlier.addAll(freed.getOrDefault(name, List.of())));
            waits.add(List.copyOf(earlier));
        }
        return waits;
    }

    private void pass() {
        boolean[] seen = new boolean[waits.size()];
        boolean[] waiting = new boolean[waits.size()];
        for (int root = 0; root < waits.size(); root++) {
            Deque<Open> open = new ArrayDeque<>();
            enter(root, seen, waiting, open);
            while (!open.isEmpty()) {
                Open last = open.element();
                if (!last.rest().hasNext()) {
                    waiting[open.pop().step()] = false;
                    continue;
                }
                int next = last.rest().next();
                if (waiting[next]) {
                    open(next, open);
                } else {
                    enter(next, seen, waiting, open);
                }
            }
        }
    }

    private void enter(int step, boolean[] seen, boolean[] waiting, Deque<Open> open) {
        if (!seen[step] && !opened.contains(step)) {
            seen[step] = true;
            waiting[step] = true;
            open.push(new Open(step, waits.get(step).iterator()));
        }
    }

    /** The steps from the last one down to this one wait for each other, unless one of them is opened. */
    private void open(int first, Deque<Open> open) {
        int least = first;
        for (Open each : open) {
            if (opened.contains(each.step())) {
                return;
            }
            least = Math.min(least, each.step());
            if (each.step() == first) {
                break;
            }
        }
        opened.add(least);
    }
}
