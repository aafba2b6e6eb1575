package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.FileChange;
import dev.plinth.write.MergeSides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works on the migrations of several databases, each on each of its dialects. */
public final class Generation {
    private final Map<Dialect, SqlDialect> dialects;
    private final TestDatabases engines;

    /** Generates for these dialects; migrations are tried on these engines. */
    public Generation(List<SqlDialect> dialects, TestDatabases engines) {
        this.dialects = dialects.stream().collect(Collectors.toMap(SqlDialect::dialect, Function.identity()));
        this.engines = engines;
    }

    /** Generates for the dialects that a class loader offers as services. */
    public static Generation discovered(ClassLoader loader, TestDatabases engines) {
        return new Generation(
                ServiceLoader.load(SqlDialect.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                engines);
    }

    /**
     * Prepares to freeze what has changed, in one go: without a draft, without a proof, and whatever is lost.
     *
     * @param databases the declarations
     * @param migrations the folder of all migrations
     * @param description what a new migration is called; made from its changes if empty
     * @return one entry for each database and dialect, in the order of the declarations
     * @throws ProblemException if anything cannot be generated, naming all of it
     */
    public List<PreparedMigration> prepare(
            List<DeclaredDatabase> databases, Path migrations, Optional<String> description) {
        List<PreparedMigration> prepared = new ArrayList<>();
        var problems = new Problems();
        for (DeclaredDatabase database : databases) {
            for (SqlDialect dialect : dialects(database)) {
                try {
                    prepared.add(new MigrationGenerator(dialect).prepare(database, migrations, description));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        problems.throwIfAny();
        return List.copyOf(prepared);
    }

    /**
     * Reads what is in the folder of all migrations. A freeze that a killed process left half done is finished first.
     *
     * @throws ProblemException if the files of any database are not what its lock says, or it cannot be lowered
     */
    public MigrationTree open(List<DeclaredDatabase> databases, Path migrations) {
        return MigrationTree.read(databases, this::dialects, migrations, engines);
    }

    /**
     * Checks that everything is frozen, and that the files are what the locks say. Writes nothing.
     *
     * @throws ProblemException if a draft is open, or a declaration has changed since its last migration
     */
    public void check(List<DeclaredDatabase> databases, Path migrations) {
        MigrationTree.look(databases, this::dialects, migrations, engines).check();
    }

    /**
     * Writes lost locks again, once an engine shows that the migrations lead to the declaration.
     *
     * @return the files that were written
     * @throws ProblemException if the migrations lead elsewhere, naming each difference
     */
    public List<Path> relock(List<DeclaredDatabase> databases, Path migrations) {
        List<FileChange> changes = new ArrayList<>();
        var problems = new Problems();
        for (DeclaredDatabase database : databases) {
            int before = problems.found().size();
            List<FileChange> ofDatabase = new ArrayList<>();
            for (SqlDialect dialect : dialects(database)) {
                try {
                    ofDatabase.add(new Relocking(engines).relock(database, dialect, migrations));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
            boolean relocks = problems.found().size() == before
                    && !FileChange.all(ofDatabase).isDone();
            if (relocks) {
                Relocking.checkNumbers(database, migrations, problems);
            }
            changes.addAll(ofDatabase);
        }
        problems.throwIfAny();
        return FileChange.all(changes).apply();
    }

    /**
     * Puts the migrations of a branch after those of another one, while git merges the two.
     *
     * @param upstream which side of the merge stays, {@code ours} or {@code theirs}, if it is not the usual one
     * @return what was done, a sentence for each migration that moved; and the files that were written or deleted
     * @throws ProblemException if changes of both sides do not go together, or a migration is not proved; nothing is changed then
     */
    public RebaseResult rebase(List<DeclaredDatabase> databases, Path migrations, Optional<String> upstream) {
        var problems = new Problems();
        MergeSides sides = MergeSides.in(migrations, upstream);
        List<Rebasing> rebased = databases.stream()
                .map(database -> new Rebasing(database, dialects(database), migrations, sides, engines))
                .toList();
        rebased.forEach(each -> each.prepare(problems));
        problems.throwIfAny();
        List<Path> changed =
                rebased.stream().flatMap(each -> each.apply().stream()).toList();
        return new RebaseResult(
                rebased.stream().flatMap(each -> each.moved().stream()).toList(), changed);
    }

    private List<SqlDialect> dialects(DeclaredDatabase database) {
        return database.dialects().stream().map(this::dialect).toList();
    }

    private SqlDialect dialect(Dialect dialect) {
        return Optional.ofNullable(dialects.get(dialect))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "dialect-missing",
                        dialect.id(),
                        "no module for this dialect is on the class path.",
                        "Add dev.plinth:plinth-%s.".formatted(dialect.id()))));
    }
}
