package dev.plinth.golden;

import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.FlywayMigrations;
import dev.plinth.verify.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A live database that stock Flyway migrates, and that undo scripts take back. */
public final class LiveDatabase implements AutoCloseable {
    private static final Pattern SEPARATOR = Pattern.compile(";\\R");

    private final EmbeddedDatabase database;

    public LiveDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    /** The database itself. */
    public EmbeddedDatabase embedded() {
        return database;
    }

    /** Applies the migrations up to a version. */
    public void migrate(Path migrations, int version) {
        flyway(migrations.resolve("versions"))
                .target(Integer.toString(version))
                .load()
                .migrate();
    }

    /** Applies all migrations. */
    public void migrate(Path migrations) {
        flyway(migrations.resolve("versions")).load().migrate();
    }

    /**
     * Runs the undo scripts of a version as Flyway would run a migration, and makes Flyway forget that version.
     *
     * @return whether there are any
     */
    public boolean undo(Path migrations, int version) {
        Path folder = TemporaryFolder.create("undo");
        boolean found = false;
        try (Stream<Path> scripts = Files.list(migrations.resolve("undo"))) {
            for (Path script : scripts.toList()) {
                String name = script.getFileName().toString();
                if (name.matches("U%04d(\\.\\d+)?__.*".formatted(version))) {
                    Files.copy(script, folder.resolve("V" + name.substring(1)));
                    found = true;
                }
            }
            flyway(folder)
                    .table("undo_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TemporaryFolder.delete(folder);
        }
        execute("DROP TABLE undo_history");
        execute("DELETE FROM flyway_schema_history WHERE version = '%1$04d' OR version LIKE '%1$04d.%%'"
                .formatted(version));
        return found;
    }

    private FluentConfiguration flyway(Path scripts) {
        return FlywayMigrations.configured(Flyway.configure())
                .dataSource(database.dataSource())
                .locations("filesystem:" + scripts.toAbsolutePath());
    }

    /** What the catalog holds, without regard to the order of columns. */
    public List<String> catalog() {
        return CatalogSnapshot.of(database).facts().stream()
                .map(LiveDatabase::withoutPosition)
                .sorted()
                .toList();
    }

    /** What the catalog holds, without regard to the order of columns and to words that mean the same. */
    public List<String> comparable() {
        return CatalogSnapshot.of(database).comparable(database.engine()).facts();
    }

    /** SQLite keeps the text of a table, in which the last line ends with a bracket in place of a comma. */
    private static String withoutPosition(String fact) {
        return fact.replaceAll("(,|\\) STRICT)$", "");
    }

    /** All rows of all tables, a line for each, with its table and its values by the names of their columns. */
    public List<String> rows() {
        try (Connection connection = database.open()) {
            return TableRows.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Executes statements, each of which ends with its line. */
    public void executeAll(String statements) {
        SEPARATOR
                .splitAsStream(statements)
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .forEach(this::execute);
    }

    /** Executes statements as Flyway executes those of a script. */
    public void executeInOneTransaction(List<String> statements) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in " + String.join(";\n", statements), e);
        }
    }

    /** Executes statements in one transaction, and returns those that were refused; the others stay. */
    public List<String> executeEach(List<String> statements) {
        List<String> refused = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                boolean endsTransaction = sql.startsWith("SAVEPOINT") || sql.startsWith("ROLLBACK");
                Optional<Savepoint> savepoint =
                        endsTransaction ? Optional.empty() : Optional.of(connection.setSavepoint());
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    connection.rollback(savepoint.orElseThrow());
                    refused.add(sql);
                }
            }
            connection.commit();
            return refused;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Executes a statement. */
    public void execute(String sql) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in " + sql, e);
        }
    }

    /** The text of the single value that a query gives. */
    public String value(String query) {
        return values(query).get(0);
    }

    /** The texts in the first column that a query gives. */
    public List<String> values(String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in " + query, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
