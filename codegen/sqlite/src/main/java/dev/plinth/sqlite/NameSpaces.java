package dev.plinth.sqlite;

import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.plan.Name;
import dev.plinth.plan.Taker;
import dev.plinth.schema.Dialect;

/** Where SQLite wants a name to be unique. It ignores the case of ASCII letters. */
final class NameSpaces {
    private NameSpaces() {}

    /** Tables and indexes share one name space. */
    static Name relation(ObjectId id) {
        return new Name("relation", folded(id.ownName()), new Taker(id));
    }

    /** Triggers of all tables. */
    static Name trigger(ObjectId id) {
        return new Name("trigger", folded(id.ownName()), new Taker(id));
    }

    /** Constraints of a table. SQLite accepts a name twice, but then nobody can tell which of the two was violated. */
    static Name constraint(Id id) {
        return within("constraint of ", id);
    }

    /** Columns of a table. */
    static Name column(MemberId id) {
        return within("column of ", id);
    }

    private static Name within(String space, Id id) {
        return new Name(space + folded(id.owner().ownName()), folded(id.ownName()), true, new Taker(id));
    }

    private static String folded(String name) {
        return Dialect.SQLITE.folded(name);
    }
}
