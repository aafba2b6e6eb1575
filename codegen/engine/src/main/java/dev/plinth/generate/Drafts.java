package dev.plinth.generate;

import dev.plinth.generate.DraftUpdate.Kind;
import dev.plinth.plan.UnplannableException;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.write.Draft;
import dev.plinth.write.FileChange;
import dev.plinth.write.OutputFile;
import dev.plinth.write.Script;
import dev.plinth.write.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps drafts in step with the declaration. */
final class Drafts {
    /** Whether a migration that is written by hand is a way out: the change cannot be planned, or SQLite refuses the script. */
    static boolean isRefusal(ProblemException e) {
        return e instanceof UnplannableException
                || e.problems().stream().allMatch(problem -> problem.code().equals("script-refused"));
    }

    private static final String EVERY_CHECKOUT_ALIKE = """
            # A line feed within a text is part of the migration: the same line ends in every checkout.
            *.sql text eol=lf
            *.conf text eol=lf
            *.json text eol=lf
            """;

    private final TestDatabases engines;

    Drafts(TestDatabases engines) {
        this.engines = engines;
    }

    /** The updates of a database's drafts, one for each dialect; problems are collected. */
    List<DraftUpdate> of(DatabaseTargets database, Problems problems) {
        List<DraftUpdate> updates = new ArrayList<>();
        for (Target target : database.targets()) {
            try {
                updates.add(update(target, database));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
                reportUnproved(target, problems);
            }
        }
        return updates;
    }

    /** What cannot be planned may be no change at all. */
    private static void reportUnproved(Target target, Problems problems) {
        target.decision()
                .doubt()
                .ifPresent(
                        doubt -> problems.add(
                                "wording-not-proved",
                                target.name(),
                                doubt,
                                "If they mean the same, use the versions that wrote the lock, or write the migration by hand."));
    }

    /** @throws ProblemException if the draft cannot be generated, or is not what it should be */
    DraftUpdate update(Target target, DatabaseTargets database) {
        Version version = database.nextVersion();
        Draft draft = readable(target);
        if (draft.isEdited()) {
            return new DraftUpdate(
                    target,
                    Kind.EDITED,
                    planIfPossible(target),
                    draft,
                    target.folder().draft().renumbered(draft, version));
        }
        if (target.changes().isEmpty()) {
            return new DraftUpdate(
                    target,
                    Kind.NONE,
                    Optional.empty(),
                    draft,
                    target.folder().draft().removed());
        }
        return generated(target, database, version, draft);
    }

    /** What would be generated: it tells which losses an edited draft still holds. */
    private static Optional<Planned> planIfPossible(Target target) {
        try {
            return target.changes().isEmpty() ? Optional.empty() : Optional.of(target.plan());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    static Draft readable(Target target) {
        Draft draft = target.folder().draft().read();
        var problems = new Problems();
        draft.strangers()
                .forEach(
                        path -> problems.add(
                                "draft-unknown",
                                path.toString(),
                                "is not the name of a draft.",
                                "Name it like V0002__draft.sql, or V0002.1__draft.sql and so on if there are several, or remove it."));
        draft.conflicts()
                .forEach(path -> problems.add(
                        "draft-conflict",
                        path.toString(),
                        "holds the conflict markers of a merge, and not only what Plinth generated.",
                        "If somebody edited the draft, resolve the conflict by hand. Otherwise delete the file and its undo,"
                                + " and run plinth:generate."));
        problems.throwIfAny();
        return draft;
    }

    /** What relies on texts as Plinth writes them does not work where the frozen migrations wrote others. */
    private DraftUpdate generated(Target target, DatabaseTargets database, Version version, Draft draft) {
        Proposal proposal = propose(target, target.plan(), version);
        if (!proposal.refused().isEmpty()) {
            Planned other = target.planInUnknownWords();
            proposal = other.equals(proposal.planned()) ? proposal : propose(target, other, version);
        }
        if (!proposal.refused().isEmpty()) {
            throw new ProblemException(proposal.refused());
        }
        return new DraftUpdate(
                target,
                Kind.GENERATED,
                Optional.of(proposal.planned()),
                draft,
                FileChange.all(List.of(proposal.change(), attributes(database))));
    }

    /** A draft that can be written if an engine does not refuse it. */
    private record Proposal(Planned planned, FileChange change, List<Problem> refused) {}

    private Proposal propose(Target target, Planned planned, Version version) {
        List<Script> scripts = target.scripts(planned, version, List.of());
        List<Script> undo = target.undo(planned, version);
        FileChange change = target.folder().draft().generated(version, scripts, undo);
        return new Proposal(planned, change, change.isDone() ? List.of() : refused(target.trial(scripts, undo)));
    }

    private List<Problem> refused(Trial trial) {
        return engines.rehearse(trial).stream()
                .map(
                        problem -> new Problem(
                                "script-refused",
                                trial.name(),
                                "%s refuses the generated SQL: %s".formatted(trial.dialect(), problem),
                                "Correct the declaration if it is at fault. Otherwise write the migration by hand: run"
                                        + " plinth:revision -Dplinth.empty=true, edit the draft and its undo, and run plinth:revision."))
                .toList();
    }

    /** Written with the first migration of a database. */
    private static FileChange attributes(DatabaseTargets database) {
        Path path = database.folder().resolve(".gitattributes");
        return !database.lastVersion().equals(Version.NONE) || Files.exists(path)
                ? FileChange.NONE
                : new FileChange(List.of(new OutputFile(path, EVERY_CHECKOUT_ALIKE)), List.of());
    }
}
