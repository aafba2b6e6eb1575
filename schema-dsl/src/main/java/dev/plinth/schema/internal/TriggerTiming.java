package dev.plinth.schema.internal;

/** Whether a trigger fires before or after the change of the row. */
public enum TriggerTiming {
    /** Before the change. */
    BEFORE,
    /** After the change. */
    AFTER
}
