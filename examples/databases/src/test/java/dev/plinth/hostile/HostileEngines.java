package dev.plinth.hostile;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.MigrationProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies migrations of hostile declarations and undoes them, on both engines. */
final class HostileEngines implements AutoCloseable {
    /** States of statements that PostgreSQL does not run with any row (manual, appendix A). */
    private static final List<String> NOT_UNDERSTOOD = List.of("42", "0A", "XX");

    /** So that more rows come as far as the triggers. */
    private static final String DROP_CONSTRAINTS = """
            DO $do$
            DECLARE dropped text;
            BEGIN
              FOR dropped IN SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
                FROM pg_constraint WHERE contype IN ('c', 'f', 'n') AND connamespace = 'public'::regnamespace
              LOOP
                BEGIN
                  EXECUTE dropped;
                EXCEPTION WHEN others THEN NULL;
                END;
              END LOOP;
            END $do$""";

    private final EmbeddedDatabase server = EmbeddedDatabase.postgres();
    private final Connection postgres;

    HostileEngines() throws SQLException {
        postgres = server.open();
        postgres.setAutoCommit(false);
    }

    /** Writes the migration of a declaration on a dialect, and returns the folder of its scripts. */
    static Path generate(DeclaredDatabase database, Dialect dialect, Path root) {
        new MigrationGenerator(dialect(dialect))
                .prepare(database, root, Optional.of("hostile"))
                .write();
        return root.resolve(database.name()).resolve(dialect.id());
    }

    private static SqlDialect dialect(Dialect dialect) {
        return switch (dialect) {
            case POSTGRES -> new PostgresDialect();
            case SQLITE -> new SqliteDialect();
        };
    }

    /** What is wrong with the scripts of a dialect; empty if nothing. */
    List<String> problems(DeclaredDatabase database, Dialect dialect, Path migrations) throws SQLException {
        try {
            return switch (dialect) {
                case POSTGRES -> onPostgres(database, migrations);
                case SQLITE -> onSqlite(database, migrations);
            };
        } catch (SQLException e) {
            return List.of(e.getMessage());
        }
    }

    /** The same with Flyway, which is slow. */
    static List<String> problemsWithFlyway(Dialect dialect, Path migrations) {
        try (EmbeddedDatabase database =
                dialect == Dialect.POSTGRES ? EmbeddedDatabase.postgres() : EmbeddedDatabase.sqlite()) {
            return MigrationProof.of(database, migrations).problems();
        }
    }

    /** In a transaction that is rolled back. */
    private List<String> onPostgres(DeclaredDatabase database, Path migrations) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            statement.setEscapeProcessing(false);
            List<String> before = CatalogSnapshot.of(postgres).facts();
            statement.execute(script(migrations.resolve("versions")));
            List<String> problems = new ArrayList<>(used(database, statement));
            statement.execute(script(migrations.resolve("undo")));
            problems.addAll(left(before, postgres));
            return problems;
        } finally {
            postgres.rollback();
        }
    }

    /** PostgreSQL looks up the names in a body when the trigger fires. A row that is refused is not a problem. */
    private List<String> used(DeclaredDatabase database, Statement statement) throws SQLException {
        List<String> problems = new ArrayList<>();
        Savepoint before = postgres.setSavepoint();
        for (boolean free : new boolean[] {false, true}) {
            if (free) {
                statement.execute(DROP_CONSTRAINTS);
            }
            for (String change : Changes.of(database, " OVERRIDING SYSTEM VALUE")) {
                use(statement, change).ifPresent(problems::add);
            }
        }
        postgres.rollback(before);
        return problems;
    }

    private Optional<String> use(Statement statement, String change) throws SQLException {
        Savepoint before = postgres.setSavepoint();
        try {
            statement.execute(change);
            postgres.releaseSavepoint(before);
        } catch (SQLException e) {
            postgres.rollback(before);
            String state = String.valueOf(e.getSQLState());
            return NOT_UNDERSTOOD.stream().anyMatch(state::startsWith)
                    ? Optional.of(e.getMessage() + " in " + change)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** SQLite resolves what is in a trigger when a statement that fires it is compiled. */
    private static List<String> onSqlite(DeclaredDatabase database, Path migrations) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    script(migrations.resolve("versions"))); // the driver runs all statements of the text
            for (String change : Changes.of(database, "")) {
                statement.executeQuery("EXPLAIN " + change).close();
            }
            statement.executeUpdate(script(migrations.resolve("undo")));
            return left(List.of(), connection);
        }
    }

    private static List<String> left(List<String> before, Connection connection) {
        List<String> after = new ArrayList<>(CatalogSnapshot.of(connection).facts());
        after.removeAll(before);
        return after.stream().map("The undo leaves "::concat).toList();
    }

    private static String script(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path only = files.filter(file -> file.toString().endsWith(".sql"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(only);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        postgres.close();
        server.close();
    }
}
