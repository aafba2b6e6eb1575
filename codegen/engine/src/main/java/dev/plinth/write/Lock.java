package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the lock file of one database and dialect says.
 *
 * @param database the database
 * @param dialect the dialect
 * @param migrations the migrations, in order
 * @param wording whose words the texts of the catalog are: the versions of Plinth and of jOOQ
 * @param catalogTree the catalog after the last migration, as it is stored
 * @param before how to make the catalog before the last migration of it; empty where that one was the first, or where
 *     it is unknown
 */
public record Lock(
        String database,
        String dialect,
        List<LockedMigration> migrations,
        JsonNode wording,
        JsonNode catalogTree,
        Optional<CatalogDelta> before) {

    /** Copies its list. */
    public Lock {
        migrations = List.copyOf(migrations);
    }

    /** The lock of a database without a migration. */
    public static Lock empty(String database, String dialect) {
        return new Lock(
                database,
                dialect,
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                CatalogJson.tree(Catalog.empty(new Wording.Rendered("", ""))),
                Optional.empty());
    }

    /** The catalog after the last migration. */
    public Catalog catalog() {
        return CatalogJson.catalog(catalogTree, CatalogJson.wording(wording));
    }

    /** The number of the last migration; 0 if there is none. */
    public int lastVersion() {
        return newest().map(LockedMigration::version).map(Integer::parseInt).orElse(0);
    }

    /** The last migration. */
    public Optional<LockedMigration> newest() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }

    /** This lock with another migration, which leads to that catalog. */
    public Lock with(Migration migration, Catalog after) {
        List<LockedMigration> more = new ArrayList<>(migrations);
        more.add(LockedMigration.of(migration, chain()));
        JsonNode tree = CatalogJson.tree(after);
        return new Lock(
                database,
                dialect,
                more,
                CatalogJson.tree(after.wording()),
                tree,
                migrations.isEmpty() ? Optional.empty() : Optional.of(CatalogDelta.between(tree, catalogTree)));
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
                delta.applyTo(catalogTree),
                Optional.empty()));
    }

    /**
     * This lock in other words.
     *
     * @param words gives a catalog the other words
     */
    public Lock reworded(UnaryOperator<Catalog> words) {
        Catalog now = words.apply(catalog());
        JsonNode tree = CatalogJson.tree(now);
        Optional<CatalogDelta> delta = before.map(known -> {
            Catalog earlier = CatalogJson.catalog(known.applyTo(catalogTree), CatalogJson.wording(wording));
            return CatalogDelta.between(tree, CatalogJson.tree(words.apply(earlier)));
        });
        return new Lock(database, dialect, migrations, CatalogJson.tree(now.wording()), tree, delta);
    }

    /** This lock, of which only the present is known. */
    public Lock withUnknownBefore() {
        return new Lock(database, dialect, migrations, wording, catalogTree, Optional.empty());
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
