package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the lock file of one database and dialect says.
 *
 * @param database the database
 * @param dialect the dialect
 * @param migrations the migrations, in order
 * @param wording whose words the texts of the catalog are: the versions of Plinth and of jOOQ
 * @param stored the catalog after the last migration, as it is stored
 * @param before how to make the catalog before the last migration of it; empty where that one was the first, or where
 *     it is unknown
 */
public record Lock(
        String database,
        String dialect,
        List<LockedMigration> migrations,
        Wording.Rendered wording,
        StoredCatalog stored,
        Optional<CatalogDelta> before) {
    private static final Wording.Rendered NOBODY = new Wording.Rendered("", "");

    /** Copies its list. */
    public Lock {
        migrations = List.copyOf(migrations);
    }

    /** The lock of a database without a migration. */
    public static Lock empty(String database, String dialect) {
        return new Lock(database, dialect, List.of(), NOBODY, StoredCatalog.EMPTY, Optional.empty());
    }

    /** The catalog after the last migration. */
    public Catalog catalog() {
        return catalog(Catalog.empty(wording));
    }

    /** The same, with the objects of a catalog that is likely to hold most of them: only the others are read. */
    public Catalog catalog(Catalog likely) {
        return stored.read(wording, likely);
    }

    /** The version of the last migration. */
    public Version lastVersion() {
        return newest().map(LockedMigration::version).orElse(Version.NONE);
    }

    /** The last migration. */
    public Optional<LockedMigration> newest() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }

    /** This lock with another migration, which leads to that catalog. */
    public Lock with(Migration migration, Catalog after) {
        List<LockedMigration> more = new ArrayList<>(migrations);
        more.add(LockedMigration.of(migration, chain()));
        StoredCatalog catalog = StoredCatalog.of(after);
        return new Lock(
                database,
                dialect,
                more,
                rendered(after),
                catalog,
                migrations.isEmpty() ? Optional.empty() : Optional.of(CatalogDelta.between(catalog, stored)));
    }

    /** This lock without its newest migration; empty if what was before that is unknown. */
    public Optional<Lock> withoutNewest() {
        if (migrations.size() <= 1) {
            return migrations.isEmpty() ? Optional.empty() : Optional.of(empty(database, dialect));
        }
        return before.map(delta -> new Lock(
                database,
                dialect,
                migrations.subList(0, migrations.size() - 1),
                wording,
                delta.applyTo(stored),
                Optional.empty()));
    }

    /**
     * This lock in other words.
     *
     * @param words gives a catalog the other words
     */
    public Lock reworded(UnaryOperator<Catalog> words) {
        Catalog now = words.apply(catalog());
        StoredCatalog catalog = StoredCatalog.of(now);
        Optional<CatalogDelta> delta = before.map(known -> {
            Catalog earlier = known.applyTo(stored).read(wording, now);
            return CatalogDelta.between(catalog, StoredCatalog.of(words.apply(earlier)));
        });
        return new Lock(database, dialect, migrations, rendered(now), catalog, delta);
    }

    private static Wording.Rendered rendered(Catalog catalog) {
        return catalog.wording() instanceof Wording.Rendered rendered ? rendered : NOBODY;
    }

    /** This lock with its objects as this version writes them. */
    Lock rewritten() {
        return new Lock(
                database, dialect, migrations, wording, stored.rewritten(), before.map(CatalogDelta::rewritten));
    }

    /** This lock with a baseline instead of its first migrations. */
    Lock squashed(int count, LockedMigration baseline) {
        List<LockedMigration> all = new ArrayList<>(List.of(baseline));
        for (LockedMigration migration : migrations.subList(count, migrations.size())) {
            all.add(migration.after(all.get(all.size() - 1).chain()));
        }
        boolean known = all.size() > 1;
        return new Lock(database, dialect, all, wording, stored, known ? before : Optional.empty());
    }

    /** This lock with receipts of its migrations, by their versions. */
    public Lock withReceipts(Map<Version, Receipt> receipts) {
        return new Lock(
                database,
                dialect,
                migrations.stream()
                        .map(migration -> Optional.ofNullable(receipts.get(migration.version()))
                                .map(migration::with)
                                .orElse(migration))
                        .toList(),
                wording,
                stored,
                before);
    }

    /** This lock, of which only the present is known. */
    public Lock withUnknownBefore() {
        return new Lock(database, dialect, migrations, wording, stored, Optional.empty());
    }

    /** Whether each chain follows from the one before. */
    boolean isChained() {
        String chain = "";
        for (LockedMigration migration : migrations) {
            if (!migration.follows(chain)) {
                return false;
            }
            chain = migration.chain();
        }
        return true;
    }

    private String chain() {
        return newest().map(LockedMigration::chain).orElse("");
    }
}
