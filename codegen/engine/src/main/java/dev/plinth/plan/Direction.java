package dev.plinth.plan;

/** Whether a plan makes a change or takes it back, and whether somebody can be asked what it means. */
public enum Direction {
    /** The migration of a declaration, which says what cannot be guessed; what it does not say stops the plan. */
    FORWARD,
    /** Its undo, which may ask for an empty table where the data is gone. */
    UNDO,
    /** The migration between two databases, which say nothing: what may fail is tried, and a hazard says so. */
    ADAPTATION
}
