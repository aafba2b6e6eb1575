package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The changes from one catalog to another, without an order of execution.
 *
 * @param changes the changes, ordered by the identity of their objects
 * @param reworded the later states of objects whose texts are other words for the same
 * @param undecided the objects of which it is not known whether they changed
 */
public record ChangeSet(List<Change> changes, List<SchemaObject> reworded, List<Undecided> undecided) {
    public ChangeSet {
        changes = List.copyOf(changes);
        reworded = List.copyOf(reworded);
        undecided = List.copyOf(undecided);
    }

    /** Changes without anything in doubt. */
    public ChangeSet(List<Change> changes) {
        this(changes, List.of(), List.of());
    }

    /** The same, with what is undecided counted as changed: so nothing is lost, at the cost of a change that may be none. */
    public ChangeSet decided() {
        List<Change> all = new ArrayList<>(changes);
        undecided.forEach(doubt -> all.add(doubt.asChange()));
        all.sort(Comparator.comparing(Change::id));
        return new ChangeSet(all, reworded, List.of());
    }

    /** Whether nothing changes for certain. */
    public boolean isEmpty() {
        return changes.isEmpty() && undecided.isEmpty();
    }

    /** The changes that take these back. What is undecided stays so and is not part of them. */
    public ChangeSet inverse() {
        return new ChangeSet(changes.stream().map(Change::inverse).toList());
    }

    /** The catalog after these changes; its texts have the wording of {@code after}. */
    public Catalog applyTo(Catalog before, Catalog after) {
        Map<ObjectId, SchemaObject> objects = before.lookup();
        for (Change change : changes) {
            if (change instanceof Change.Create create) {
                objects.put(create.id(), create.object());
            } else if (change instanceof Change.Drop drop) {
                objects.remove(drop.id());
            } else if (change instanceof Change.Alter alter) {
                objects.put(alter.id(), alter.after());
            }
        }
        reworded.forEach(object -> objects.put(object.id(), object));
        return new Catalog(List.copyOf(objects.values()), after.wording());
    }
}
