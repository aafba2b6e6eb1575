package dev.plinth.compare;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.Undecided;
import dev.plinth.model.Id;
import dev.plinth.model.LiveCatalog;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Unmodelled;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Intents;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.plan.UnplannableException;
import dev.plinth.problem.Problem;
import dev.plinth.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares databases of one dialect. What a catalog cannot hold is part of the comparison: it is never passed over. */
public final class Comparison {
    private final ObjectSupports supports;
    private final Planner planner;

    /** Compares with the supports of a dialect. */
    public Comparison(ObjectSupports supports) {
        this.supports = supports;
        this.planner = new Planner(supports);
    }

    /**
     * Compares.
     *
     * @param intents what a person means by the changes
     * @param rollout how a migration is to run
     */
    public Verdict between(LiveCatalog from, LiveCatalog to, Intents intents, Rollout rollout) {
        var problems = new Problems();
        different(from, to).forEach(problems::add);
        ChangeSet changes =
                CatalogDiff.between(from.catalog(), to.catalog(), intents.renames(from.catalog()), supports);
        changes.undecided().stream().map(Comparison::unknown).forEach(problems::add);
        if (!problems.isEmpty()) {
            return new Verdict.Refused(problems.found());
        }
        if (changes.isEmpty()) {
            return new Verdict.Same();
        }
        var input =
                new PlanInput(from.catalog(), to.catalog(), changes, intents, rollout, Direction.ADAPTATION, Map.of());
        Optional<Plan> migration = plan(input, from, problems);
        if (migration.isEmpty()) {
            return new Verdict.Refused(problems.found());
        }
        return new Verdict.Differs(migration.get(), plan(input.inverse(), to, problems), problems.found());
    }

    private Optional<Plan> plan(PlanInput input, LiveCatalog start, Problems problems) {
        try {
            Plan plan = planner.plan(input);
            List<Problem> found = inTheWay(plan, start);
            found.forEach(problems::add);
            return found.isEmpty() ? Optional.of(plan) : Optional.empty();
        } catch (UnplannableException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static Stream<Problem> different(LiveCatalog from, LiveCatalog to) {
        return Stream.concat(
                from.unmodelled().stream()
                        .filter(each -> !to.unmodelled().contains(each))
                        .map(each -> unmodelled(each, "from")),
                to.unmodelled().stream()
                        .filter(each -> !from.unmodelled().contains(each))
                        .map(each -> unmodelled(each, "to")));
    }

    private static Problem unmodelled(Unmodelled unmodelled, String side) {
        return new Problem(
                "unmodelled",
                unmodelled.kind() + " " + unmodelled.name(),
                "%s has one%s that the other side has not, or has in another form, and Plinth does not model it."
                        .formatted(side, unmodelled.what().isEmpty() ? "" : " (" + unmodelled.what() + ")"),
                "Write this part of the migration by hand.");
    }

    private static Problem unknown(Undecided doubt) {
        return new Problem(
                "text-undecided",
                doubt.after().id().path(),
                "its texts were written by two servers or renderers, and may mean the same in other words.",
                "Compare databases of one version of the server.");
    }

    /** What a plan would change, though something stands on it that the plan does not know how to keep. */
    private static List<Problem> inTheWay(Plan plan, LiveCatalog start) {
        Set<Id> touched = new HashSet<>();
        Set<ObjectId> replaced = new HashSet<>();
        Set<ObjectId> objects = new HashSet<>();
        for (Operation operation : plan.scripts().stream()
                .flatMap(script -> script.operations().stream())
                .toList()) {
            Id subject = operation.id().subject();
            touched.add(subject);
            objects.add(subject.object());
            if (subject instanceof ObjectId object && operation.id().phase() != Phase.ALTER) {
                replaced.add(object);
            }
        }
        return start.unmodelled().stream()
                .filter(each -> each.uses().stream()
                        .anyMatch(used -> touched.contains(used)
                                || replaced.contains(used.object())
                                || (used instanceof ObjectId object && objects.contains(object))))
                .map(Comparison::blocking)
                .toList();
    }

    private static Problem blocking(Unmodelled unmodelled) {
        return new Problem(
                "unmodelled-in-the-way",
                unmodelled.kind() + " " + unmodelled.name(),
                "what it belongs to changes%s, and the plan does not know how to keep it."
                        .formatted(unmodelled.what().isEmpty() ? "" : ", it is " + unmodelled.what()),
                "Write this part of the migration by hand.");
    }
}
