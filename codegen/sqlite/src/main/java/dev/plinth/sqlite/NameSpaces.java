package dev.plinth.sqlite;

import dev.plinth.model.QName;
import dev.plinth.plan.Name;
import dev.plinth.schema.Dialect;

/** Where SQLite wants a name to be unique. It ignores the case of ASCII letters. */
final class NameSpaces {
    private NameSpaces() {}

    /** Tables and indexes share one name space. */
    static Name relation(String name) {
        return new Name("relation", folded(name));
    }

    /** Triggers of all tables. */
    static Name trigger(String name) {
        return new Name("trigger", folded(name));
    }

    /** Constraints of a table. SQLite accepts a name twice, but then nobody can tell which of the two was violated. */
    static Name constraint(QName table, String name) {
        return new Name("constraint of " + folded(table.name()), folded(name), true);
    }

    /** Columns of a table. */
    static Name column(QName table, String name) {
        return new Name("column of " + folded(table.name()), folded(name), true);
    }

    private static String folded(String name) {
        return Dialect.SQLITE.folded(name);
    }
}
