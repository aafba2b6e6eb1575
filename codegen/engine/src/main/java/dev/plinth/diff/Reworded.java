package dev.plinth.diff;

import dev.plinth.model.SchemaObject;

/**
 * An object that did not change, but whose texts are rendered in other words now.
 *
 * @param before the object in the earlier words
 * @param after the object in the later words, of the same identity
 */
public record Reworded(SchemaObject before, SchemaObject after) {}
