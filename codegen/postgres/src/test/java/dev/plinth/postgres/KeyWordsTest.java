package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.render.WordList;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uses every word as a name on real servers, written as {@link KeyWords#IDENTIFIERS} writes it. */
@Tag("slow")
class KeyWordsTest {
    private static final Set<String> LISTED = WordList.read(KeyWords.class, "key-words.txt");
    private static final Set<String> OTHERS = WordList.read(KeyWords.class, "other-words.txt");
    private static final Set<String> ORDINARY = WordList.read(KeyWordsTest.class, "names/ordinary.txt");
    private static final Set<String> STRANGE =
            Set.of("Orders", "2fast", "a b", "a$b", "it's", "a \"b\"", "größe", "İ", "a;b", "--", "/*", "a.b", "\n");
    private static final Set<String> ROWS_OF_A_TRIGGER = Set.of("new", "old");
    private static final NameScript TABLES = NameScript.of("tables.sql");

    /** The same for every name, so a name is never taken for something else. */
    private static final List<String> WHAT_THE_TRIGGER_SAW = List.of("42", "42", "42", "43", "284");

    @Test
    void everyKeyWordOfTheServerThatCannotNameEverythingIsListed() throws SQLException {
        try (Session session = new Session()) {
            assertThat(session.column("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T', 'C')"))
                    .isSubsetOf(LISTED);
        }
    }

    @Test
    void everyWordNamesATableAndWhatBelongsToIt() throws SQLException {
        try (Session session = new Session()) {
            session.begin();
            Set<String> words = words(session);
            words.removeAll(ROWS_OF_A_TRIGGER);
            for (String word : words) {
                TABLES.run(session, KeyWords.IDENTIFIERS.quote(word));
                assertThat(session.column("SELECT x_seen FROM x_log")).as(word).isEqualTo(WHAT_THE_TRIGGER_SAW);
                session.rollback();
            }
        }
    }

    @Test
    void everyWordNamesAType() throws SQLException {
        everyWord("types.sql", BuiltIns::isType);
    }

    @Test
    void everyWordNamesARoutine() throws SQLException {
        everyWord("routines.sql", BuiltIns::isFunctionWithoutArguments);
    }

    private static void everyWord(String script, Predicate<String> hidden) throws SQLException {
        NameScript statements = NameScript.of(script);
        try (Session session = new Session()) {
            session.begin();
            for (String word : words(session)) {
                if (!hidden.test(word)) {
                    statements.run(session, KeyWords.IDENTIFIERS.quote(word));
                    session.rollback();
                }
            }
        }
    }

    private static Set<String> words(Session session) throws SQLException {
        Set<String> words = new TreeSet<>(session.column("SELECT word FROM pg_get_keywords()"));
        assertThat(words).hasSizeGreaterThan(400);
        List.of(LISTED, OTHERS, ORDINARY, STRANGE).forEach(words::addAll);
        return words;
    }

    @Test
    void someWordsBreakWithoutTheirQuotes() throws SQLException {
        try (Session session = new Session()) {
            session.begin();
            for (String word : session.column("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')")) {
                breaks(session, TABLES, word);
            }
            for (String word : List.of("strict", "loop", "begin", "rows")) {
                breaks(session, TABLES, word);
            }
            for (String word : List.of("bigint", "row", "values")) {
                breaks(session, NameScript.of("types.sql"), word);
            }
        }
    }

    @Test
    void aVariableOfPlPgSqlHidesAColumnUnlessTheRoutineSaysOtherwise() throws SQLException {
        NameScript unguarded = new NameScript(TABLES.statements().stream()
                .map(statement -> statement.replace("#variable_conflict use_column\n", ""))
                .toList());
        try (Session session = new Session()) {
            session.begin();
            breaks(session, unguarded, "found");
            breaks(session, unguarded, "\"found\"");
        }
    }

    private static void breaks(Session session, NameScript script, String name) throws SQLException {
        assertThatThrownBy(() -> script.run(session, name)).as(name).isInstanceOf(SQLException.class);
        session.rollback();
    }
}
