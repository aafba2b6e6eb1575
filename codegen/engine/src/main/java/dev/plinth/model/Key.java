package dev.plinth.model;

import java.util.List;
import java.util.Optional;

/**
 * A primary key or a unique constraint.
 *
 * @param name its name
 * @param primary whether it is the primary key
 * @param columns the names of its columns, in order
 * @param included the names of columns that its index holds besides
 * @param nullsEqual whether two nulls are duplicates of each other
 * @param options what follows the columns in SQL, such as {@code DEFERRABLE}
 * @param comment its comment
 */
public record Key(
        String name,
        boolean primary,
        List<String> columns,
        List<String> included,
        boolean nullsEqual,
        List<String> options,
        Optional<String> comment)
        implements Member {
    public Key {
        columns = List.copyOf(columns);
        included = List.copyOf(included);
        options = List.copyOf(options);
    }

    /** A key of columns, and nothing else. */
    public Key(String name, boolean primary, List<String> columns) {
        this(name, primary, columns, List.of(), false, List.of(), Optional.empty());
    }

    /** The same key under a name, after columns of its table were renamed. */
    Key renamed(String newName, QName table, Renaming renaming) {
        return new Key(
                newName,
                primary,
                renaming.columns(table, columns),
                renaming.columns(table, included),
                nullsEqual,
                options,
                comment);
    }

    @Override
    public MemberId.Kind memberKind() {
        return MemberId.Kind.KEY;
    }
}
