package dev.plinth.model;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether it accepts null
 * @param identity whether the database numbers new rows
 * @param defaultValue what an INSERT that omits the column stores
 * @param checks what narrows its type to the declared one
 * @param comment its comment
 */
public record Column(
        String name,
        Expression type,
        boolean nullable,
        boolean identity,
        Optional<Expression> defaultValue,
        List<Check> checks,
        Optional<String> comment)
        implements Member {
    public Column {
        checks = List.copyOf(checks);
    }

    @Override
    public MemberId.Kind memberKind() {
        return MemberId.Kind.COLUMN;
    }

    /** The same column under a name, with its texts after things were renamed. The names of its checks stay. */
    Column renamed(String newName, Renaming renaming) {
        return new Column(
                newName,
                renaming.in(type),
                nullable,
                identity,
                renaming.in(defaultValue),
                checks.stream()
                        .map(check -> new Check(check.name(), renaming.in(check.expression())))
                        .toList(),
                comment);
    }

    /** Whether an INSERT must give a value for it. */
    public boolean isRequired() {
        return !nullable && !identity && defaultValue.isEmpty();
    }
}
