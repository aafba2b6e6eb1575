package dev.plinth.diff;

import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.function.Function;

/** A change of one object of a catalog. */
public sealed interface Change {

    /** The object that changes. */
    ObjectId id();

    /** The change that takes this one back. */
    Change inverse();

    /** Handles every case; the compiler asks for each. */
    <R> R fold(Function<Create, R> create, Function<Drop, R> drop, Function<Alter, R> alter);

    /**
     * An object that comes into being.
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

        @Override
        public <R> R fold(Function<Create, R> create, Function<Drop, R> drop, Function<Alter, R> alter) {
            return create.apply(this);
        }
    }

    /**
     * An object that goes away.
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

        @Override
        public <R> R fold(Function<Create, R> create, Function<Drop, R> drop, Function<Alter, R> alter) {
            return drop.apply(this);
        }
    }

    /**
     * An object that stays and differs.
     *
     * @param before the object as it was
     * @param after the object as it will be, of the same identity
     */
    record Alter(SchemaObject before, SchemaObject after) implements Change {
        @Override
        public ObjectId id() {
            return after.id();
        }

        @Override
        public Change inverse() {
            return new Alter(after, before);
        }

        @Override
        public <R> R fold(Function<Create, R> create, Function<Drop, R> drop, Function<Alter, R> alter) {
            return alter.apply(this);
        }
    }
}
