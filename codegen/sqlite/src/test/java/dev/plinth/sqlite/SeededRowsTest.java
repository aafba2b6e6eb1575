package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.rows.Candidates;
import dev.plinth.verify.rows.KeptRows;
import dev.plinth.verify.rows.KeptRows.Loss;
import dev.plinth.verify.rows.RowImage;
import dev.plinth.verify.rows.Seeder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that a proof makes up on SQLite. */
class SeededRowsTest {
    private final EmbeddedDatabase database = EmbeddedDatabase.sqlite();
    private final Connection connection = database.open();

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Map<String, String> seed(Set<String> empty, Set<String> filled) throws SQLException {
        return new Seeder(Dialect.SQLITE, new Candidates(Dialect.SQLITE), empty, filled)
                .seed(connection, new SqliteIntrospection().introspect(connection));
    }

    private RowImage image() throws SQLException {
        return RowImage.of(
                connection, new SqliteIntrospection().introspect(connection).catalog());
    }

    private int count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void constraintsOfEveryKindAreRespected() throws SQLException {
        run(
                "CREATE TABLE parents (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE"
                        + " CHECK (code IN ('one', 'two', 'three'))) STRICT",
                "CREATE TABLE kinds (a INTEGER NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT",
                "CREATE TABLE children (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parents (id),"
                        + " boss INTEGER REFERENCES children (id), ka INTEGER, kb TEXT, low INTEGER NOT NULL, high INTEGER NOT NULL,"
                        + " size REAL NOT NULL DEFAULT 1.5, raw BLOB NOT NULL, made TEXT NOT NULL, done INTEGER NOT NULL,"
                        + " twice INTEGER AS (low * 2), CHECK (low < high), CHECK (done IN (0, 1)),"
                        + " CHECK (made IS strftime('%Y-%m-%dT%H:%M:%S', substr(made, 1, 19), '+0 days') || printf('.%06uZ', substr(made, 21, 6))),"
                        + " FOREIGN KEY (ka, kb) REFERENCES kinds (a, b)) STRICT");

        assertThat(seed(Set.of(), Set.of())).isEmpty();

        assertThat(count("parents")).isEqualTo(3);
        assertThat(count("children")).isEqualTo(3);
        assertThat(count("children WHERE ka IS NULL")).isPositive();
        assertThat(count("children WHERE ka IS NOT NULL")).isPositive();
    }

    @Test
    void whatCannotBeFilledIsNamedWithTheReason() throws SQLException {
        run(
                "CREATE TABLE odd (a TEXT NOT NULL CHECK (length(a) = 17)) STRICT",
                "CREATE TABLE below (odd_id INTEGER NOT NULL REFERENCES odd (rowid2)) STRICT",
                "CREATE TABLE one (id INTEGER NOT NULL PRIMARY KEY, other INTEGER NOT NULL REFERENCES two (id)) STRICT",
                "CREATE TABLE two (id INTEGER NOT NULL PRIMARY KEY, other INTEGER NOT NULL REFERENCES one (id)) STRICT",
                "CREATE TABLE refused (a INTEGER) STRICT",
                "CREATE TRIGGER no BEFORE INSERT ON refused BEGIN SELECT RAISE(ABORT, 'never'); END");

        Map<String, String> without = seed(Set.of(), Set.of());

        assertThat(without).containsOnlyKeys("odd", "below", "one", "two", "refused");
        assertThat(without.get("odd")).contains("CHECK constraint failed");
        assertThat(without.get("below")).isEqualTo("it references odd, which has no rows");
        assertThat(without.get("one")).isEqualTo("it references two, which has no rows");
        assertThat(without.get("refused")).contains("never");
    }

    @Test
    void aTableThatATriggerHasFilledHasRows() throws SQLException {
        run(
                "CREATE TABLE a (id INTEGER NOT NULL PRIMARY KEY) STRICT",
                "CREATE TABLE b (id INTEGER NOT NULL PRIMARY KEY CHECK (id IN (7))) STRICT",
                "CREATE TRIGGER fill AFTER INSERT ON a BEGIN INSERT OR IGNORE INTO b VALUES (7); END");

        assertThat(seed(Set.of(), Set.of())).isEmpty();
        assertThat(count("b")).isEqualTo(1);
    }

    @Test
    void tablesStayEmptyAndColumnsFilledIfAsked() throws SQLException {
        run("CREATE TABLE t (a TEXT, b TEXT) STRICT", "CREATE TABLE u (a TEXT) STRICT");

        assertThat(seed(Set.of("u"), Set.of("t.a"))).isEmpty();

        assertThat(count("u")).isZero();
        assertThat(count("t WHERE a IS NULL")).isZero();
        assertThat(count("t WHERE b IS NULL")).isPositive();
    }

    @Test
    void rowsAreFoundUnderOtherNames() throws SQLException {
        run("CREATE TABLE t (a TEXT NOT NULL, b INTEGER) STRICT");
        seed(Set.of(), Set.of());
        RowImage before = image();
        run("ALTER TABLE t RENAME TO u", "ALTER TABLE u RENAME COLUMN a TO c", "ALTER TABLE u ADD COLUMN d TEXT");

        assertThat(new KeptRows(before, image(), Set.of()).missing()).isEmpty();
    }

    @Test
    void whatIsGoneIsSeen() throws SQLException {
        run("CREATE TABLE t (a TEXT NOT NULL, b INTEGER) STRICT", "CREATE TABLE u (a TEXT NOT NULL) STRICT");
        seed(Set.of(), Set.of());
        RowImage before = image();
        run("UPDATE t SET a = 'z' WHERE b IS NULL", "DROP TABLE u");

        assertThat(new KeptRows(before, image(), Set.of()).missing())
                .extracting(Loss::table)
                .containsExactly("t", "u");
        assertThat(new KeptRows(before, image(), Set.of("t.a", "u")).missing()).isEmpty();
        run("DELETE FROM t WHERE b IS NULL");
        assertThat(new KeptRows(before, image(), Set.of("t.a", "u")).missing())
                .extracting(Loss::text)
                .containsExactly("1 of 3 rows are gone, or have other values. The first one was {}.");
    }

    @Test
    void aColumnOfAnotherTypeMayShowItsValuesOtherwise() throws SQLException {
        run("CREATE TABLE t (a TEXT NOT NULL CHECK (a IN ('x', 'y')), b TEXT) STRICT");
        seed(Set.of(), Set.of());
        RowImage before = image();
        run(
                "CREATE TABLE n (a TEXT NOT NULL CHECK (a IN ('z', 'y')), b TEXT) STRICT",
                "INSERT INTO n SELECT replace(a, 'x', 'z'), b FROM t",
                "DROP TABLE t",
                "ALTER TABLE n RENAME TO t");

        assertThat(new KeptRows(before, image(), Set.of()).missing()).isEmpty();
        run("UPDATE t SET b = NULL");
        assertThat(new KeptRows(before, image(), Set.of()).missing()).hasSize(1);
    }
}
