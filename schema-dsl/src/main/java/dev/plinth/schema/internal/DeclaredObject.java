package dev.plinth.schema.internal;

/** Something declared that a dialect lowers by itself. What a column or a constraint says, its table says. */
public sealed interface DeclaredObject
        permits DeclaredEnum, DeclaredSequence, DeclaredTable, DeclaredIndex, DeclaredForeignKey, DeclaredTrigger {
    /** Its place in the declaration, for messages. */
    String where();
}
