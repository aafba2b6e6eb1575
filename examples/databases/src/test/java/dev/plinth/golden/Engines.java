package dev.plinth.golden;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Optional;

/** The dialects, each with the engine that speaks it. */
enum Engines {
    POSTGRES,
    SQLITE;

    String id() {
        return dialect().dialect().id();
    }

    SqlDialect dialect() {
        return switch (this) {
            case POSTGRES -> new PostgresDialect();
            case SQLITE -> new SqliteDialect();
        };
    }

    LiveDatabase open() {
        return new LiveDatabase(
                switch (this) {
                    case POSTGRES -> EmbeddedDatabase.postgres();
                    case SQLITE -> EmbeddedDatabase.sqlite();
                });
    }

    /** Writes the migration that a declaration needs, and returns the folder of all of its migrations. */
    Path generate(DeclaredDatabase database, Path root) {
        new MigrationGenerator(dialect())
                .prepare(database, root, Optional.of("golden"))
                .write();
        return root.resolve(database.name()).resolve(id());
    }
}
