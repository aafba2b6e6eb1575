package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enum type.
 *
 * @param name its name
 * @param labels its labels, in their sort order
 * @param comment its comment
 */
public record EnumType(QName name, List<String> labels, Optional<String> comment) implements SchemaObject {
    public EnumType {
        labels = List.copyOf(labels);
    }

    /** An enum without a comment. */
    public EnumType(QName name, List<String> labels) {
        this(name, labels, Optional.empty());
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
        return new EnumType(renaming.of(id()).name(), labels, comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }
}
