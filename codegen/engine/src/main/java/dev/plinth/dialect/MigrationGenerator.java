package dev.plinth.dialect;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.Lock;
import dev.plinth.write.Migration;
import dev.plinth.write.MigrationFolder;
import dev.plinth.write.OutputFile;
import dev.plinth.write.SqlScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way from a declaration to files: lower, diff, plan, render. The first migration takes it like every later one, as
 * the difference from the empty catalog.
 */
public final class MigrationGenerator {
    private final SqlDialect dialect;
    private final Planner planner;

    /** Generates for one dialect. */
    public MigrationGenerator(SqlDialect dialect) {
        this.dialect = dialect;
        this.planner = new Planner(dialect.supports());
    }

    /**
     * Finds what has changed since the lock file and prepares a migration for it. Writes nothing.
     *
     * @param root the folder of all migrations
     * @param description what the migration is called; made from the changes if empty
     * @throws dev.plinth.problem.ProblemException if the dialect cannot hold the declaration, or a change cannot be planned
     * @throws dev.plinth.write.HistoryException if the files are not what the lock file says
     */
    public PreparedMigration prepare(DeclaredDatabase database, Path root, Optional<String> description) {
        var folder =
                new MigrationFolder(root, database.name(), dialect.dialect().id());
        Lock lock = folder.read();
        Lowered lowered = dialect.lower(database);
        ChangeSet changes = CatalogDiff.between(lock.catalog(), lowered.catalog());
        if (changes.isEmpty()) {
            folder.refuseStrangers(lock, List.of());
            return new PreparedMigration(database.name(), dialect, lock, Optional.empty(), List.of(), List.of());
        }
        Plans plans =
                plans(new PlanInput(lock.catalog(), lowered.catalog(), changes, Direction.FORWARD, lowered.places()));
        Migration migration = migration(lock, name(lock, changes, description), plans);
        Lock after = lock.with(migration, changes.applyTo(lock.catalog(), lowered.catalog()));
        List<OutputFile> files = folder.files(migration, after);
        folder.refuseStrangers(lock, files);
        return new PreparedMigration(
                database.name(),
                dialect,
                after,
                Optional.of(folder.script(migration)),
                plans.forward().hazards(),
                files);
    }

    /** A migration and its undo, planned. */
    private record Plans(Plan forward, Plan undo) {}

    private Plans plans(PlanInput input) {
        return new Plans(planner.plan(input), planner.plan(input.inverse()));
    }

    private static String name(Lock lock, ChangeSet changes, Optional<String> description) {
        return description
                .map(Descriptions::sanitized)
                .orElseGet(() -> lock.migrations().isEmpty() ? "create_" + lock.database() : Descriptions.of(changes));
    }

    private Migration migration(Lock lock, String name, Plans plans) {
        String title = "%s on %s, ".formatted(lock.database(), dialect.dialect().id());
        return new Migration(
                lock.nextVersion(),
                name,
                script(title + "migration " + lock.nextVersion(), plans.forward()),
                script(title + "undo of migration " + lock.nextVersion(), plans.undo()));
    }

    private String script(String title, Plan plan) {
        List<String> comments = Stream.concat(
                        Stream.of(title), plan.hazards().stream().map(hazard -> "Hazard: " + hazard.sentence()))
                .toList();
        return SqlScript.text(comments, plan.statements());
    }

    /** The full DDL of a catalog: what makes it of nothing. */
    public String ddl(String database, Catalog catalog) {
        Plan plan = planner.plan(PlanInput.creation(catalog));
        return SqlScript.text(
                List.of("%s on %s".formatted(database, dialect.dialect().id())), plan.statements());
    }
}
