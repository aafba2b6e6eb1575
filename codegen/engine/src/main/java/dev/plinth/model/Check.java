package dev.plinth.model;

import java.util.List;
import java.util.Optional;

/**
 * A check constraint.
 *
 * @param name its name
 * @param expression the condition that each row meets
 * @param options what follows the condition in SQL, such as {@code NO INHERIT}
 * @param comment its comment
 */
public record Check(String name, Expression expression, List<String> options, Optional<String> comment)
        implements Member {
    public Check {
        options = List.copyOf(options);
    }

    /** A check without options and comment. */
    public Check(String name, Expression expression) {
        this(name, expression, List.of(), Optional.empty());
    }

    /** The same check under a name, with its text after things were renamed. */
    Check renamed(String newName, Renaming renaming) {
        return new Check(newName, renaming.in(expression), options, comment);
    }

    @Override
    public MemberId.Kind memberKind() {
        return MemberId.Kind.CHECK;
    }
}
