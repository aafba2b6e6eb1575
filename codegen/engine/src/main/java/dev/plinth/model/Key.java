package dev.plinth.model;

import java.util.List;

/**
 * A primary key or a unique constraint.
 *
 * @param name its name
 * @param primary whether it is the primary key
 * @param columns the names of its columns, in order
 */
public record Key(String name, boolean primary, List<String> columns) implements Member {
    public Key {
        columns = List.copyOf(columns);
    }

    @Override
    public MemberId.Kind memberKind() {
        return MemberId.Kind.KEY;
    }
}
