package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An object of a catalog that is created and dropped as a whole. Indexes, foreign keys and triggers are objects of their own,
 * so that tables that reference each other do not depend on each other.
 */
public sealed interface SchemaObject
        permits EnumType, Sequence, Table, Index, ForeignKey, Routine, Trigger, Definition {
    /** What the object is called; unique in its catalog. */
    ObjectId id();

    /** Everything that it names, down to columns; derived from its texts and names, and not compared. */
    Set<Id> uses();

    /** The table that it belongs to; empty for a table, and for what belongs to no table. */
    Optional<ObjectId> belongsTo();

    /** The same object after its database has renamed things, where every text of it follows. */
    SchemaObject renamed(Renaming renaming);

    /** The identity of one of its members. */
    default MemberId id(Member member) {
        return new MemberId(id(), member.memberKind(), member.name());
    }

    /** The same object with some of its members only. */
    default SchemaObject withMembers(Predicate<MemberId> which) {
        return this;
    }

    /** What can come and go without the object itself; none for most kinds. */
    default List<Member> members() {
        return List.of();
    }
}
