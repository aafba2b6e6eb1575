package dev.plinth.diff;

import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.List;

/** A change of one object of a catalog. */
public sealed interface Change {
    /** The object that changes. */
    ObjectId id();

    /** The change that takes this one back. */
    Change inverse();

    /**
     * An object that is created.
     *
     * @param object the object
     */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Change inverse() {
            return new Drop(object);
        }
    }

    /**
     * An object or a member that gets another name and keeps everything else.
     *
     * @param from its identity before
     * @param to its identity afterwards
     */
    record Rename(Id from, Id to) implements Change {
        @Override
        public ObjectId id() {
            return to.object();
        }

        @Override
        public Change inverse() {
            return new Rename(to, from);
        }
    }

    /**
     * An object that is dropped.
     *
     * @param object the object as it was
     */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Change inverse() {
            return new Create(object);
        }
    }

    /**
     * An object that stays and differs.
     *
     * @param before the object as it was
     * @param after the object as it will be, of the same identity
     * @param differences in what they differ; at least one
     */
    record Alter(SchemaObject before, SchemaObject after, List<Difference> differences) implements Change {
        public Alter {
            differences = List.copyOf(differences);
        }

        @Override
        public ObjectId id() {
            return after.id();
        }

        @Override
        public Change inverse() {
            return new Alter(
                    after, before, differences.stream().map(Difference::inverse).toList());
        }
    }
}
