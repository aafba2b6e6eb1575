package dev.plinth.generate;

import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.Undecided;
import dev.plinth.model.Catalog;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Decides on an engine whether texts that differ under two wordings mean the same. */
final class Wordings {
    private final Stages stages;
    private final TestDatabases engines;

    Wordings(Stages stages, TestDatabases engines) {
        this.stages = stages;
        this.engines = engines;
    }

    /**
     * What was decided.
     *
     * @param changes the changes, nothing undecided among them
     * @param proved the objects whose texts an engine proved to mean the same
     * @param unproved the objects that count as changed because there is no such proof
     */
    record Decision(ChangeSet changes, List<ObjectId> proved, List<ObjectId> unproved) {
        Decision {
            proved = List.copyOf(proved);
            unproved = List.copyOf(unproved);
        }

        /** What is not proved, for a person; empty if nothing is. */
        Optional<String> doubt() {
            return unproved.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "another version of Plinth or jOOQ rendered the texts of these objects in the lock, and no proof"
                                    + " shows that today's texts mean the same, so they count as changed: "
                                    + unproved.stream().map(ObjectId::toString).collect(Collectors.joining(", "))
                                    + ".");
        }
    }

    /**
     * Decides. No engine starts if nothing is undecided.
     *
     * @param frozen the catalog that the changes begin with
     */
    Decision decide(Catalog frozen, ChangeSet changes) {
        List<Undecided> undecided = changes.undecided();
        if (undecided.isEmpty()) {
            return new Decision(changes, List.of(), List.of());
        }
        Set<Undecided> same = new HashSet<>();
        prove(frozen, stages.statements(frozen), undecided, same);
        return new Decision(
                changes.decided(same::contains),
                undecided.stream()
                        .filter(same::contains)
                        .map(doubt -> doubt.after().id())
                        .toList(),
                undecided.stream()
                        .filter(doubt -> !same.contains(doubt))
                        .map(doubt -> doubt.after().id())
                        .toList());
    }

    /** All at once, because usually all of them mean the same; otherwise each half by itself. */
    private void prove(Catalog frozen, List<String> before, List<Undecided> undecided, Set<Undecided> same) {
        if (engines.same(stages.dialect(), before, stages.statements(reworded(frozen, undecided)))) {
            same.addAll(undecided);
        } else if (undecided.size() > 1) {
            int half = undecided.size() / 2;
            prove(frozen, before, undecided.subList(0, half), same);
            prove(frozen, before, undecided.subList(half, undecided.size()), same);
        }
    }

    private static Catalog reworded(Catalog frozen, List<Undecided> undecided) {
        Map<ObjectId, SchemaObject> objects = frozen.lookup();
        undecided.forEach(doubt -> objects.put(doubt.after().id(), doubt.after()));
        return new Catalog(List.copyOf(objects.values()), frozen.wording());
    }

    /** Replaces the words of catalogs that hold what a lock holds. */
    static UnaryOperator<Catalog> words(ChangeSet changes, Catalog after) {
        return earlier -> changes.reword(earlier, after.wording());
    }
}
