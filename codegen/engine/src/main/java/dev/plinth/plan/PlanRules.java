package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** What a plan must know of a dialect. */
public interface PlanRules {

    /** The object that this one can be created and dropped with alone; empty where it stands for itself. */
    Optional<ObjectId> partOf(SchemaObject object);

    /**
     * Why the dialect cannot make a change, one sentence each that names the object and says what to do instead; empty
     * where it can. Not asked of changes that are merged into another.
     */
    List<String> refusals(Change change);
}
