package dev.plinth.golden;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.nio.file.Path;
import java.util.Optional;

/** Migrations of one dialect, as freezing writes them. */
record Scripts(SqlDialect dialect) {
    /** The next migration, not yet written. */
    PreparedMigration prepare(DeclaredDatabase database, Path root) {
        return new MigrationGenerator(dialect).prepare(database, root, Optional.of("golden"));
    }

    /** Writes the next migration, and returns the folder of all. */
    Path generate(DeclaredDatabase database, Path root) {
        prepare(database, root).write();
        return root.resolve(database.name()).resolve(dialect.dialect().id());
    }
}
