package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqliteRehearsalTest {
    private static final String TABLE = """
            -- a title

            CREATE TABLE t (a TEXT);

            CREATE TRIGGER w AFTER INSERT ON t BEGIN DELETE FROM t WHERE a = ';'; DELETE FROM t; END;
            """;

    private static List<SqlFile> files(String text) {
        return List.of(new SqlFile(text, Optional.empty()));
    }

    @Test
    void whatSqliteTakesIsNoProblem() {
        assertThat(SqliteRehearsal.problems(List.of(), files(TABLE), files("DROP TABLE t;")))
                .isEmpty();
        assertThat(SqliteRehearsal.problems(
                        files(TABLE), files("ALTER TABLE t ADD COLUMN b;"), files("ALTER TABLE t DROP COLUMN b;")))
                .isEmpty();
    }

    @Test
    void whatSqliteRefusesIsSaidInItsWords() {
        assertThat(SqliteRehearsal.problems(List.of(), files("CREATE TABLE t (a);\nDROP TABLE u;"), files("")))
                .singleElement()
                .asString()
                .startsWith("the migration fails: ")
                .contains("no such table: u");
        assertThat(SqliteRehearsal.problems(List.of(), files(TABLE), files("DROP TABLE u;")))
                .singleElement()
                .asString()
                .startsWith("the undo fails: ");
        assertThat(SqliteRehearsal.problems(List.of(), files(TABLE), files("")))
                .singleElement()
                .asString()
                .startsWith("the migration after its undo fails: ");
    }

    @Test
    void migrationsThatAreFrozenAreNotJudged() {
        assertThat(SqliteRehearsal.problems(files("DROP TABLE u;"), files("DROP TABLE v;"), files("")))
                .isEmpty();
    }

    @Test
    void aScriptOutsideOfATransactionRunsSo() {
        var vacuum = List.of(new SqlFile("VACUUM;", Optional.of("executeInTransaction=false\n")));
        assertThat(SqliteRehearsal.problems(List.of(), vacuum, files(""))).isEmpty();
        assertThat(SqliteRehearsal.problems(List.of(), files("VACUUM;"), files("")))
                .hasSize(1);
    }
}
