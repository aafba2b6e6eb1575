package dev.plinth.model;

/** The identity of an object of a catalog, or of a member of one. */
public sealed interface Id permits ObjectId, MemberId {
    /** The object itself, or the one that the member belongs to. */
    ObjectId object();

    /** The name as a person would write it, for example {@code orders} or {@code orders.note}. */
    String path();
}
