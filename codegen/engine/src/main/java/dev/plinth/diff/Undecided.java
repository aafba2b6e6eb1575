package dev.plinth.diff;

import dev.plinth.model.SchemaObject;

/**
 * An object of which it is not known whether it changed: it differs in its texts only, and they are the words of two renderers
 * or servers. A proof on a real engine decides.
 *
 * @param before the object as it was
 * @param after the object as it will be, of the same identity
 */
public record Undecided(SchemaObject before, SchemaObject after) {
    Change asChange() {
        return to(after);
    }

    /** The texts as a part of what changes for certain. */
    Change asPartOf(Change change) {
        return change instanceof Change.Alter alter ? to(alter.after()) : change;
    }

    private Change to(SchemaObject later) {
        return new Change.Alter(before, later, Differences.between(before, later));
    }
}
