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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A PostgreSQL server of this JVM, started once for each set of binaries.
 *
 * <p>The servers are the one thing here that is static: they are processes, cost seconds to start, and live as long as the
 * JVM; the embedded server's own shutdown hook stops them and deletes their data.
 */
final class PostgresServer {
    private static final ConcurrentMap<PgBinaryResolver, PostgresServer> RUNNING = new ConcurrentHashMap<>();
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer ofClassPath() {
        return of(DefaultPostgresBinaryResolver.INSTANCE);
    }

    static PostgresServer of(Path binariesJar) {
        return of(new PostgresBinaries(binariesJar.toAbsolutePath().normalize()));
    }

    private static PostgresServer of(PgBinaryResolver binaries) {
        return RUNNING.computeIfAbsent(binaries, PostgresServer::start);
    }

    /** Leaves nothing behind, also if the server does not start or the JVM exits. */
    private static PostgresServer start(PgBinaryResolver binaries) {
        Path folder = TemporaryFolder.create("plinth-postgres");
        Path log = folder.resolve("server.log");
        try {
            PostgresServer started = start(binaries, folder.resolve("data"), Redirect.appendTo(log.toFile()));
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
    private static PostgresServer start(PgBinaryResolver binaries, Path data, Redirect output) throws IOException {
        return new PostgresServer(EmbeddedPostgres.builder()
                .setPgBinaryResolver(binaries)
                .setDataDirectory(data)
                .setLocaleConfig("locale", "C")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100") // as in PostgreSQL: it limits the locks of a transaction
                .setPGStartupWait(STARTUP_LIMIT)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .start());
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(its output in " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }

    /** From {@code template0}, whose locale may differ from the server's and which nobody has added objects to. */
    EmbeddedDatabase createDatabase() {
        String name = "plinth_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        return new EmbeddedDatabase(
                Engine.POSTGRES,
                server.getJdbcUrl(SUPERUSER, name),
                server.getDatabase(SUPERUSER, name),
                () -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new VerificationException("The embedded PostgreSQL refused: " + sql, e);
        }
    }
}
