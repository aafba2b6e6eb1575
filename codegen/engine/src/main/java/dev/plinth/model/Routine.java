package dev.plinth.model;

import java.util.Set;

/**
 * A routine without parameters.
 *
 * @param name its name
 * @param returns the type it returns, in the words of the dialect
 * @param language the language of its body
 * @param body its body, in that language
 */
public record Routine(String name, String returns, String language, String body) implements SchemaObject {

    /** The identity of a routine of that name. */
    public static ObjectId id(String name) {
        return ObjectId.of(Routine.class, name);
    }

    @Override
    public ObjectId id() {
        return id(name);
    }

    @Override
    public Set<ObjectId> dependsOn() {
        return Set.of();
    }
}
