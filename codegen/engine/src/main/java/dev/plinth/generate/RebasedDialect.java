package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.CatalogMerge;
import dev.plinth.model.Catalog;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Migration;
import dev.plinth.write.MigrationFolder;
import dev.plinth.write.OutputFile;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the local migrations of a database on one dialect after those that came upstream. */
final class RebasedDialect {
    private final DeclaredDatabase database;
    private final Branches branches;
    private final TestDatabases engines;
    private final MigrationFolder folder;
    private final Replanning replanning;
    private final String name;
    private final List<String> moved = new ArrayList<>();
    private FileChange change = FileChange.NONE;

    RebasedDialect(DeclaredDatabase database, SqlDialect dialect, Path root, Branches branches, TestDatabases engines) {
        var stages = new Stages(dialect);
        this.database = database;
        this.branches = branches;
        this.engines = engines;
        this.folder = new MigrationFolder(root, database.name(), stages.dialect());
        this.name = "%s on %s".formatted(database.name(), stages.dialect());
        this.replanning = new Replanning(name, stages, database);
    }

    Branches branches() {
        return branches;
    }

    FileChange change() {
        return change;
    }

    List<String> moved() {
        return List.copyOf(moved);
    }

    /**
     * Plans the local migrations anew, each on what the one before it leads to.
     *
     * @param numbers the new numbers by the old ones
     * @throws ProblemException if changes of both sides do not go together, or a migration is not proved
     */
    void prepare(Map<Version, Version> numbers) {
        List<OutputFile> writes = new ArrayList<>();
        Set<Path> kept = new LinkedHashSet<>();
        List<Migration> history = new ArrayList<>();
        for (LockedMigration migration : branches.upstream().migrations()) {
            history.add(branches.upstream(migration));
            writes.addAll(branches.committed().files(migration));
        }
        Lock lock = branches.upstream();
        Catalog catalog = lock.catalog();
        for (int i = 0; i < branches.localOnly().size(); i++) {
            Migration local = branches.local(branches.localOnly().get(i));
            Catalog before = known(local, i - 1);
            Catalog after = known(local, i);
            Catalog merged = merged(local, before, after, catalog);
            if (isThere(local, before.equals(after), merged.equals(catalog))) {
                moved.add("%s: %s is part of the other branch, and is not needed.".formatted(name, file(local)));
                continue;
            }
            Version number = numbers.getOrDefault(local.version(), local.version());
            Replanning.Result result = replanning.of(local, number, before, after, catalog, merged);
            prove(history, result);
            catalog = result.catalog();
            lock = lock.with(result.migration(), catalog);
            history.add(result.migration());
            writes.addAll(folder.scripts(result.migration()));
            moved.add("%s: %s is %s now.".formatted(name, file(local), file(result.migration())));
        }
        writes.add(folder.lockFile(lock));
        writes.forEach(file -> kept.add(file.path()));
        change = new FileChange(
                writes,
                branches.localOnly().stream()
                        .flatMap(migration -> folder.paths(migration).stream())
                        .filter(path -> !kept.contains(path) && Files.exists(path))
                        .toList());
    }

    private static String file(Migration migration) {
        return "V%s__%s".formatted(migration.version(), migration.description());
    }

    private Catalog known(Migration local, int position) {
        return branches.after(position)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "rebase-unknown",
                        name,
                        "no commit holds the lock as it was %s migration %s."
                                .formatted(position < 0 ? "before" : "around", file(local)),
                        Remedies.DRAFT)));
    }

    private Catalog merged(Migration local, Catalog before, Catalog after, Catalog theirs) {
        CatalogMerge.Result merged = CatalogMerge.of(before, after, theirs);
        if (!merged.conflicts().isEmpty()) {
            String upstream = branches.upstreamOnly().stream()
                    .map(migration -> "V%s__%s".formatted(migration.version(), migration.description()))
                    .collect(Collectors.joining(", "));
            var problems = new Problems();
            merged.conflicts()
                    .forEach(conflict -> problems.add(
                            "rebase-conflict",
                            name,
                            "%s. Yours is %s, and theirs is in %s.".formatted(conflict, file(local), upstream),
                            Remedies.DRAFT));
            problems.throwIfAny();
        }
        return merged.catalog();
    }

    /** Whether the other branch has made the change: as when several commits are put on a branch one by one. */
    private boolean isThere(Migration local, boolean changesNothing, boolean isSame) {
        List<String> texts = FrozenTexts.withoutNumbers(local.scripts());
        return changesNothing
                ? branches.upstreamOnly().stream()
                        .map(branches::upstream)
                        .anyMatch(upstream ->
                                FrozenTexts.withoutNumbers(upstream.scripts()).equals(texts))
                : isSame;
    }

    private void prove(List<Migration> history, Replanning.Result result) {
        List<Script> frozen = history.stream()
                .flatMap(migration -> migration.scripts().stream())
                .toList();
        var trial = new Trial(
                name,
                replanning.dialect(),
                frozen,
                result.migration().scripts(),
                result.migration().undo());
        String ddl = SqlScript.text(List.of(database.name()), replanning.statements(result.catalog()));
        var problems = new Problems();
        engines.prove(trial, Optional.of(ddl))
                .forEach(found -> problems.add("rebase-not-proved", file(result.migration()), found, Remedies.DRAFT));
        problems.throwIfAny();
    }

    /** What else a person can do. */
    private static final class Remedies {
        static final String DRAFT =
                "Take the lock and the migrations of the other branch, remove yours, and run plinth:generate: what"
                        + " yours change is a draft again.";
    }
}
