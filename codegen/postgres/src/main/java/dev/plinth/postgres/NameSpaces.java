package dev.plinth.postgres;

import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.plan.Name;
import dev.plinth.plan.Taker;

/** Where PostgreSQL wants a name to be unique (manual, section 53: the unique indexes of the system catalogs). */
final class NameSpaces {
    private static final String COLUMN = "column of ";

    private NameSpaces() {}

    /** Tables, indexes, also those of keys, and sequences share one name space of a schema. */
    static Name relation(QName name, Taker taker) {
        return new Name("relation" + schema(name), name.name(), taker);
    }

    /** Types, also those that tables have for their rows. */
    static Name type(QName name, Taker taker) {
        return new Name("type" + schema(name), name.name(), taker);
    }

    /** Routines without parameters. */
    static Name routine(QName name, Taker taker) {
        return new Name("routine" + schema(name), name.name(), taker);
    }

    /** Constraints of a table, also its foreign keys. */
    static Name constraint(QName table, String name, Taker taker) {
        return new Name("constraint of " + table, name, true, taker);
    }

    /** Columns of a table. */
    static Name column(MemberId id) {
        return new Name(COLUMN + id.object().name(), id.name(), true, new Taker(id));
    }

    static boolean isColumn(Name name) {
        return name.space().startsWith(COLUMN);
    }

    /** Triggers of a table. */
    static Name trigger(QName table, String name, Taker taker) {
        return new Name("trigger of " + table, name, true, taker);
    }

    private static String schema(QName name) {
        return name.schema().isEmpty() ? "" : " in " + name.schema();
    }
}
