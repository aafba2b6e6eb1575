package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the lock file of one database and dialect says.
 *
 * @param format the version of the file's format
 * @param database the database
 * @param dialect the dialect
 * @param migrations the migrations, in order
 * @param checksum the checksum of the catalog and of the last chain
 * @param catalog the catalog after the last migration
 */
public record Lock(
        int format,
        String database,
        String dialect,
        List<LockedMigration> migrations,
        String checksum,
        Catalog catalog) {
    static final int FORMAT = 1;

    /** Copies its lists. */
    public Lock {
        migrations = List.copyOf(migrations);
    }

    /** The lock of a database without a migration. */
    public static Lock empty(String database, String dialect) {
        return of(database, dialect, List.of(), Catalog.empty(new Wording.Rendered("", "")));
    }

    private static Lock of(String database, String dialect, List<LockedMigration> migrations, Catalog catalog) {
        return new Lock(FORMAT, database, dialect, migrations, checksum(migrations, catalog), catalog);
    }

    /** The version of the migration that comes next. */
    public String nextVersion() {
        return String.format(Locale.ROOT, "%04d", migrations.size() + 1);
    }

    /** This lock with another migration, which leads to that catalog. */
    public Lock with(Migration migration, Catalog after) {
        List<LockedMigration> more = new ArrayList<>(migrations);
        more.add(LockedMigration.of(migration, chain(migrations)));
        return of(database, dialect, more, after);
    }

    /** Whether each chain follows from the one before and the checksum fits the catalog. */
    boolean isConsistent() {
        String chain = "";
        for (LockedMigration migration : migrations) {
            if (!migration.follows(chain)) {
                return false;
            }
            chain = migration.chain();
        }
        return checksum.equals(checksum(migrations, catalog));
    }

    private static String chain(List<LockedMigration> migrations) {
        return migrations.isEmpty() ? "" : migrations.get(migrations.size() - 1).chain();
    }

    private static String checksum(List<LockedMigration> migrations, Catalog catalog) {
        return Sha256.of(chain(migrations), LockJson.write(catalog));
    }
}
