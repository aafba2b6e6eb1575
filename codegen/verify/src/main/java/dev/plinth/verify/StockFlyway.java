package dev.plinth.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Runs scripts on a database the way that an application does: with Flyway, its defaults, and nothing of ours but silence. */
final class StockFlyway {
    /** Of Flyway's second history table, which {@link #run} needs while it runs. */
    private static final String SCRATCH_HISTORY = "plinth_scratch_history";

    private final EmbeddedDatabase database;

    StockFlyway(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Applies the pending migrations of a folder and returns the applied scripts, newest first. */
    List<String> migrate(Path versions) {
        Flyway flyway = configure(versions).load();
        migrate(flyway, versions);
        List<String> scripts = new ArrayList<>();
        Arrays.stream(flyway.info().applied()).map(MigrationInfo::getScript).forEach(scripts::add);
        Collections.reverse(scripts);
        return scripts;
    }

    /**
     * Runs one script as Flyway would run a migration: split into statements by Flyway's parser, in Flyway's transaction, with
     * the script's {@code .conf} file if it has one. The history table does not learn of it.
     */
    void run(Path script) {
        Path folder = TemporaryFolder.create("plinth-script");
        try {
            Files.copy(script, folder.resolve("V1__script.sql"));
            copyIfThere(script.resolveSibling(script.getFileName() + ".conf"), folder.resolve("V1__script.sql.conf"));
            runOnScratchHistory(folder, script);
        } catch (IOException e) {
            throw new VerificationException("Cannot copy " + script, e);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** Makes Flyway forget everything that it applied, so that it applies it again. */
    void forget() {
        execute("DELETE FROM flyway_schema_history");
    }

    private void runOnScratchHistory(Path folder, Path script) {
        FluentConfiguration configuration =
                configure(folder).table(SCRATCH_HISTORY).baselineOnMigrate(true).baselineVersion("0");
        migrate(configuration.load(), script);
        execute("DROP TABLE " + SCRATCH_HISTORY);
    }

    private FluentConfiguration configure(Path folder) {
        return FlywayMigrations.configured(Flyway.configure(StockFlyway.class.getClassLoader()))
                .loggers(QuietLog.class.getName())
                .dataSource(database.dataSource())
                .locations("filesystem:" + folder.toAbsolutePath());
    }

    private void migrate(Flyway flyway, Path what) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new VerificationException(
                    "Flyway refused " + what + " on " + database.engine().dialect(), e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new VerificationException("The database refused: " + sql, e);
        }
    }

    private static void copyIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to);
        }
    }
}
