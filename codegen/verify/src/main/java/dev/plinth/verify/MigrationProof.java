package dev.plinth.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What migrations and their undo scripts did to a live database: apply, undo newest first, apply again, all with stock Flyway.
 *
 * <pre>{@code
 * try (EmbeddedDatabase database = EmbeddedDatabase.sqlite()) {
 *     assertThat(MigrationProof.of(database, Path.of("migrations/shop/sqlite")).problems()).isEmpty();
 * }
 * }</pre>
 *
 * @param before the catalog that the proof started from
 * @param applied the catalog after all migrations
 * @param undone the catalog after all undo scripts
 * @param reapplied the catalog after all migrations once more
 */
public record MigrationProof(
        CatalogSnapshot before, CatalogSnapshot applied, CatalogSnapshot undone, CatalogSnapshot reapplied) {

    /**
     * Carries out the proof with the scripts of {@code migrations/versions} and {@code migrations/undo}, and leaves the database
     * migrated.
     *
     * @throws VerificationException if a migration and its undo script do not pair up, or Flyway refuses a script
     */
    public static MigrationProof of(EmbeddedDatabase database, Path migrations) {
        return of(database, migrations.resolve("versions"), migrations.resolve("undo"));
    }

    /**
     * The same with two folders of any name.
     *
     * @param versions holds {@code V<version>__<name>.sql}
     * @param undo holds {@code U<version>__<name>.sql} for each of them
     */
    public static MigrationProof of(EmbeddedDatabase database, Path versions, Path undo) {
        MigrationFiles files = new MigrationFiles(versions, undo);
        StockFlyway flyway = new StockFlyway(database);
        CatalogSnapshot before = CatalogSnapshot.of(database);
        List<String> newestFirst = flyway.migrate(versions);
        CatalogSnapshot applied = CatalogSnapshot.of(database);
        files.undoOf(newestFirst).forEach(flyway::run);
        CatalogSnapshot undone = CatalogSnapshot.of(database);
        flyway.forget();
        flyway.migrate(versions);
        return new MigrationProof(before, applied, undone, CatalogSnapshot.of(database));
    }

    /** Every way in which undoing did not lead back, or migrating again not to the same place; empty when proved. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        before.diff(undone).forEach(line -> problems.add("undo does not lead back: " + line));
        applied.diff(reapplied).forEach(line -> problems.add("applied again, not the same: " + line));
        return List.copyOf(problems);
    }
}
