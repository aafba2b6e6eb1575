package dev.plinth.plan;

/** When an operation comes, as far as nothing else decides. */
public enum Phase {
    /** What goes comes first: it frees names, and nothing that is altered later depends on it. */
    DROP,
    /** Then what stays gets its new names, in which everything else is said. */
    RENAME,
    /** Then what stays is altered. */
    ALTER,
    /** Then what is new is created. */
    CREATE
}
