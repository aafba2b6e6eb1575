package dev.plinth.examples.databases.sheet;

import java.util.Locale;

/** The kinds of objects that a sheet or a catalog holds. */
public enum Kind {
    ENUM,
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    INDEX,
    TRIGGER,
    ROUTINE,
    /** What a catalog may hold and no sheet ever lists: a view, a check, a comment on a table, … */
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
