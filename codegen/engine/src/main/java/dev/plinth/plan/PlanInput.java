package dev.plinth.plan;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.RenameRules;
import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.Renaming;
import java.util.Map;

/**
 * What a plan is made from.
 *
 * @param before the catalog as it is
 * @param after the catalog as it will be
 * @param changes the changes between the two
 * @param intents what a person means by them
 * @param rollout how it is to run
 * @param direction whether they are made or taken back
 * @param places where an object or a member is declared, for messages; what is not declared any more is missing
 * @param asWritten whether the database stores the texts that Plinth would write for {@code before}, in those words
 */
public record PlanInput(
        Catalog before,
        Catalog after,
        ChangeSet changes,
        Intents intents,
        Rollout rollout,
        Direction direction,
        Map<Id, String> places,
        boolean asWritten) {
    /** A plan for a database whose texts Plinth has written. */
    public PlanInput(
            Catalog before,
            Catalog after,
            ChangeSet changes,
            Intents intents,
            Rollout rollout,
            Direction direction,
            Map<Id, String> places) {
        this(before, after, changes, intents, rollout, direction, places, true);
    }

    /** What creates a catalog on an empty database. */
    public static PlanInput creation(Catalog catalog, RenameRules rules) {
        Catalog nothing = Catalog.empty(catalog.wording());
        return new PlanInput(
                nothing,
                catalog,
                CatalogDiff.between(nothing, catalog, rules),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
    }

    /** What takes these changes back. */
    public PlanInput inverse() {
        Renaming names = changes.renaming().inverse();
        return new PlanInput(
                after,
                before,
                changes.inverse(),
                intents.inverse(names),
                rollout.inverse(names),
                Direction.UNDO,
                places,
                asWritten);
    }

    /** The same, for a database that stores texts in other words, because a person or another version wrote them. */
    public PlanInput inUnknownWords() {
        return new PlanInput(before, after, changes, intents, rollout, direction, places, false);
    }
}
