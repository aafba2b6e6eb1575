package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.CommittedHistory;
import dev.plinth.write.FileChange;
import dev.plinth.write.Journal;
import dev.plinth.write.MergeSides;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the migrations of a database that only the local branch has after those that came upstream, on all dialects alike. */
final class Rebasing {
    private final DeclaredDatabase database;
    private final List<SqlDialect> dialects;
    private final Path root;
    private final MergeSides sides;
    private final TestDatabases engines;
    private final List<String> moved = new ArrayList<>();
    private FileChange change = FileChange.NONE;

    Rebasing(DeclaredDatabase database, List<SqlDialect> dialects, Path root, MergeSides sides, TestDatabases engines) {
        this.database = database;
        this.dialects = dialects;
        this.root = root;
        this.sides = sides;
        this.engines = engines;
    }

    /** Plans everything, and writes nothing. */
    void prepare(Problems problems) {
        List<RebasedDialect> all = new ArrayList<>();
        for (SqlDialect dialect : dialects) {
            try {
                var committed = new CommittedHistory(
                        sides, root, database.name(), dialect.dialect().id());
                all.add(new RebasedDialect(database, dialect, root, Branches.of(committed), engines));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        boolean both = all.stream()
                        .anyMatch(each -> !each.branches().upstreamOnly().isEmpty())
                && all.stream().anyMatch(each -> !each.branches().localOnly().isEmpty());
        if (!both || !problems.isEmpty()) {
            return;
        }
        if (all.stream().anyMatch(each -> each.branches().isSquashed())) {
            problems.add(
                    "rebase-squashed",
                    database.name(),
                    "one branch has squashed migrations that the other one still has.",
                    "Abort the merge, finish the branches that have migrations, and squash after that.");
            return;
        }
        Map<Version, Version> numbers = numbers(all);
        checkReleased(all.get(0).branches().committed().released(), numbers, problems);
        for (RebasedDialect each : all) {
            try {
                each.prepare(numbers);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        change = FileChange.all(all.stream().map(RebasedDialect::change).toList());
        all.forEach(each -> moved.addAll(each.moved()));
    }

    /** The new numbers by the old ones. */
    private static Map<Version, Version> numbers(List<RebasedDialect> all) {
        Version next = all.stream()
                .map(each -> each.branches().upstream().lastVersion())
                .max(Comparator.naturalOrder())
                .orElse(Version.NONE);
        Map<Version, Version> numbers = new TreeMap<>();
        all.forEach(each -> each.branches()
                .localOnly()
                .forEach(migration -> numbers.put(migration.version(), migration.version())));
        for (Map.Entry<Version, Version> number : numbers.entrySet()) {
            next = next.next();
            number.setValue(next);
        }
        return numbers;
    }

    private void checkReleased(Version released, Map<Version, Version> numbers, Problems problems) {
        numbers.keySet().stream()
                .filter(version -> version.compareTo(released) <= 0)
                .findFirst()
                .ifPresent(version -> problems.add(
                        "rebase-released",
                        database.name(),
                        "migration %s of your branch was released, so databases may have applied it under that number."
                                .formatted(version),
                        "Rebase the other branch onto this one: -Dplinth.upstream=%s."
                                .formatted(sides.local().equals("HEAD") ? "ours" : "theirs")));
    }

    List<Path> apply() {
        return new Journal(root.resolve(database.name())).apply(change);
    }

    List<String> moved() {
        return List.copyOf(moved);
    }
}
