package dev.plinth.model;

import java.util.Optional;
import java.util.Set;

/**
 * A sequence of 64-bit numbers.
 *
 * @param name its name
 * @param start the first number
 * @param increment what each number adds
 * @param least the least number
 * @param greatest the greatest number
 * @param cycles whether it begins again at its limit
 * @param cached how many numbers a connection takes at once
 */
public record Sequence(QName name, long start, long increment, long least, long greatest, boolean cycles, long cached)
        implements SchemaObject {
    /** The identity of a sequence of that name. */
    public static ObjectId id(QName name) {
        return ObjectId.of(Sequence.class, name);
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
    public Sequence renamed(Renaming renaming) {
        return new Sequence(renaming.of(id()).name(), start, increment, least, greatest, cycles, cached);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }
}
