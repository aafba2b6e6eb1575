package dev.plinth.schema;

import java.util.List;

/** A declaration that breaks rules. Its message lists every mistake: the class and field, what is wrong, the remedy. */
public final class InvalidDeclarationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    InvalidDeclarationException(String database, List<String> errors) {
        super("The declaration of %s has %s:%n  %s"
                .formatted(
                        database,
                        errors.size() == 1 ? "an error" : errors.size() + " errors",
                        String.join(System.lineSeparator() + "  ", errors)));
        this.errors = List.copyOf(errors);
    }

    /** The mistakes, one sentence or two each, in the order of the declaration. */
    public List<String> errors() {
        return errors;
    }
}
