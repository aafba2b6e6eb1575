package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.List;
import java.util.Map;

/**
 * The changes from one catalog to another, without an order of execution.
 *
 * @param changes the changes, ordered by the identity of their objects
 * @param undecided the objects of which it is not known whether they changed
 */
public record ChangeSet(List<Change> changes, List<Undecided> undecided) {
    public ChangeSet {
        changes = List.copyOf(changes);
        undecided = List.copyOf(undecided);
    }

    /** Whether nothing changes for certain. */
    public boolean isEmpty() {
        return changes.isEmpty() && undecided.isEmpty();
    }

    /** The changes that take these back. What is undecided stays so and is not part of them. */
    public ChangeSet inverse() {
        return new ChangeSet(changes.stream().map(Change::inverse).toList(), List.of());
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
        return new Catalog(List.copyOf(objects.values()), after.wording());
    }
}
