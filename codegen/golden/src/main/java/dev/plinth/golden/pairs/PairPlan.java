package dev.plinth.golden.pairs;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.schema.Platform;
import dev.plinth.schema.internal.Declarations;

/**
 * What leads from one state to another, and back.
 *
 * @param before the catalog of the first state
 * @param after the catalog of the second one
 * @param creation what makes the first state
 * @param forward what makes the second of it
 * @param undo what takes that back
 * @param fresh what makes the second state from nothing
 * @param again what is still to be done afterwards
 */
record PairPlan(Catalog before, Catalog after, Plan creation, Plan forward, Plan undo, Plan fresh, ChangeSet again) {
    static PairPlan of(SqlDialect dialect, Platform newest, State first, State second) {
        Lowered before = dialect.lower(Declarations.load(new PairDatabase(first, first, newest)));
        Lowered after = dialect.lower(Declarations.load(new PairDatabase(second, first, newest)));
        Catalog from = before.catalog();
        var planner = new Planner(dialect.supports());
        ChangeSet changes = changes(dialect, from, after);
        Catalog reached = changes.applyTo(from, after.catalog());
        var input = new PlanInput(
                from, after.catalog(), changes, after.intents(), after.rollout(), Direction.FORWARD, after.places());
        return new PairPlan(
                from,
                after.catalog(),
                planner.plan(PlanInput.creation(from, dialect.supports())),
                planner.plan(input),
                planner.plan(input.inverse()),
                planner.plan(PlanInput.creation(after.catalog(), dialect.supports())),
                changes(dialect, reached, after));
    }

    private static ChangeSet changes(SqlDialect dialect, Catalog before, Lowered after) {
        return CatalogDiff.between(before, after.catalog(), after.intents().renames(before), dialect.supports());
    }
}
