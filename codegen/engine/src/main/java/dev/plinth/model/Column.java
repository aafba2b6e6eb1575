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
 * @param always whether an INSERT cannot give another number than the identity's
 * @param generated how it is computed from the other columns of its row
 */
public record Column(
        String name,
        Expression type,
        boolean nullable,
        boolean identity,
        Optional<Expression> defaultValue,
        List<Check> checks,
        Optional<String> comment,
        boolean always,
        Optional<Generated> generated)
        implements Member {
    public Column {
        checks = List.copyOf(checks);
    }

    /** A column that an INSERT can give any value. */
    public Column(
            String name,
            Expression type,
            boolean nullable,
            boolean identity,
            Optional<Expression> defaultValue,
            List<Check> checks,
            Optional<String> comment) {
        this(name, type, nullable, identity, defaultValue, checks, comment, false, Optional.empty());
    }

    /**
     * What computes a column.
     *
     * @param expression the value
     * @param stored whether it is stored, and not computed whenever it is read
     */
    public record Generated(Expression expression, boolean stored) {
        Generated renamed(Renaming renaming) {
            return new Generated(renaming.in(expression), stored);
        }
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
                        .map(check -> check.renamed(check.name(), renaming))
                        .toList(),
                comment,
                always,
                generated.map(value -> value.renamed(renaming)));
    }

    /** Whether an INSERT must give a value for it. */
    public boolean isRequired() {
        return !nullable && !identity && defaultValue.isEmpty() && generated.isEmpty();
    }
}
