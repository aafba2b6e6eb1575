package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.model.LiveCatalog;
import dev.plinth.plan.Intents;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A schema that is known without a server: a declaration, or the last state of a history.
 *
 * @param dialect the dialect of it; empty if it has several
 * @param lowered gives what a dialect's catalog will hold
 */
record CatalogSource(Optional<Dialect> dialect, Function<SqlDialect, Lowered> lowered) implements SchemaSource {
    @Override
    public Optional<Catalog> known(SqlDialect of) {
        return Optional.of(lowered.apply(of).catalog());
    }

    @Override
    public Intents intents(SqlDialect of) {
        return lowered.apply(of).intents();
    }

    @Override
    public Rollout rollout(SqlDialect of) {
        return lowered.apply(of).rollout();
    }

    @Override
    public LiveCatalog read(SqlDialect of, Supplier<EmbeddedDatabase> engine) {
        var creation = PlanInput.creation(lowered.apply(of).catalog(), of.supports());
        return Loading.loaded(
                of,
                engine,
                connection -> SqlScripts.run(
                        connection, new Planner(of.supports()).plan(creation).scripts()));
    }
}
