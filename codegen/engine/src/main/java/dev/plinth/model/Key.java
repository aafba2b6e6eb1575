package dev.plinth.model;

import java.util.List;

/**
 * A primary key or a unique constraint.
 *
 * @param name its name
 * @param columns the names of its columns, in order
 */
public record Key(String name, List<String> columns) {
    /** Copies its lists. */
    public Key {
        columns = List.copyOf(columns);
    }
}
