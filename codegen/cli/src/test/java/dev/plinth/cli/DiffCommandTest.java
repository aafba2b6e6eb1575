package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.generate.MigrationGenerator;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
    private static final String ONE = "CREATE TABLE notes (id integer NOT NULL PRIMARY KEY, text varchar(20));\n";
    private static final String TWO =
            "CREATE TABLE notes (id integer NOT NULL PRIMARY KEY, text varchar(20), made integer);\n";

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {}

    private static Answer diff(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();
        }
        int status = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
        return new Answer(status, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, ALTER TABLE notes ADD COLUMN made integer",
        "sqlite, ALTER TABLE notes ADD COLUMN made integer"
    })
    void filesThatDifferGiveTheMigrationAndItsUndo(String dialect, String statement) throws IOException {
        Answer answer = diff("--from", file("a.sql", ONE), "--to", file("b.sql", TWO), "--dialect", dialect);
        String opening = dialect.equals("postgresql") ? "SET LOCAL lock_timeout = '5s';\n\n" : "";
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out())
                .startsWith("-- Migration\n\n" + opening + statement + ";\n")
                .contains("-- Undo\n", "DROP COLUMN made;");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"postgresql", "sqlite"})
    void filesThatMeanTheSameGiveNothing(String dialect) throws IOException {
        Answer answer = diff(
                "--from",
                file("a.sql", ONE),
                "--to",
                file("b.sql", ONE.replace("integer NOT NULL", "INTEGER  not null /* a key */")),
                "--dialect",
                dialect);
        assertThat(answer).isEqualTo(new Answer(0, "no change\n", ""));
    }

    @Test
    void aLiveDatabaseIsComparedWithMigrations() throws IOException, SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("live.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.executeUpdate(TWO);
        }
        file("versions/V1__first.sql", ONE);
        file("versions/V2__second.sql", "ALTER TABLE notes ADD COLUMN made integer;");
        assertThat(diff("--from", url, "--to", folder.resolve("versions"))).isEqualTo(new Answer(0, "no change\n", ""));
        file("versions/V3__third.sql", "CREATE INDEX late ON notes (made);");
        assertThat(diff("--from", url, "--to", folder.resolve("versions")).out())
                .contains("CREATE INDEX late ON notes (made);");
    }

    /** A declaration of one dialect. */
    public static final class Noted extends Database {
        /** Notes. */
        public Noted() {
            super("noted", Dialect.POSTGRES);
            tables(new Notes());
        }

        private static final class Notes extends Table {
            Notes() {
                super("notes");
                integer("id").primaryKey();
                varchar("text", 40).nullable();
            }
        }
    }

    @Test
    void aDeclarationIsComparedWithFiles() throws IOException {
        Answer answer = diff("--from", file("a.sql", ONE), "--to", "declaration:" + Noted.class.getName());
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).contains("ALTER TABLE notes ALTER COLUMN text TYPE character varying(40);");
    }

    @Test
    void aLockIsComparedWithADeclarationWithoutAServer() {
        var generator = new MigrationGenerator(new PostgresDialect());
        generator
                .prepare(Declarations.load(new Noted()), folder, Optional.empty())
                .write();
        Path lock = folder.resolve("noted/postgresql/schema.lock.json");

        assertThat(diff("--from", lock, "--to", "declaration:" + Noted.class.getName()))
                .isEqualTo(new Answer(0, "no change\n", ""));
        assertThat(diff("--from", lock, "--to", folder.resolve("noted/postgresql")))
                .isEqualTo(new Answer(0, "no change\n", ""));
        assertThat(diff("--from", lock, "--to", "declaration:" + Noted.class.getName(), "--dialect", "sqlite")
                        .err())
                .contains("[dialect-unclear]");
    }

    @Test
    void aLivePostgresIsRead() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute(TWO);
            assertThat(diff("--from", database.url(), "--to", file("b.sql", TWO)))
                    .isEqualTo(new Answer(0, "no change\n", ""));
            assertThat(diff("--from", database.url(), "--to", file("a.sql", ONE))
                            .out())
                    .contains("-- Hazard: Permanently deletes all values of notes.made.", "DROP COLUMN made;");
        }
    }

    @Test
    void whatIsNotModelledIsNamedAndNeverPassedOver() throws IOException {
        Answer answer = diff(
                "--from",
                file("a.sql", ONE),
                "--to",
                file("b.sql", ONE + "CREATE VIEW few AS SELECT id FROM notes;\n"),
                "--dialect",
                "sqlite");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("view few", "[unmodelled]");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Answer answer = diff("--from", file("a.sql", ONE), "--to", file("b.sql", TWO), "--dialect", "sqlite", "--json");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).contains("\"result\" : \"differs\"", "ALTER TABLE notes ADD COLUMN made integer");
    }

    @Test
    void aMistakeIsNamedInOneLine() throws IOException {
        assertThat(diff("--from", "nowhere.sql", "--to", "b.sql").err())
                .contains("there is no file nowhere.sql", "[source-unknown]");
        assertThat(diff("--from", file("a.sql", ONE), "--to", file("b.sql", TWO))
                        .err())
                .contains("[dialect-unsaid]");
        Answer broken =
                diff("--from", file("a.sql", "CREATE TABLE (;"), "--to", file("b.sql", TWO), "--dialect", "sqlite");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("a.sql").doesNotContain("\tat ");
        assertThat(diff("--from", "x").status()).isEqualTo(1);
        assertThat(diff("--from", "declaration:no.such.Class", "--to", "x").err())
                .contains("[source-unknown]");
    }
}
