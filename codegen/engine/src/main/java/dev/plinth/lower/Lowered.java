package dev.plinth.lower;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.plan.Intents;
import dev.plinth.plan.Rollout;
import java.util.Collections;
import java.util.Map;

/**
 * A declaration as one dialect's catalog will hold it.
 *
 * @param catalog the catalog after the declaration was applied to an empty database
 * @param intents what the declaration means by changes that lead to it
 * @param rollout how these changes are to run
 * @param places where its objects and members are declared, for messages; handed over, because a copy of many would take long
 */
public record Lowered(Catalog catalog, Intents intents, Rollout rollout, Map<Id, String> places) {
    public Lowered {
        places = Collections.unmodifiableMap(places);
    }
}
