package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index.
 *
 * @param name its name
 * @param table the table it indexes
 * @param unique whether it admits each combination of values once
 * @param parts what is indexed
 * @param predicate which rows are indexed, in the words of the dialect; all of them if empty
 */
public record Index(String name, String table, boolean unique, List<Part> parts, Optional<String> predicate)
        implements SchemaObject {
    /** Copies its lists. */
    public Index {
        parts = List.copyOf(parts);
    }

    /**
     * An indexed column.
     *
     * @param column its name
     * @param descending whether it is indexed in descending order
     */
    public record Part(String column, boolean descending) {}

    @Override
    public ObjectId id() {
        return ObjectId.of(Index.class, name);
    }

    @Override
    public Set<ObjectId> dependsOn() {
        return Set.of(Table.id(table));
    }
}
