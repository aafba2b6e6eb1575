package dev.plinth.model;

/** The identity of an object of a catalog, or of a member of one. */
public sealed interface Id extends Comparable<Id> permits ObjectId, MemberId {
    /** The object itself, or the one that the member belongs to. */
    ObjectId object();

    /** What the name is unique in: an object, or a table; itself for an object whose name is unique in its schema. */
    default ObjectId owner() {
        return this instanceof ObjectId id && !id.table().isEmpty()
                ? Table.id(id.name().sibling(id.table()))
                : object();
    }

    /** The name without anything that it is unique in. */
    String ownName();

    /** The same identity with another name of its own. */
    Id called(String name);

    /** The name as a person would write it, for example {@code orders} or {@code orders.note}. */
    String path();

    /** Orders objects by kind and name, and members after their object. */
    @Override
    default int compareTo(Id other) {
        int objects = object().compare(other.object());
        if (objects != 0) {
            return objects;
        }
        boolean member = this instanceof MemberId;
        return member && other instanceof MemberId that
                ? ((MemberId) this).compareWithin(that)
                : Boolean.compare(member, other instanceof MemberId);
    }
}
