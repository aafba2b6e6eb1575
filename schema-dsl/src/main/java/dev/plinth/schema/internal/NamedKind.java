package dev.plinth.schema.internal;

import dev.plinth.schema.NamingConvention;
import dev.plinth.schema.NamingConvention.Unnamed;

/** What a naming convention names, and with what such a name must not collide. */
enum NamedKind {
    PRIMARY_KEY("primary key", true, true),
    UNIQUE("unique constraint", true, true),
    CHECK("check", false, true),
    FOREIGN_KEY("foreign key", false, true),
    INDEX("index", true, false),
    UNIQUE_INDEX("index", true, false);

    private final String text;
    private final boolean relation;
    private final boolean constraint;

    NamedKind(String text, boolean relation, boolean constraint) {
        this.text = text;
        this.relation = relation;
        this.constraint = constraint;
    }

    String name(NamingConvention convention, Unnamed unnamed) {
        return switch (this) {
            case PRIMARY_KEY -> convention.primaryKey(unnamed);
            case UNIQUE -> convention.unique(unnamed);
            case CHECK -> convention.check(unnamed);
            case FOREIGN_KEY -> convention.foreignKey(unnamed);
            case INDEX -> convention.index(unnamed);
            case UNIQUE_INDEX -> convention.uniqueIndex(unnamed);
        };
    }

    /** What it is called in messages. */
    String text() {
        return text;
    }

    /** Whether it shares its name with tables: on PostgreSQL, a key has an index of its name. */
    boolean isRelation() {
        return relation;
    }

    /** Whether it is a constraint. Where PostgreSQL names a constraint, it gives it a name of its own in the schema. */
    boolean isConstraint() {
        return constraint;
    }
}
