package dev.plinth.plan;

/** Whether a plan makes a change or takes it back. */
public enum Direction {
    /** The migration. */
    FORWARD,
    /** Its undo, which may ask for an empty table where the data is gone. */
    UNDO
}
