package dev.plinth.schema.internal;

/** Something declared that has a name. */
public interface Declared {
    /** Its place in the declaration, for messages. */
    String where();

    /** How a declaration gives it another name: an imperative without a full stop. */
    String remedy();
}
