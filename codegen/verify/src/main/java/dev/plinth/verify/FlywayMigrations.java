package dev.plinth.verify;

import java.nio.file.Path;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Applies a folder of migrations with stock Flyway. */
public final class FlywayMigrations {
    private FlywayMigrations() {}

    /** What Flyway must be told: not to hold its lock in a transaction, for which an index that is built concurrently would wait. */
    public static FluentConfiguration configured(FluentConfiguration flyway) {
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway;
    }

    /**
     * Applies all of them.
     *
     * @throws VerificationException if one fails, with its name
     */
    public static void apply(EmbeddedDatabase database, Path folder) {
        new StockFlyway(database).migrate(folder);
    }
}
