package dev.plinth.schema;

/** A change of a row that a trigger fires on. */
public enum TriggerEvent {
    INSERT,
    UPDATE,
    DELETE
}
