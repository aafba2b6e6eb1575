package dev.plinth.plan;

import java.util.List;

/** Changes that cannot be carried into a migration. */
public final class UnplannableChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> changes;

    /** Names each change, one sentence or two. */
    public UnplannableChangeException(List<String> changes) {
        super(String.join(System.lineSeparator(), changes));
        this.changes = List.copyOf(changes);
    }

    /** The changes, one sentence or two each. */
    public List<String> changes() {
        return changes;
    }
}
