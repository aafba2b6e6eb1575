package dev.plinth.plan;

/**
 * A name that an object takes on the server, so that no other object can have it at the same time.
 *
 * @param space where the name is unique, for example {@code relation} or {@code constraint of orders}
 * @param name the name as the server compares it
 * @param local whether it is unique within a table, and so moves along when the table is renamed
 * @param taker what takes it, for messages; not compared
 */
public record Name(String space, String name, boolean local, Taker taker) {
    /** A name that does not depend on the name of a table. */
    public Name(String space, String name, Taker taker) {
        this(space, name, false, taker);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Name that && name.equals(that.name) && space.equals(that.space));
    }

    @Override
    public int hashCode() {
        return 31 * space.hashCode() + name.hashCode();
    }
}
