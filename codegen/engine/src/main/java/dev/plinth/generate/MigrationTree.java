package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.FileChange;
import dev.plinth.write.Journal;
import dev.plinth.write.KnownDdl;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The folder of all migrations, compared with the declarations. */
public final class MigrationTree {
    private final List<DatabaseTargets> databases;
    private final TestDatabases engines;
    private final List<Path> finished;

    private MigrationTree(List<DatabaseTargets> databases, TestDatabases engines, List<Path> finished) {
        this.databases = List.copyOf(databases);
        this.engines = engines;
        this.finished = List.copyOf(finished);
    }

    /** Finishes what killed processes left, and reads. */
    static MigrationTree read(
            List<DeclaredDatabase> declared,
            Function<DeclaredDatabase, List<SqlDialect>> dialects,
            Path root,
            TestDatabases engines) {
        List<Path> finished = new ArrayList<>();
        for (DeclaredDatabase database : declared) {
            var journal = new Journal(root.resolve(database.name()));
            finished.addAll(journal.finish());
            journal.deleteLeftovers();
        }
        return new MigrationTree(databases(declared, dialects, root, engines), engines, finished);
    }

    /** Reads, and writes nothing. */
    static MigrationTree look(
            List<DeclaredDatabase> declared,
            Function<DeclaredDatabase, List<SqlDialect>> dialects,
            Path root,
            TestDatabases engines) {
        var problems = new Problems();
        declared.forEach(database -> new Journal(root.resolve(database.name())).refuse(problems));
        problems.throwIfAny();
        return new MigrationTree(databases(declared, dialects, root, engines), engines, List.of());
    }

    private static List<DatabaseTargets> databases(
            List<DeclaredDatabase> declared,
            Function<DeclaredDatabase, List<SqlDialect>> dialects,
            Path root,
            TestDatabases engines) {
        List<DatabaseTargets> databases = new ArrayList<>();
        var problems = new Problems();
        for (DeclaredDatabase database : declared) {
            databases.add(DatabaseTargets.read(database, dialects.apply(database), root, engines, problems));
        }
        problems.throwIfAny();
        return databases;
    }

    /** The files of a freeze that a killed process had begun, and that was finished now. */
    public List<Path> finished() {
        return finished;
    }

    /**
     * What generating makes of the drafts. Writes nothing.
     *
     * @return one for each database and dialect, in the order of the declarations
     * @throws ProblemException if a change cannot be planned or an engine refuses it, naming all of it
     */
    public List<DraftUpdate> drafts() {
        var problems = new Problems();
        List<DraftUpdate> updates = databases.stream()
                .flatMap(database -> new Drafts(engines).of(database, problems).stream())
                .toList();
        problems.throwIfAny();
        return updates;
    }

    /**
     * Writes the full DDL of every database on every dialect, as {@code <folder>/<database>/<dialect>.sql}.
     *
     * @param known remembers what the files were planned from: what has not changed is not planned again
     * @return the files that were written
     */
    public List<Path> writeDdl(Path folder, KnownDdl known) {
        return writeDdl(folder, known, file -> true);
    }

    /** The same for the files that are there. */
    public List<Path> updateDdl(Path folder, KnownDdl known) {
        return writeDdl(folder, known, DdlFile::exists);
    }

    private List<Path> writeDdl(Path folder, KnownDdl known, Predicate<DdlFile> which) {
        List<Path> written = databases.stream()
                .flatMap(database -> database.targets().stream())
                .map(target -> new DdlFile(target, folder))
                .filter(which)
                .flatMap(file -> file.write(known).stream())
                .toList();
        known.write();
        return written;
    }

    /**
     * Brings all drafts in step with the declarations and freezes them.
     *
     * @return what was written
     * @throws ProblemException if a loss was not accepted, or a migration is not proved; nothing is frozen then
     */
    public FreezeResult freeze(FreezeOptions options) {
        var problems = new Problems();
        var drafts = new Drafts(engines);
        List<List<DraftUpdate>> updates = databases.stream()
                .map(database -> drafts.of(database, problems))
                .toList();
        problems.throwIfAny();
        var freezing = new Freezing(engines, options);
        List<FileChange> changes = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            changes.add(freezing.prepare(databases.get(i), updates.get(i), problems));
        }
        freezing.prove(problems);
        List<Path> changed = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            changed.addAll(databases.get(i).journal().apply(changes.get(i)));
        }
        return new FreezeResult(changed, freezing.unused(databases));
    }

    /** Makes drafts for a person to fill: one for each database and dialect of which none can be generated. */
    public List<DraftUpdate> emptyDrafts() {
        var problems = new Problems();
        List<DraftUpdate> updates = databases.stream()
                .flatMap(database -> new EmptyDraft(new Drafts(engines)).of(database, problems).stream())
                .toList();
        problems.throwIfAny();
        return updates;
    }

    /**
     * Makes the newest migration of every database a draft again.
     *
     * @return the files that were written or deleted
     * @throws ProblemException if the migration was released, or what was before it is unknown
     */
    public List<Path> reopen() {
        return databases.stream()
                .flatMap(database -> Reopening.reopen(database).stream())
                .toList();
    }

    /**
     * Puts a baseline in the place of the first migrations of every database, on all dialects or on none.
     *
     * @param upTo the number of the last of them
     * @return the files that were written or deleted
     * @throws ProblemException if the baseline does not lead to the same; nothing is changed then
     */
    public List<Path> squash(int upTo) {
        var problems = new Problems();
        var squashing = new Squashing(engines, upTo);
        List<FileChange> changes = databases.stream()
                .map(database -> squashing.prepare(database, problems))
                .toList();
        problems.throwIfAny();
        List<Path> changed = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            changed.addAll(databases.get(i).journal().apply(changes.get(i)));
        }
        return changed;
    }

    /** What was frozen, one for each database and dialect. */
    public List<History> histories() {
        return databases.stream()
                .flatMap(database -> database.targets().stream())
                .map(History::new)
                .toList();
    }

    /** Checks that everything is frozen. */
    void check() {
        var problems = new Problems();
        databases.stream().flatMap(database -> database.targets().stream()).forEach(target -> {
            boolean open = !target.folder().draft().read().isEmpty();
            if (open) {
                problems.add(draftOpen(target.name()));
            } else if (!target.changes().isEmpty()) {
                problems.add(declarationChanged(target.name()));
            }
        });
        problems.throwIfAny();
    }

    /** The problem of a change that no migration has, and no draft either. */
    public static Problem declarationChanged(String name) {
        return new Problem(
                "declaration-changed",
                name,
                "the declaration has changed since the last migration.",
                "Run plinth:revision to freeze what has changed as a migration, and commit the files.");
    }

    /** The problem of a draft where none may be. */
    public static Problem draftOpen(String name) {
        return new Problem(
                "draft-open",
                name,
                "a draft is open.",
                "Run plinth:revision to freeze it as a migration, and commit the files.");
    }

    /**
     * Remembers that a released version contains the migrations of today, so that they are not reopened.
     *
     * @return the files that were written; none if a release contained them before
     */
    public List<Path> released(String version) {
        return databases.stream()
                .filter(database -> !database.lastVersion().equals(Version.NONE))
                .flatMap(database -> database.releases().record(database.lastVersion(), version).apply().stream())
                .toList();
    }

    /** The databases by this name; all of them if none is given. */
    public MigrationTree only(Optional<String> name) {
        List<DatabaseTargets> named = databases.stream()
                .filter(database -> name.map(database.name()::equals).orElse(true))
                .toList();
        if (named.isEmpty()) {
            throw new ProblemException(new Problem(
                    "database-unknown",
                    "plinth.database",
                    "%s is not declared.".formatted(name.orElse("")),
                    "Name one of: "
                            + String.join(
                                    ", ",
                                    databases.stream()
                                            .map(DatabaseTargets::name)
                                            .toList()) + "."));
        }
        return new MigrationTree(named, engines, finished);
    }
}
