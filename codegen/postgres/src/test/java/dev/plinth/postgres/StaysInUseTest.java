package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.generate.MigrationGenerator;
import dev.plinth.model.Expression;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.FlywayMigrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to migrations of tables in use that fail, are interrupted, or meet others. */
class StaysInUseTest {
    private static final class Notes extends Table {
        private final Column<String> title;

        Notes(Consumer<Notes> more) {
            super("notes");
            bigint("id").primaryKey();
            title = text("title");
            large();
            more.accept(this);
        }
    }

    private static final class Desk extends Database {
        Desk(Consumer<Notes> more) {
            super("desk", Dialect.POSTGRES);
            lockTimeout(Duration.ofMillis(300));
            tables(new Notes(more));
        }
    }

    private EmbeddedDatabase database = EmbeddedDatabase.postgres();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void generate() throws SQLException {
        generate(notes -> {});
        flyway().load().migrate();
        execute("INSERT INTO notes (id, title) VALUES (1, 'a'), (2, 'a')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void generate(Consumer<Notes> more) {
        new MigrationGenerator(new PostgresDialect())
                .prepare(Declarations.load(new Desk(more)), folder, Optional.of("change"))
                .write();
    }

    private FluentConfiguration usual() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("filesystem:" + folder.resolve("desk/postgresql/versions"));
    }

    private FluentConfiguration flyway() {
        return FlywayMigrations.configured(usual());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void once(Notes notes) {
        notes.unique("notes_once").on(notes.title);
    }

    @Test
    void aBuildThatFailedOnDuplicatesIsRunAgainOnceTheyAreGone() throws SQLException {
        generate(StaysInUseTest::once);
        assertThatThrownBy(flyway().load()::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("(title)=(a)");
        assertThat(answer("SELECT indisvalid FROM pg_index WHERE indexrelid = 'notes_once'::regclass"))
                .isEqualTo("f");
        execute("UPDATE notes SET title = 'b' WHERE id = 2");
        flyway().load().repair();
        flyway().load().migrate();
        assertThat(answer("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'notes_once'"))
                .isEqualTo("UNIQUE (title)");
        assertThat(answer("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo("0");
    }

    @Test
    void anIndexThatIsThereAlreadyIsNotTouched() throws SQLException {
        generate(StaysInUseTest::once);
        execute("CREATE INDEX notes_once ON notes (id)");
        assertThatThrownBy(flyway().load()::migrate)
                .hasMessageContaining("The index notes_once is there already")
                .hasMessageContaining("drop it and run the script again: DROP INDEX CONCURRENTLY notes_once");
        assertThat(answer("SELECT pg_get_indexdef('notes_once'::regclass)")).contains("(id)");
    }

    @Test
    void aLockOfFlywayInATransactionIsNotWaitedForWithoutEnd() throws SQLException {
        execute("DELETE FROM notes");
        generate(StaysInUseTest::once);
        assertThatThrownBy(usual().load()::migrate)
                .hasMessageContaining("Flyway holds its lock in a transaction")
                .hasMessageContaining("Set flyway.postgresql.transactional.lock=false");
        flyway().load().repair();
        flyway().load().migrate();
        assertThat(answer("SELECT count(*) FROM pg_constraint WHERE conname = 'notes_once'"))
                .isEqualTo("1");
    }

    @Test
    void aScriptGivesUpIfAnotherTransactionKeepsTheTable() throws SQLException {
        generate(notes -> notes.check("named", notes.title.ne("")));
        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM notes");
            assertThatThrownBy(flyway().load()::migrate).hasMessageContaining("due to lock timeout");
            other.rollback();
        }
        flyway().load().migrate();
        assertThat(answer("SELECT convalidated FROM pg_constraint WHERE conname = 'named'"))
                .isEqualTo("t");
    }

    /** All that has to read or write every row is done while others write. */
    @Test
    void othersWriteBetweenTheParts() throws SQLException {
        execute("ALTER TABLE notes ALTER COLUMN title DROP NOT NULL");
        generate(notes -> notes.text("owner").backfill(notes.title));
        for (String part : List.of("2.1", "2.2")) {
            flyway().target(part).load().migrate();
            execute("INSERT INTO notes (id, title) SELECT max(id) + 1, 'late' FROM notes");
        }
        flyway().target("2.3").load().migrate();
        assertThatThrownBy(() -> execute("INSERT INTO notes (id, title) VALUES (9, 'none')"))
                .hasMessageContaining("plinth_required");
        flyway().load().migrate();
        assertThat(answer("SELECT string_agg(owner, ',' ORDER BY id) FROM notes"))
                .isEqualTo("a,a,late,late");
        assertThat(answer("SELECT count(*) FROM pg_constraint WHERE conname LIKE 'plinth%'"))
                .isEqualTo("0");
    }

    @Test
    void defaultsThatDifferByRowAreKnown() {
        Stream.of("nextval('s'::regclass)", "gen_random_uuid()", "(random() * 10)", "clock_timestamp()", "\"Mine\"(1)")
                .forEach(value -> assertThat(VolatileDefault.is(Expression.of(value)))
                        .as(value)
                        .isTrue());
        Stream.of(
                        "now()",
                        "CURRENT_TIMESTAMP",
                        "'random()'::text",
                        "(1 + 2)",
                        "CAST('a (b)' AS varchar(3))",
                        "lower('A')")
                .forEach(value -> assertThat(VolatileDefault.is(Expression.of(value)))
                        .as(value)
                        .isFalse());
    }
}
