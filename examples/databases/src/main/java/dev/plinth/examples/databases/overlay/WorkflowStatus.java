package dev.plinth.examples.databases.overlay;

import dev.plinth.schema.Labeled;
import java.util.Locale;

/** Where a workflow stands. */
public enum WorkflowStatus implements Labeled {
    DRAFT,
    PROCESSING,
    ACTIVE,
    NEEDS_REVIEW,
    BROKEN,
    ARCHIVED;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
