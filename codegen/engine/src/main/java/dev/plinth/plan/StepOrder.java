package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Orders steps by what their objects depend on: a thing is created after what it needs and dropped before it, and an
 * alteration of a table comes between the drops of what needed it and the creations of what needs it. What a merged
 * change needs is a wish alone, for such needs may be mutual (tables that reference each other). Among steps that may
 * go, the first by identity goes first, so the order is the same on every machine.
 */
final class StepOrder {
    private final List<Step> steps;
    private final Map<ObjectId, Integer> stepOf = new HashMap<>();
    private final List<BitSet> needs = new ArrayList<>();
    private final List<BitSet> wishes = new ArrayList<>();

    private StepOrder(List<Step> unordered) {
        steps = unordered.stream()
                .sorted(Comparator.comparing(step -> step.change().id()))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            steps.get(i).changes().forEach(change -> stepOf.put(change.id(), index));
            needs.add(new BitSet());
            wishes.add(new BitSet());
        }
        for (int i = 0; i < steps.size(); i++) {
            connect(i, steps.get(i).change(), needs);
            for (Change merged : steps.get(i).merged()) {
                connect(i, merged, wishes);
            }
        }
    }

    /** The steps in an order in which each finds what it needs. */
    static List<Step> of(List<Step> unordered) {
        return new StepOrder(unordered).ordered();
    }

    private void connect(int step, Change change, List<BitSet> edges) {
        change.<Boolean>fold(
                create -> after(step, create.object(), edges),
                drop -> before(step, drop.object(), edges, false),
                alter -> after(step, alter.after(), edges) && before(step, alter.before(), edges, true));
    }

    private boolean after(int step, SchemaObject object, List<BitSet> edges) {
        needed(step, object).forEach(other -> edges.get(step).set(other));
        return true;
    }

    private boolean before(int step, SchemaObject object, List<BitSet> edges, boolean dropsAlone) {
        needed(step, object)
                .filter(other -> !dropsAlone || steps.get(other).change() instanceof Change.Drop)
                .forEach(other -> edges.get(other).set(step));
        return true;
    }

    private IntStream needed(int step, SchemaObject object) {
        return object.dependsOn().stream()
                .filter(stepOf::containsKey)
                .mapToInt(stepOf::get)
                .filter(other -> other != step);
    }

    private List<Step> ordered() {
        List<Step> ordered = new ArrayList<>();
        Set<Integer> waiting = new TreeSet<>();
        IntStream.range(0, steps.size()).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int next = next(waiting);
            waiting.remove(next);
            needs.forEach(open -> open.clear(next));
            wishes.forEach(open -> open.clear(next));
            ordered.add(steps.get(next));
        }
        return ordered;
    }

    /** The first waiting step without an open need; of several, one with the fewest open wishes. */
    private int next(Set<Integer> waiting) {
        return waiting.stream()
                .filter(step -> needs.get(step).isEmpty())
                .min(Comparator.comparingInt((Integer step) -> wishes.get(step).cardinality())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalStateException("Objects depend on each other: "
                        + waiting.stream()
                                .map(step -> steps.get(step).change().id().toString())
                                .toList()));
    }
}
