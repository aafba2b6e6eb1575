package dev.plinth.postgres;

import dev.plinth.model.QName;
import dev.plinth.plan.Name;

/** Where PostgreSQL wants a name to be unique (manual, section 53: the unique indexes of the system catalogs). */
final class NameSpaces {
    private static final String COLUMN = "column of ";

    private NameSpaces() {}

    /** Tables, indexes, also those of keys, and sequences share one name space of a schema. */
    static Name relation(QName name) {
        return new Name("relation" + schema(name), name.name());
    }

    /** Types, also those that tables have for their rows. */
    static Name type(QName name) {
        return new Name("type" + schema(name), name.name());
    }

    /** Routines without parameters. */
    static Name routine(QName name) {
        return new Name("routine" + schema(name), name.name());
    }

    /** Constraints of a table, also its foreign keys. */
    static Name constraint(QName table, String name) {
        return new Name("constraint of " + table, name, true);
    }

    /** Columns of a table. */
    static Name column(QName table, String name) {
        return new Name(COLUMN + table, name, true);
    }

    static boolean isColumn(Name name) {
        return name.space().startsWith(COLUMN);
    }

    /** Triggers of a table. */
    static Name trigger(QName table, String name) {
        return new Name("trigger of " + table, name, true);
    }

    private static String schema(QName name) {
        return name.schema().isEmpty() ? "" : " in " + name.schema();
    }
}
