package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.dialect.UnsupportedFeatureException;
import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.generate.Planned.PlannedScript;
import dev.plinth.generate.Planned.PlannedStep;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Plan;
import dev.plinth.plan.Planner;
import dev.plinth.plan.UnplannableChangeException;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.Optional;

/** The stages before the files, of one dialect: lower, diff, plan, render. This package touches them only here. */
final class Stages {
    private final SqlDialect dialect;
    private final Planner planner;

    Stages(SqlDialect dialect) {
        this.dialect = dialect;
        this.planner = new Planner(dialect);
    }

    String dialect() {
        return dialect.dialect().id();
    }

    /**
     * What the dialect's catalog holds once the declaration is applied to an empty database.
     *
     * @throws ProblemException if the dialect cannot hold something, naming everything it cannot hold
     */
    Catalog lower(DeclaredDatabase database) {
        try {
            return dialect.lower(database);
        } catch (UnsupportedFeatureException e) {
            throw new ProblemException(new Problem(
                    "unsupported-feature",
                    "%s on %s".formatted(database.name(), dialect()),
                    String.valueOf(e.getMessage()),
                    "Change the declaration."));
        }
    }

    ChangeSet changes(Catalog before, Catalog after) {
        return CatalogDiff.between(before, after);
    }

    /**
     * Plans changes and what takes them back.
     *
     * @param where the database and the dialect, for messages
     * @throws ProblemException if a change cannot be carried, naming each
     */
    Planned plan(String where, ChangeSet changes) {
        var problems = new Problems();
        Optional<List<PlannedScript>> forward = plan(where, changes, Direction.FORWARD, problems);
        Optional<List<PlannedScript>> undo = plan(where, changes.inverse(), Direction.UNDO, problems);
        problems.throwIfAny();
        return new Planned(forward.orElseThrow(), undo.orElseThrow());
    }

    private Optional<List<PlannedScript>> plan(
            String where, ChangeSet changes, Direction direction, Problems problems) {
        try {
            return Optional.of(rendered(planner.plan(changes, direction)));
        } catch (UnplannableChangeException e) {
            if (direction == Direction.FORWARD) {
                e.changes().forEach(change -> problems.add(unplannable(where, change)));
            } else if (problems.isEmpty()) {
                e.changes().forEach(change -> problems.add(unplannable(where, "to undo it: " + change)));
            }
            return Optional.empty();
        }
    }

    private static Problem unplannable(String where, String change) {
        return new Problem(
                "change-not-planned",
                where,
                change + (change.endsWith(".") ? "" : "."),
                "Plinth cannot plan this change: write the migration by hand. Run plinth:revision -Dplinth.empty=true,"
                        + " edit the draft and its undo, and run plinth:revision.");
    }

    private List<PlannedScript> rendered(Plan plan) {
        return List.of(new PlannedScript(
                plan.steps().stream()
                        .map(step -> new PlannedStep(dialect.render(step), step.hazards()))
                        .toList(),
                true));
    }

    /** The statements that make a catalog in an empty database. */
    List<String> statements(Catalog catalog) {
        return rendered(planner.plan(CatalogDiff.between(Catalog.EMPTY, catalog), Direction.FORWARD)).stream()
                .flatMap(PlannedScript::sql)
                .toList();
    }
}
