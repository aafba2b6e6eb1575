package dev.plinth.schema.internal;

import dev.plinth.schema.NamingConvention;
import dev.plinth.schema.NamingConvention.Unnamed;

/** The kinds of things that a naming convention names, and which other names of their table they must differ from. */
public enum NamedKind {
    PRIMARY_KEY("primary key", true, true, "primaryKeyName(\"…\")"),
    UNIQUE("unique constraint", true, true, "unique(\"…\").on(…)"),
    CHECK("check", false, true, "check(\"…\", …)"),
    FOREIGN_KEY("foreign key", false, true, "foreignKey(\"…\").on(…)"),
    INDEX("index", true, false, "index(\"…\").on(…)"),
    UNIQUE_INDEX("index", true, false, "uniqueIndex(\"…\").on(…)");

    private final String text;
    private final boolean relation;
    private final boolean constraint;
    private final String remedy;

    NamedKind(String text, boolean relation, boolean constraint, String call) {
        this.text = text;
        this.relation = relation;
        this.constraint = constraint;
        remedy = "name the " + text + " with " + call;
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

    /** How a declaration names it: an imperative without a full stop. */
    String remedy() {
        return remedy;
    }

    /** Whether its name must differ from those of the table and its indexes. On PostgreSQL, a key has an index of its name. */
    boolean isRelation() {
        return relation;
    }

    /** Whether its name must differ from those of the constraints of its table. */
    boolean isConstraint() {
        return constraint;
    }
}
