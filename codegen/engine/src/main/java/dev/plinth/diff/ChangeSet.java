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
 */
public record ChangeSet(List<Change> changes) {
    /** Copies its list. */
    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes that take these back. */
    public ChangeSet inverse() {
        return new ChangeSet(changes.stream().map(Change::inverse).toList());
    }

    /** The catalog that these changes make of another. */
    public Catalog applyTo(Catalog before) {
        Map<ObjectId, SchemaObject> objects = before.byId();
        for (Change change : changes) {
            change.fold(
                    create -> objects.put(create.id(), create.object()),
                    drop -> objects.remove(drop.id()),
                    alter -> objects.put(alter.id(), alter.after()));
        }
        return new Catalog(List.copyOf(objects.values()));
    }
}
