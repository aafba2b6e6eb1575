package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enum type.
 *
 * @param name its name
 * @param labels its labels, in their sort order
 */
public record EnumType(QName name, List<String> labels) implements SchemaObject {
    public EnumType {
        labels = List.copyOf(labels);
    }

    /** The identity of an enum type of that name. */
    public static ObjectId id(QName name) {
        return ObjectId.of(EnumType.class, name);
    }

    @Override
    public ObjectId id() {
        return id(name);
    }

    @Override
    public Set<Id> uses() {
        return Set.of();
    }

    @Override
    public EnumType renamed(Renaming renaming) {
        return new EnumType(renaming.of(id()).name(), labels);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }
}
