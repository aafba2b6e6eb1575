package dev.plinth.schema.internal;

import dev.plinth.schema.ReferentialAction;
import java.util.Optional;

/** What was declared to happen to a row when what it references is deleted or changes. */
public final class ForeignKeyActions {
    private Optional<ReferentialAction> onDelete = Optional.empty();
    private Optional<ReferentialAction> onUpdate = Optional.empty();

    /** Sets what happens on a delete. */
    public void onDelete(ReferentialAction action) {
        onDelete = Arguments.one("action", action);
    }

    /** Sets what happens when the key changes. */
    public void onUpdate(ReferentialAction action) {
        onUpdate = Arguments.one("action", action);
    }

    boolean areGiven() {
        return onDelete.isPresent() || onUpdate.isPresent();
    }

    ReferentialAction onDelete() {
        return onDelete.orElse(ReferentialAction.NO_ACTION);
    }

    ReferentialAction onUpdate() {
        return onUpdate.orElse(ReferentialAction.NO_ACTION);
    }
}
