package dev.plinth.plan;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
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

/**
 * Orders operations by what they need: something is created after what it needs and after the drop of what had its name, and
 * dropped after what used it. Where that leaves a choice, drops come first, then alterations, then creations, each table
 * with what belongs to it. Linear in the number of edges, apart from sorting, and the same on every machine.
 */
final class OperationOrder {
    private final List<Operation> operations;

    /** What each step comes after; some more than once. */
    private final List<List<Integer>> before = new ArrayList<>();

    private final Map<Id, Integer> creators = new HashMap<>();
    private final Map<Id, Integer> renamers = new HashMap<>();

    /** What is dropped and holds something, by that and by the object that it is a member of. */
    private final Map<Id, List<Integer>> users = new HashMap<>();

    private final Map<Name, List<Integer>> freed = new HashMap<>();

    OperationOrder(List<Operation> unordered, PlanContext context) {
        operations = unordered.stream()
                .map(operation -> Preference.of(operation, context))
                .sorted(Preference.ORDER)
                .map(Preference::operation)
                .toList();
        for (int step = 0; step < operations.size(); step++) {
            before.add(new ArrayList<>());
            Operation operation = operations.get(step);
            Map<Id, Integer> makers = operation.id().phase() == Phase.RENAME ? renamers : creators;
            for (Effect effect : operation.creates()) {
                makers.put(effect.subject().orElseThrow(), step);
                for (Id id : effect.along()) {
                    if (makers == renamers) {
                        makers.put(id, step);
                    } else {
                        makers.putIfAbsent(id, step); // an operation of its own comes after that of the whole
                    }
                }
            }
            for (Effect effect : operation.drops()) {
                for (Id id : effect.holds()) {
                    add(step, id, users);
                    if (id instanceof MemberId) {
                        add(step, id.object(), users);
                    }
                }
                for (Name name : effect.names()) {
                    if (!takesAgain(operation, name)) {
                        add(step, name, freed);
                    }
                }
            }
        }
        for (int step = 0; step < operations.size(); step++) {
            connect(step);
        }
        afterCommits();
    }

    /** What contains a text that another operation makes usable comes after that. */
    private void afterCommits() {
        for (int commit = 0; commit < operations.size(); commit++) {
            Operation earlier = operations.get(commit);
            for (int step = 0;
                    step < operations.size() && !earlier.uncommitted().isEmpty();
                    step++) {
                Operation operation = operations.get(step);
                if (operation.uncommitted().isEmpty()
                        && !operation.creates().isEmpty()
                        && operation.needsCommitOf(earlier)) {
                    after(step, commit);
                }
            }
        }
    }

    /** Whether an operation has the name afterwards too, so that nothing else can take it. */
    private static boolean takesAgain(Operation operation, Name name) {
        return operation.creates().stream().anyMatch(effect -> effect.names().contains(name));
    }

    /** Whether an operation drops what another one renames, because it changes besides. */
    private boolean isRenamedBy(int renaming, int dropping) {
        return operations.get(dropping).drops().stream()
                .flatMap(effect -> effect.subject().stream())
                .anyMatch(subject -> renamers.getOrDefault(subject, -1) == renaming);
    }

    private static <K> void add(int step, K key, Map<K, List<Integer>> steps) {
        steps.computeIfAbsent(key, none -> new ArrayList<>(2)).add(step);
    }

    private void connect(int step) {
        for (Effect effect : operations.get(step).creates()) {
            for (Id id : effect.needs()) {
                if (operations.get(step).id().phase() != Phase.RENAME) {
                    afterCreation(step, id); // what is renamed was there before
                }
                afterRename(step, id);
            }
            for (Name name : effect.names()) {
                freed.getOrDefault(name, List.of()).stream()
                        .filter(other -> !isRenamedBy(step, other))
                        .forEach(other -> after(step, other));
            }
        }
        for (Effect effect : operations.get(step).drops()) {
            for (Id id : effect.mentions()) {
                afterRename(step, id);
            }
            effect.subject().ifPresent(subject -> {
                afterRename(step, subject);
                after(step, users.getOrDefault(subject, List.of()));
            });
        }
    }

    /** After the creation of something, or of the object that it comes with. */
    private void afterCreation(int step, Id id) {
        after(step, creators.getOrDefault(id, step));
        if (id instanceof MemberId) {
            after(step, creators.getOrDefault(id.object(), step));
        }
    }

    private void afterRename(int step, Id id) {
        after(step, renamers.getOrDefault(id, step));
    }

    private void after(int step, List<Integer> others) {
        for (int other : others) {
            after(step, other);
        }
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
        List<Integer> ordered = new ArrayList<>();
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
                    ordered.add(open.pop().step());
                    done[last.step()] = true;
                }
            }
        }
        boolean mixed = operations.stream().map(Operation::execution).distinct().count() > 1;
        return (mixed ? new ExecutionOrder(operations, before).of(ordered) : ordered)
                .stream().map(operations::get).toList();
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
        List<Integer> others = before.get(step);
        others.sort(null);
        open.push(new Open(step, others.iterator()));
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
