package dev.plinth.verify;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of this JVM, started once for each set of binaries.
 *
 * <p>The servers are the one thing here that is static: they are processes, cost seconds to start, and live until
 * {@link #stopIdle} or as long as the JVM; then the embedded server's own shutdown hook stops them and deletes their data.
 */
final class PostgresServer {
    private static final Map<PgBinaryResolver, PostgresServer> RUNNING = new HashMap<>();
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final Path folder;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** A database on the server whose binaries are on the class path. */
    static EmbeddedDatabase createDatabase() {
        return createDatabase(DefaultPostgresBinaryResolver.INSTANCE);
    }

    /** A database on the server whose binaries are in a jar. */
    static EmbeddedDatabase createDatabase(Path binariesJar) {
        return createDatabase(new PostgresBinaries(binariesJar.toAbsolutePath().normalize()));
    }

    private static EmbeddedDatabase createDatabase(PgBinaryResolver binaries) {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(binaries, PostgresServer::start).create();
        }
    }

    /** Stops the servers that have no database. */
    static void stopIdle() {
        synchronized (RUNNING) {
            List<PostgresServer> idle = RUNNING.values().stream()
                    .filter(running -> running.databases.get() == 0)
                    .toList();
            RUNNING.values().removeAll(idle);
            idle.forEach(PostgresServer::stop);
        }
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new VerificationException("The embedded PostgreSQL did not stop", e);
        }
        TemporaryFolder.delete(folder);
    }

    /** Leaves nothing behind, also if the server does not start or the JVM exits. */
    private static PostgresServer start(PgBinaryResolver binaries) {
        Path folder = TemporaryFolder.create("plinth-postgres");
        Path log = folder.resolve("server.log");
        try {
            var started = new PostgresServer(
                    start(binaries, folder.resolve("data"), Redirect.appendTo(log.toFile())), folder);
            folder.toFile().deleteOnExit();
            log.toFile().deleteOnExit();
            return started;
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            throw failure(e, folder, Files.exists(log) ? "; it printed\n" + read(log) : "");
        }
    }

    private static VerificationException failure(Throwable cause, Path folder, String output) {
        VerificationException failure =
                new VerificationException("The embedded PostgreSQL did not start" + output, cause);
        try {
            TemporaryFolder.delete(folder);
        } catch (VerificationException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** The server's own output goes to a file, so that it stays quiet without losing why it failed. */
    private static EmbeddedPostgres start(PgBinaryResolver binaries, Path data, Redirect output) throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(binaries)
                .setDataDirectory(data)
                .setLocaleConfig("locale", "C")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100") // as in PostgreSQL: it limits the locks of a transaction
                .setPGStartupWait(STARTUP_LIMIT)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .start();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(its output in " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }

    /** From {@code template0}, whose locale may differ from the server's and which nobody has added objects to. */
    private EmbeddedDatabase create() {
        return create("template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }

    private EmbeddedDatabase create(String template) {
        String name = "plinth_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        databases.incrementAndGet();
        return new EmbeddedDatabase(
                Engine.POSTGRES,
                server.getJdbcUrl(SUPERUSER, name),
                server.getDatabase(SUPERUSER, name),
                () -> create(name),
                () -> drop(name));
    }

    /** Cuts open connections first. {@code DROP DATABASE … WITH (FORCE)} does so too, but PostgreSQL 12 does not have it. */
    private void drop(String name) {
        execute(
                "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'",
                "DROP DATABASE " + name);
        databases.decrementAndGet();
    }

    /** One after the other, because a database cannot be dropped in a transaction. */
    private void execute(String... statements) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                execute(statement, sql);
            }
        } catch (SQLException e) {
            throw new VerificationException("Cannot connect to the embedded PostgreSQL", e);
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new VerificationException("The embedded PostgreSQL refused: " + sql, e);
        }
    }
}
