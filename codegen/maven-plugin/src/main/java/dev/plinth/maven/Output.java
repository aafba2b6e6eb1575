package dev.plinth.maven;

/** What the goal {@code plinth:generate} writes. */
public enum Output {
    /** Migrations, their undo scripts and the lock files. */
    MIGRATIONS,
    /** The full DDL for each database and dialect. */
    DDL,
    /** The jOOQ classes. */
    JOOQ
}
