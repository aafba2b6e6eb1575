package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.ObjectId;
import java.util.List;
import java.util.Optional;

/** What a plan must know of a dialect. */
public interface PlanRules {

    /**
     * The object whose own creation or drop makes this change too, if it is part of the same plan; empty where the change
     * stands for itself.
     *
     * @param all the changes of the plan
     */
    Optional<ObjectId> partOf(Change change, ChangeSet all);

    /**
     * Why the dialect cannot make a change, one sentence each that names the object and says what to do instead; empty
     * where it can. Not asked of changes that are merged into another.
     *
     * @param all the changes of the plan
     */
    List<String> refusals(Change change, ChangeSet all);
}
