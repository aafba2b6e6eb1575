package dev.plinth.model;

import java.util.Set;

/**
 * An object of a catalog that is created and dropped as a whole. Indexes, foreign keys and triggers are objects of
 * their own, so that tables that reference each other do not depend on each other.
 */
public sealed interface SchemaObject permits EnumType, Table, Index, ForeignKey, Routine, Trigger {

    /** What the object is called; unique in its catalog. */
    ObjectId id();

    /** The objects that must exist before this one and be dropped after it. */
    Set<ObjectId> dependsOn();
}
