package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What one dialect does with one kind of object.
 *
 * @param <O> the kind of object
 */
public interface ObjectSupport<O extends SchemaObject> {
    /** Which kind of object this is for. */
    Class<O> kind();

    /** The names that an object takes, those that the server adds by itself among them; a name twice if it takes it twice. */
    List<Name> names(O object);

    /** The locks that a server takes for an object and for what it makes by itself; no more than these. */
    default Locks locks(O object) {
        return Locks.NONE;
    }

    /** What must exist when the server creates an object. */
    default Set<Id> needs(O object) {
        return object.uses();
    }

    /** What must not be dropped before an object is. */
    default Set<Id> holds(O object) {
        return object.uses();
    }

    /** What the statement that drops an object names besides it. */
    default Set<Id> mentions(O object) {
        return object.belongsTo().map(Set::<Id>of).orElse(Set.of());
    }

    /** Whether an object of this kind, or one of its members, can be renamed. */
    default boolean canRename(Id id) {
        return false;
    }

    /**
     * The statements that rename an object or one of its members.
     *
     * @param object the object with its present names
     * @param id what is renamed: its identity, or that of a member
     * @param name the new name
     */
    default List<String> rename(O object, Id id, String name) {
        throw new IllegalStateException("Cannot rename " + id);
    }

    /** An object as the server has it after things were renamed: what the server does not follow is as it was. */
    @SuppressWarnings("unchecked") // a renamed object is of the same kind
    default O renamed(O object, Renaming renaming) {
        return (O) object.renamed(renaming);
    }

    /** The earlier state of an object in the words of the later one, wherever the server reads the same. */
    default O inWordsOf(O before, O after) {
        return before;
    }

    /** The earlier state of an object with its parts in the places of the later one, wherever the place means nothing to the server. */
    default O inPlacesOf(O before, O after) {
        return before;
    }

    /** What a change deletes for good, whichever statements make it. */
    default List<Hazard> losses(Change change) {
        return List.of();
    }

    /**
     * What does not change itself, but must be dropped before a change and created again after it.
     *
     * @param change a change of an object of this kind
     */
    default Collection<SchemaObject> recreated(Change change, PlanContext context) {
        return List.of();
    }

    /**
     * The object whose support makes a change: the object itself, or the table that it is created or dropped with.
     *
     * @param change a change of an object of this kind
     */
    default ObjectId owner(Change change, PlanContext context) {
        return change.id();
    }

    /**
     * The operations that make the changes of one owner.
     *
     * @param changes all changes whose {@link #owner} is one object of this kind, ordered by identity; its own change may be
     *     missing
     * @param context the whole plan; it takes the problems of what cannot be planned
     */
    List<Operation> plan(List<Change> changes, PlanContext context);
}
