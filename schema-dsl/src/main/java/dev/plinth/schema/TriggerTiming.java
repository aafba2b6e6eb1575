package dev.plinth.schema;

/** Whether a trigger fires before or after the change of the row. */
public enum TriggerTiming {
    BEFORE,
    AFTER
}
