package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.generate.Planned.PlannedScript;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.UnplannableException;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The stages before the files, of one dialect: lower, diff, plan. This package touches them only here. */
final class Stages {
    private static final String BY_HAND =
            " For the latter, run plinth:revision -Dplinth.empty=true, edit the draft and its undo, and run plinth:revision.";

    private final SqlDialect dialect;
    private final Planner planner;
    private Optional<Creation> creation = Optional.empty();

    /** The statements that make a catalog, planned already for a first migration. */
    private record Creation(Catalog catalog, List<String> statements) {}

    Stages(SqlDialect dialect) {
        this.dialect = dialect;
        this.planner = new Planner(dialect.supports());
    }

    SqlDialect module() {
        return dialect;
    }

    String dialect() {
        return dialect.dialect().id();
    }

    /** Which build of Plinth plans; empty if that is still being compiled. */
    Optional<String> planner() {
        return PlannedBy.filesOf(Planner.class, dialect.getClass());
    }

    /**
     * What the dialect's catalog holds once the declaration is applied to an empty database.
     *
     * @throws ProblemException if the dialect cannot hold something, naming everything it cannot hold
     */
    Lowered lower(DeclaredDatabase database) {
        return dialect.lower(database);
    }

    /** What is undecided among the changes stays so. */
    ChangeSet changes(Catalog before, Lowered after) {
        return CatalogDiff.between(before, after.catalog(), after.intents().renames(before), dialect.supports());
    }

    /** What is lost for good between two catalogs, apart from what is renamed. */
    List<Hazard> losses(Catalog before, Catalog after, Map<Id, Id> renames) {
        return CatalogDiff.between(before, after, renames, dialect.supports()).changes().stream()
                .flatMap(change -> dialect.supports().of(change.id().kind()).losses(change).stream())
                .toList();
    }

    /**
     * Plans changes and what takes them back.
     *
     * @throws UnplannableException if a change cannot be planned, naming each
     */
    Planned plan(PlanInput input) {
        var problems = new Problems();
        Optional<List<PlannedScript>> forward = plan(input, problems, problem -> problem);
        boolean forwardWorks = problems.isEmpty();
        Optional<List<PlannedScript>> undo =
                forwardWorks ? plan(input.inverse(), problems, Stages::ofUndo) : Optional.empty();
        if (!problems.isEmpty()) {
            throw new UnplannableException(problems.found());
        }
        return new Planned(forward.orElseThrow(), undo.orElseThrow(), input.intents());
    }

    private Optional<List<PlannedScript>> plan(PlanInput input, Problems problems, UnaryOperator<Problem> said) {
        try {
            List<PlannedScript> planned = scripts(planner.plan(input));
            if (input.before().objects().isEmpty()) {
                creation = Optional.of(new Creation(
                        input.after(),
                        planned.stream()
                                .flatMap(script -> script.sql().stream())
                                .toList()));
            }
            return Optional.of(planned);
        } catch (UnplannableException e) {
            e.problems().forEach(problem -> problems.add(named(said.apply(problem))));
            return Optional.empty();
        }
    }

    private static Problem ofUndo(Problem problem) {
        return new Problem(problem.code(), problem.where(), "to undo the change: " + problem.what(), problem.remedy());
    }

    /** With the dialect, because another dialect may make the same change, and with the way out. */
    private Problem named(Problem problem) {
        return new Problem(
                problem.code(),
                "%s on %s".formatted(problem.where(), dialect()),
                problem.what(),
                problem.remedy() + (problem.remedy().endsWith("by hand.") ? BY_HAND : ""));
    }

    private static List<PlannedScript> scripts(Plan plan) {
        return plan.scripts().stream()
                .map(script -> new PlannedScript(
                        script.remarks(),
                        script.statements(),
                        script.operations().stream()
                                .flatMap(operation -> operation.hazards().stream())
                                .distinct()
                                .toList(),
                        script.transactional()))
                .toList();
    }

    /** What makes a catalog in an empty database. */
    Plan creation(Catalog catalog) {
        return planner.plan(PlanInput.creation(catalog, dialect.supports()));
    }

    /** The statements that make a catalog in an empty database. */
    List<String> statements(Catalog catalog) {
        return creation.filter(known -> known.catalog().equals(catalog))
                .map(Creation::statements)
                .orElseGet(() -> planner.plan(PlanInput.creation(catalog, dialect.supports()))
                        .statements());
    }
}
