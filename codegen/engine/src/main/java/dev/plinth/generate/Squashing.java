package dev.plinth.generate;

import dev.plinth.model.Catalog;
import dev.plinth.plan.Plan;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.write.CommittedHistory;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.MergeSides;
import dev.plinth.write.Migration;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a baseline in the place of the first migrations of a database, once an engine shows that it leads to the same. */
final class Squashing {
    private final TestDatabases engines;
    private final Version upTo;

    Squashing(TestDatabases engines, int upTo) {
        this.engines = engines;
        this.upTo = new Version(upTo);
    }

    /** The change of files of all dialects; problems are collected. */
    FileChange prepare(DatabaseTargets database, Problems problems) {
        if (upTo.number() < 1 || upTo.compareTo(database.lastVersion()) > 0) {
            problems.add(
                    "squash-version",
                    database.name(),
                    "there is no migration %s.".formatted(upTo),
                    "Name one up to %s: -Dplinth.upTo=<number>.".formatted(database.lastVersion()));
            return FileChange.NONE;
        }
        List<FileChange> changes = new ArrayList<>();
        for (Target target : database.targets()) {
            try {
                changes.add(squashed(target, database.root()));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return FileChange.all(changes);
    }

    private FileChange squashed(Target target, Path root) {
        Lock lock = target.lock();
        List<LockedMigration> first = lock.migrations().stream()
                .filter(migration -> migration.version().compareTo(upTo) <= 0)
                .toList();
        if (first.isEmpty() || (first.size() == 1 && first.get(0).isBaseline())) {
            return FileChange.NONE;
        }
        Script baseline = baseline(target, first, catalog(target, first.size(), root));
        prove(target, first, baseline);
        return target.folder().squashed(lock, first.size(), upTo, baseline);
    }

    private Catalog catalog(Target target, int count, Path root) {
        Lock lock = target.lock();
        if (count == lock.migrations().size()) {
            return target.frozen();
        }
        return Optional.of(lock)
                .filter(known -> count == known.migrations().size() - 1)
                .flatMap(Lock::withoutNewest)
                .map(Lock::catalog)
                .or(() -> committed(target, count, root))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "squash-unknown",
                        target.name(),
                        "no commit of git holds the lock as it was after migration %s.".formatted(upTo),
                        "Squash up to another migration, for example %s.".formatted(lock.lastVersion()))));
    }

    private static Optional<Catalog> committed(Target target, int count, Path root) {
        var history = new CommittedHistory(
                new MergeSides(root, "HEAD", "HEAD"),
                root,
                target.database().name(),
                target.stages().dialect());
        String chain = target.lock().migrations().get(count - 1).chain();
        boolean same = history.local().migrations().size() >= count
                && history.local().migrations().get(count - 1).chain().equals(chain);
        return same ? history.after(count) : Optional.empty();
    }

    /** One script: Flyway runs one baseline only. It keeps what was accepted, because the declaration may still say so. */
    private Script baseline(Target target, List<LockedMigration> first, Catalog catalog) {
        Plan plan = target.stages().creation(catalog);
        List<String> comments =
                new ArrayList<>(List.of("%s, baseline %s: for empty databases only, instead of the migrations before"
                        .formatted(target.name(), upTo)));
        first.stream()
                .flatMap(migration -> target.folder().frozen(migration).scripts().stream())
                .flatMap(script -> OpenIntents.remarks(script).stream())
                .distinct()
                .forEach(comments::add);
        boolean transactional =
                plan.scripts().size() == 1 && plan.scripts().get(0).transactional();
        return Script.of(SqlScript.text(comments, plan.statements()), transactional);
    }

    private void prove(Target target, List<LockedMigration> first, Script baseline) {
        List<Migration> old = first.stream()
                .flatMap(migration -> migration.isBaseline()
                        ? target.folder().squashed(migration).stream()
                        : Stream.of(target.folder().frozen(migration)))
                .toList();
        List<Migration> next =
                target
                        .lock()
                        .migrations()
                        .subList(first.size(), target.lock().migrations().size())
                        .stream()
                        .map(target.folder()::frozen)
                        .toList();
        List<String> found =
                new ArrayList<>(engines.prove(trial(target, List.of(), old), Optional.of(baseline.text())));
        if (found.isEmpty() && !next.isEmpty()) {
            found.addAll(engines.prove(trial(target, List.of(baseline), next), Optional.empty()));
        }
        var problems = new Problems();
        found.forEach(each -> problems.add(
                "squash-not-proved",
                target.name(),
                each,
                "Nothing was changed. Correct what it names with a further migration, and squash up to that one."));
        problems.throwIfAny();
    }

    private static Trial trial(Target target, List<Script> before, List<Migration> migrations) {
        List<Script> scripts = new ArrayList<>();
        List<Script> undo = new ArrayList<>();
        for (Migration migration : migrations) {
            scripts.addAll(migration.scripts());
            undo.addAll(0, migration.undo());
        }
        return new Trial(target.name(), target.stages().dialect(), before, scripts, undo);
    }
}
