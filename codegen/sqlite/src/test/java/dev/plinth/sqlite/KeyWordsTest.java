package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.render.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Uses every word as a name on the real engine, written as {@link KeyWords#IDENTIFIERS} writes it. */
class KeyWordsTest {
    private static final Set<String> LISTED = WordList.read(KeyWords.class, "key-words.txt");
    private static final Set<String> ORDINARY = WordList.read(KeyWordsTest.class, "names/ordinary.txt");
    private static final Set<String> STRANGE =
            Set.of("Orders", "2fast", "a b", "a$b", "it's", "a \"b\"", "größe", "İ", "a;b", "--", "/*", "a.b", "\n");
    private static final List<String> STATEMENTS = statements();

    /** The same for every name, so a name is never taken for something else. */
    private static final List<String> WHAT_THE_TRIGGER_SAW = List.of("42", "42", "42", "43", "284");

    private static List<String> statements() {
        try (InputStream stream = Objects.requireNonNull(KeyWordsTest.class.getResourceAsStream("names/names.sql"))) {
            return Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\n\n"))
                    .filter(statement -> !statement.startsWith("--"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theListIsComplete() {
        assertThat(LISTED).hasSize(147).doesNotContainAnyElementsOf(ORDINARY);
    }

    @Test
    void everyWordIsAName() throws SQLException {
        try (Session session = new Session()) {
            session.begin();
            for (Set<String> words : List.of(LISTED, ORDINARY, STRANGE)) {
                for (String word : words) {
                    use(session, KeyWords.IDENTIFIERS.quote(word));
                    assertThat(session.column("SELECT x_seen FROM x_log"))
                            .as(word)
                            .isEqualTo(WHAT_THE_TRIGGER_SAW);
                    session.rollback();
                }
            }
        }
    }

    private static void use(Session session, String name) throws SQLException {
        for (String statement : STATEMENTS) {
            session.run(statement.replace("{name}", name));
        }
    }

    @Test
    void someKeyWordsBreakWithoutTheirQuotes() throws SQLException {
        for (String word : List.of("order", "select", "limit", "if", "filter", "groups", "returning")) {
            try (Session session = new Session()) {
                session.begin();
                assertThatThrownBy(() -> use(session, word)).as(word).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aTableCalledNewHidesTheRowOfTheTrigger() throws SQLException {
        try (Session session = new Session()) {
            session.run(
                    "CREATE TABLE \"New\" (id INTEGER)",
                    "CREATE TABLE t (id INTEGER)",
                    "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM \"New\" WHERE \"New\".id = NEW.id; END",
                    "INSERT INTO \"New\" VALUES (1), (2)",
                    "INSERT INTO t VALUES (1)");
            assertThat(session.column("SELECT id FROM \"New\"")).isEmpty();
        }
    }

    @Test
    void aTableCalledExcludedHidesTheRowOfTheUpsert() throws SQLException {
        try (Session session = new Session()) {
            session.run(
                    "CREATE TABLE excluded (id INTEGER PRIMARY KEY, n INTEGER)",
                    "INSERT INTO excluded VALUES (1, 1)",
                    "INSERT INTO excluded VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET n = excluded.n");
            assertThat(session.column("SELECT n FROM excluded")).containsExactly("1");
        }
    }

    @Test
    void aColumnCalledTrueCannotLeaveASubquery() throws SQLException {
        try (Session session = new Session()) {
            session.run("CREATE TABLE t (\"true\" INTEGER)", "INSERT INTO t VALUES (7)");
            assertThat(session.column("SELECT t.true FROM t WHERE true = 7")).containsExactly("7");
            assertThatThrownBy(() -> session.run("SELECT x.\"true\" FROM (SELECT t.\"true\" FROM t) AS x"))
                    .hasMessageContaining("no such column: x.true");
        }
    }

    /** New versions of SQLite refuse it. 3.48 still renamed such a column. */
    @Test
    void aColumnCalledRowidCannotBeRenamed() throws SQLException {
        for (String name : List.of("rowid", "oid", "_rowid_")) {
            try (Session session = new Session()) {
                session.run("CREATE TABLE t (" + name + " INTEGER, x TEXT)", "INSERT INTO t VALUES (7, 'a')");
                assertThat(session.column("SELECT " + name + " FROM t")).containsExactly("7");
                String rename = "ALTER TABLE t RENAME COLUMN " + name + " TO y";
                if (session.minorVersion() > 48) {
                    assertThatThrownBy(() -> session.run(rename))
                            .hasMessageContaining("cannot rename from rowid alias: " + name);
                } else {
                    session.run(rename);
                    assertThat(session.column("SELECT y FROM t")).containsExactly("7");
                }
            }
        }
    }

    @Test
    void someNamesAreReserved() throws SQLException {
        try (Session session = new Session()) {
            assertThatThrownBy(() -> session.run("CREATE TABLE \"SQLite_x\" (id INTEGER)"))
                    .hasMessageContaining("object name reserved for internal use: SQLite_x");
        }
    }
}
