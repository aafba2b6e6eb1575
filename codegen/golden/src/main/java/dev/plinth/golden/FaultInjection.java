package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Stops migrations dead before each of their statements and each commit, migrates again with stock Flyway, and compares the database
 * with one that nothing disturbed: what its catalog holds, all rows, and Flyway's history.
 *
 * <p>On SQLite, the files of the database are copied at that moment, the journal too: that is what a killed process leaves. The
 * cache is so small that pages of an open transaction are in the file. On PostgreSQL, the server ends all connections, as it does
 * when their process dies.
 */
public final class FaultInjection {
    private static final int LIMIT = 10_000;

    private final EmbeddedDatabase base;
    private final Path migrations;
    private final boolean defaults;
    private int recorded;

    private FaultInjection(EmbeddedDatabase base, Path migrations, boolean defaults) {
        this.base = base;
        this.migrations = migrations;
        this.defaults = defaults;
    }

    /**
     * Tries all moments.
     *
     * @param base a database with rows, where some migrations are pending; it stays as it is, and nobody is connected to it
     * @param migrations the folder of a dialect, with {@code versions} in it
     * @return how many moments there were
     */
    public static int run(EmbeddedDatabase base, Path migrations) {
        var injection = new FaultInjection(base, migrations, false);
        return base.engine() == Engine.SQLITE ? injection.copied() : injection.cut();
    }

    /**
     * Tries some moments with a process that really dies.
     *
     * @throws AssertionError if the process has ended before
     */
    public static void runProcess(EmbeddedDatabase base, Path migrations, int... moments) {
        var injection = new FaultInjection(base, migrations, false);
        Outcome expected = injection.expected();
        for (int moment : moments) {
            try (EmbeddedDatabase victim = base.copy()) {
                KilledProcess.run(victim.url(), migrations, moment);
                injection.check(victim, moment, expected);
            }
        }
    }

    /**
     * Tries all moments of one pending migration on PostgreSQL with the lock that Flyway has by default. Flyway commits the migration
     * first, and what it notes in its history afterwards. Where the migration is there and not noted, it is noted by {@code
     * skipExecutingMigrations}.
     *
     * @return at how many moments that was so
     */
    public static int runWithDefaultLock(EmbeddedDatabase base, Path migrations) {
        var injection = new FaultInjection(base, migrations, true);
        injection.cut();
        return injection.recorded;
    }

    private FluentConfiguration flyway() {
        return defaults ? Flyway.configure() : inOneTransaction();
    }

    /** On PostgreSQL with one connection: a migration and its row in the history are one transaction, as on SQLite. */
    static FluentConfiguration inOneTransaction() {
        FluentConfiguration flyway = Flyway.configure();
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway;
    }

    /** What an undisturbed migration makes of a database. */
    private Outcome migrated(EmbeddedDatabase database) {
        FluentConfiguration flyway = on(database);
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            if (!defaults) {
                throw e;
            }
            recorded++;
            flyway.skipExecutingMigrations(true).load().migrate();
        }
        flyway.load().validate();
        return Outcome.of(database);
    }

    private Outcome expected() {
        try (EmbeddedDatabase undisturbed = base.copy()) {
            return migrated(undisturbed);
        }
    }

    private void check(EmbeddedDatabase crashed, int moment, Outcome expected) {
        assertThat(migrated(crashed))
                .as("killed before statement %s of %s", moment, migrations)
                .isEqualTo(expected);
    }

    private int copied() {
        List<EmbeddedDatabase> copies = new ArrayList<>();
        try (EmbeddedDatabase running = base.copy()) {
            WatchedMigration.run(
                    flyway(), SmallCache.of(running.dataSource()), migrations, what -> copies.add(running.copy()));
            copies.add(running.copy());
            Outcome expected = expected();
            for (int moment = 1; moment <= copies.size(); moment++) {
                check(copies.get(moment - 1), moment, expected);
            }
            return copies.size();
        } finally {
            copies.forEach(EmbeddedDatabase::close);
        }
    }

    /** Goes on with the database that was killed where it is as it was after a whole script, and begins anew elsewhere. */
    private int cut() {
        List<String> versions = new ArrayList<>();
        List<Outcome> whole = wholeScripts(versions);
        int last = whole.size() - 1;
        int reached = 0;
        int moment = 0;
        EmbeddedDatabase victim = base.copy();
        try {
            for (int moments = 1; moments < LIMIT; moments++) {
                moment++;
                if (!cut(victim, moment)) {
                    assertThat(Outcome.of(victim)).isEqualTo(whole.get(last));
                    return moments;
                }
                int now = whole.indexOf(Outcome.of(victim));
                if (now > reached) {
                    reached = now;
                    moment = 0;
                } else if (now < reached) {
                    check(victim, moments, whole.get(last));
                    victim.close();
                    victim = base.copy();
                    migrateTo(victim, versions.get(reached));
                }
            }
            throw new IllegalStateException("The migrations do not end.");
        } finally {
            victim.close();
        }
    }

    /** What an undisturbed migration has made after each script, beginning with none. */
    private List<Outcome> wholeScripts(List<String> versions) {
        List<Outcome> whole = new ArrayList<>();
        try (EmbeddedDatabase undisturbed = base.copy()) {
            MigrationInfoService info = on(undisturbed).load().info();
            versions.add(info.current().getVersion().getVersion());
            whole.add(Outcome.of(undisturbed));
            for (MigrationInfo pending : info.pending()) {
                versions.add(pending.getVersion().getVersion());
                migrateTo(undisturbed, pending.getVersion().getVersion());
                whole.add(Outcome.of(undisturbed));
            }
        }
        return whole;
    }

    private void migrateTo(EmbeddedDatabase database, String version) {
        on(database).target(version).load().migrate();
    }

    private FluentConfiguration on(EmbeddedDatabase database) {
        return flyway().dataSource(database.dataSource())
                .locations("filesystem:" + migrations.resolve("versions").toAbsolutePath());
    }

    /** Whether the migrations had not ended before. */
    private boolean cut(EmbeddedDatabase victim, int moment) {
        var passed = new AtomicInteger();
        try {
            WatchedMigration.run(flyway(), victim.dataSource(), migrations, what -> {
                int now = passed.incrementAndGet();
                if (now == moment) {
                    endConnections(victim);
                }
                if (now >= moment) {
                    throw new SQLException("killed");
                }
            });
            return false;
        } catch (FlywayException e) {
            if (passed.get() < moment) {
                throw e;
            }
            return true;
        }
    }

    private static void endConnections(EmbeddedDatabase victim) throws SQLException {
        try (Connection connection = victim.open();
                PreparedStatement end = connection.prepareStatement("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """)) {
            boolean connected = true;
            while (connected) {
                try (ResultSet count = end.executeQuery()) {
                    connected = count.next() && count.getInt(1) > 0;
                }
            }
        }
    }
}
