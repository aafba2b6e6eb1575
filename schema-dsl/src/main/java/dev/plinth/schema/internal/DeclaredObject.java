package dev.plinth.schema.internal;

/** Something declared that a dialect lowers by itself. What a column or a constraint says, its table says. */
public sealed interface DeclaredObject extends Declared
        permits DeclaredEnum, DeclaredSequence, DeclaredTable, DeclaredIndex, DeclaredForeignKey, DeclaredTrigger {}
