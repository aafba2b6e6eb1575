package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Catalog;
import dev.plinth.model.Table;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.Migration;
import dev.plinth.write.MigrationFolder;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes a lost lock again, once an engine shows that the migrations lead to the declaration. */
final class Relocking {
    private final TestDatabases engines;

    Relocking(TestDatabases engines) {
        this.engines = engines;
    }

    /** The lock file of a database on a dialect; no change if it is as it should be. */
    FileChange relock(DeclaredDatabase database, SqlDialect dialect, Path root) {
        var stages = new Stages(dialect);
        var folder = new MigrationFolder(root, database.name(), stages.dialect());
        Catalog declared = stages.lower(database).catalog();
        if (isSound(folder, declared)) {
            return FileChange.NONE;
        }
        List<Migration> migrations = folder.found();
        String name = "%s on %s".formatted(database.name(), stages.dialect());
        Trial trial = trial(name, stages, migrations);
        prove(trial, stages, declared, folder);
        Catalog ordered = ordered(declared, engines.columns(trial));
        Lock lock = Lock.empty(database.name(), stages.dialect());
        for (Migration migration : migrations) {
            lock = lock.with(migration, ordered);
        }
        return new FileChange(List.of(folder.lockFile(lock.withUnknownBefore())), List.of());
    }

    /** A dialect can skip a number that concerns another one. A number that none of them has is a migration that was lost. */
    static void checkNumbers(DeclaredDatabase database, Path root, Problems problems) {
        Set<Integer> numbers = new TreeSet<>();
        for (Dialect dialect : database.dialects()) {
            new MigrationFolder(root, database.name(), dialect.id())
                    .found()
                    .forEach(migration -> numbers.add(migration.version().number()));
        }
        for (int number = 1; number <= numbers.size(); number++) {
            if (!numbers.contains(number)) {
                problems.add(
                        "migration-missing",
                        root.resolve(database.name()).toString(),
                        "there is no migration %s.".formatted(new Version(number)),
                        "Restore it from version control.");
                return;
            }
        }
    }

    private static boolean isSound(MigrationFolder folder, Catalog declared) {
        try {
            folder.read(declared);
            return true;
        } catch (ProblemException e) {
            if (e.problems().stream().anyMatch(problem -> problem.code().equals("lock-newer"))) {
                throw e;
            }
            if (e.problems().stream().noneMatch(problem -> problem.code().startsWith("lock-"))) {
                throw e; // the lock is sound, and a migration is not what it says
            }
            return false;
        }
    }

    /** The catalog with the columns in the order of the server: those that a migration added are at the end there. */
    private static Catalog ordered(Catalog declared, Map<String, List<String>> columns) {
        return new Catalog(
                declared.objects().stream()
                        .map(object -> object instanceof Table table
                                ? ordered(
                                        table, columns.getOrDefault(table.name().name(), List.of()))
                                : object)
                        .toList(),
                declared.wording());
    }

    private static Table ordered(Table table, List<String> columns) {
        return table.withColumns(table.columns().stream()
                .sorted(Comparator.comparingInt(column -> columns.indexOf(column.name())))
                .toList());
    }

    private static Trial trial(String name, Stages stages, List<Migration> migrations) {
        List<Script> scripts = new ArrayList<>();
        List<Script> undo = new ArrayList<>();
        for (Migration migration : migrations) {
            scripts.addAll(migration.scripts());
            undo.addAll(0, migration.undo());
        }
        return new Trial(name, stages.dialect(), List.of(), scripts, undo);
    }

    private void prove(Trial trial, Stages stages, Catalog declared, MigrationFolder folder) {
        String ddl = SqlScript.text(List.of(trial.name()), stages.statements(declared));
        var problems = new Problems();
        engines.prove(trial, Optional.of(ddl))
                .forEach(found -> problems.add(new Problem(
                        "relock-not-proved",
                        folder.path().toString(),
                        found,
                        "The migrations must be complete, with their .sql.conf files, and lead to the declaration: restore what is"
                                + " missing, or check out the declaration as it was when the last migration was frozen, and run"
                                + " plinth:relock again.")));
        problems.throwIfAny();
    }
}
