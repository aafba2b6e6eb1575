package dev.plinth.verify;

import java.nio.file.Path;

/** Applies a folder of migrations with stock Flyway. */
public final class FlywayMigrations {
    private FlywayMigrations() {}

    /**
     * Applies all of them.
     *
     * @throws VerificationException if one fails, with its name
     */
    public static void apply(EmbeddedDatabase database, Path folder) {
        new StockFlyway(database).migrate(folder);
    }
}
