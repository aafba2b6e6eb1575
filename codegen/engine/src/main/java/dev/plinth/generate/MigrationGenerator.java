package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.Migration;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Generates and freezes a migration in one go, for one dialect: without a draft, without a proof, and whatever is lost. The
 * first migration is like every later one, the difference from the empty catalog.
 */
public final class MigrationGenerator {
    private final SqlDialect dialect;

    /** Generates for one dialect. */
    public MigrationGenerator(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Finds what has changed since the lock file and prepares a migration for it. Writes nothing.
     *
     * @param root the folder of all migrations
     * @param description what the migration is called; made from the changes if empty
     * @throws ProblemException if the dialect cannot hold the declaration, a change cannot be carried, or the files are not
     *     what the lock file says
     */
    public PreparedMigration prepare(DeclaredDatabase database, Path root, Optional<String> description) {
        Target target = Target.read(database, dialect, root, TestDatabases.NONE);
        if (target.changes().isEmpty()) {
            return new PreparedMigration(target, target.lock(), List.of(), root, FileChange.NONE);
        }
        Version version = target.lock().lastVersion().next();
        Planned planned = target.plan();
        Migration migration = new Migration(
                version,
                description.map(Descriptions::given).orElseGet(() -> Descriptions.of(target)),
                target.scripts(planned, version, List.of()),
                target.undo(planned, version));
        Lock after = target.lock().with(migration, target.declared());
        return new PreparedMigration(
                target,
                after,
                planned.hazards(),
                root,
                new FileChange(target.folder().files(migration, after), List.of()));
    }
}
