package dev.plinth.model;

import java.util.List;
import java.util.Set;

/**
 * An enum type.
 *
 * @param name its name
 * @param labels its labels, in their sort order
 */
public record EnumType(String name, List<String> labels) implements SchemaObject {
    /** Copies its lists. */
    public EnumType {
        labels = List.copyOf(labels);
    }

    /** The identity of an enum type of that name. */
    public static ObjectId id(String name) {
        return ObjectId.of(EnumType.class, name);
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
