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
 * @param type its type in SQL, if it is not {@code bigint}
 * @param owner the column that it is dropped with
 * @param comment its comment
 */
public record Sequence(
        QName name,
        long start,
        long increment,
        long least,
        long greatest,
        boolean cycles,
        long cached,
        Optional<String> type,
        Optional<Owner> owner,
        Optional<String> comment)
        implements SchemaObject {
    /** A sequence of {@code bigint} that no column owns. */
    public Sequence(QName name, long start, long increment, long least, long greatest, boolean cycles, long cached) {
        this(
                name,
                start,
                increment,
                least,
                greatest,
                cycles,
                cached,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The column that a sequence goes with.
     *
     * @param table its table
     * @param column its name
     */
    public record Owner(QName table, String column) {
        /** The identity of the column. */
        public MemberId id() {
            return MemberId.column(table, column);
        }
    }

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
        return new Sequence(
                renaming.of(id()).name(),
                start,
                increment,
                least,
                greatest,
                cycles,
                cached,
                type,
                owner.map(column ->
                        new Owner(renaming.table(column.table()), renaming.column(column.table(), column.column()))),
                comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }
}
