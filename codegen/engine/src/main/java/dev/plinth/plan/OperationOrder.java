package dev.plinth.plan;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Orders operations by what they need: something is created after what it needs and after the drop of what had its name, and
 * dropped after what used it. Where that leaves a choice, drops come first, then alterations, then creations, each table
 * with what belongs to it. Linear in the number of edges, apart from sorting, and the same on every machine.
 */
final class OperationOrder {
    private final List<Operation> operations;
    private final List<TreeSet<Integer>> before = new ArrayList<>();
    private final Map<Id, Integer> creators = new HashMap<>();
    private final Map<Id, Integer> renamers = new HashMap<>();
    private final Map<Id, List<Integer>> users = new HashMap<>();
    private final Map<Name, List<Integer>> freed = new HashMap<>();

    OperationOrder(List<Operation> unordered, PlanContext context) {
        operations = unordered.stream()
                .map(operation -> Preference.of(operation, context))
                .sorted(Preference.ORDER)
                .map(Preference::operation)
                .toList();
        for (int i = 0; i < operations.size(); i++) {
            int step = i;
            before.add(new TreeSet<>());
            Map<Id, Integer> makers = operations.get(i).id().phase() == Phase.RENAME ? renamers : creators;
            operations.get(i).creates().forEach(effect -> effect.provides().forEach(id -> makers.put(id, step)));
            for (Effect effect : operations.get(i).drops()) {
                effect.holds()
                        .forEach(id -> users.computeIfAbsent(id, used -> new ArrayList<>())
                                .add(step));
                effect.names()
                        .forEach(name -> freed.computeIfAbsent(name, freers -> new ArrayList<>())
                                .add(step));
            }
        }
        for (int i = 0; i < operations.size(); i++) {
            connect(i);
        }
    }

    private void connect(int step) {
        for (Effect effect : operations.get(step).creates()) {
            for (Id id : effect.needs()) {
                Optional.ofNullable(creators.get(id)).ifPresent(other -> after(step, other));
                afterRename(step, id);
            }
            effect.names().forEach(name -> after(step, freed.getOrDefault(name, List.of())));
        }
        for (Effect effect : operations.get(step).drops()) {
            effect.mentions().forEach(id -> afterRename(step, id));
            for (Id id : effect.provides()) {
                afterRename(step, id);
                after(step, users.getOrDefault(id, List.of()));
            }
        }
    }

    private void afterRename(int step, Id id) {
        Optional.ofNullable(renamers.get(id)).ifPresent(other -> after(step, other));
    }

    private void after(int step, List<Integer> others) {
        others.forEach(other -> after(step, other));
    }

    private void after(int step, int other) {
        if (other != step) {
            before.get(step).add(other);
        }
    }

    /** An operation that waits for others, and those of them that are still to be looked at. */
    private record Open(int step, Iterator<Integer> rest) {}

    /** The operations in an order in which each finds what it needs. */
    List<Operation> ordered() {
        List<Operation> ordered = new ArrayList<>();
        boolean[] done = new boolean[operations.size()];
        boolean[] waiting = new boolean[operations.size()];
        for (int root = 0; root < operations.size(); root++) {
            Deque<Open> open = new ArrayDeque<>();
            push(root, done, waiting, open);
            while (!open.isEmpty()) {
                Open last = open.peek();
                if (last.rest().hasNext()) {
                    push(last.rest().next(), done, waiting, open);
                } else {
                    ordered.add(operations.get(open.pop().step()));
                    done[last.step()] = true;
                }
            }
        }
        return ordered;
    }

    private void push(int step, boolean[] done, boolean[] waiting, Deque<Open> open) {
        if (done[step]) {
            return;
        }
        if (waiting[step]) {
            throw new IllegalStateException("Operations wait for each other: "
                    + open.stream()
                            .map(waits -> operations.get(waits.step()).id())
                            .toList());
        }
        waiting[step] = true;
        open.push(new Open(step, before.get(step).iterator()));
    }

    /**
     * Which of two operations comes first where nothing else decides.
     *
     * @param cluster the place of its table, see {@link #cluster}
     * @param table the table that the subject is or belongs to; else the subject
     */
    private record Preference(Operation operation, int cluster, ObjectId table) {
        static final Comparator<Preference> ORDER = Comparator.comparing(Preference::phase)
                .thenComparingInt(Preference::cluster)
                .thenComparing(Preference::table)
                .thenComparing((one, other) -> one.phase() == Phase.DROP ? kinds(other, one) : kinds(one, other));

        static Preference of(Operation operation, PlanContext context) {
            ObjectId object = operation.id().subject().object();
            Optional<ObjectId> table = object.kind() == Table.class
                    ? Optional.of(object)
                    : context.find(object).flatMap(SchemaObject::belongsTo);
            return new Preference(operation, cluster(operation, table, context), table.orElse(object));
        }

        /**
         * Tables in the order of their references; backwards for drops. Separate foreign keys come last, or first. What
         * belongs to no table waits until something needs it.
         */
        private static int cluster(Operation operation, Optional<ObjectId> of, PlanContext context) {
            boolean drops = operation.id().phase() == Phase.DROP;
            if (operation.id().subject().object().kind() == ForeignKey.class) {
                return drops ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            }
            return of.map(table -> drops ? -context.removalRank(table) : context.creationRank(table))
                    .orElse(Integer.MAX_VALUE - 1);
        }

        private Phase phase() {
            return operation.id().phase();
        }

        private static int kinds(Preference one, Preference other) {
            return one.operation
                    .id()
                    .subject()
                    .object()
                    .compareTo(other.operation.id().subject().object());
        }
    }
}
