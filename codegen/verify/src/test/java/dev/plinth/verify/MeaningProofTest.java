package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningProofTest {
    private static final MeaningProof POSTGRES = new MeaningProof(EmbeddedDatabase::postgres);
    private static final MeaningProof SQLITE = new MeaningProof(EmbeddedDatabase::sqlite);

    private static List<String> table(String check, String fallback, String predicate) {
        return List.of(
                "CREATE TABLE t (a text DEFAULT %s NOT NULL, n bigint, CONSTRAINT t_check CHECK (%s))"
                        .formatted(fallback, check),
                "CREATE INDEX i ON t (a) WHERE %s".formatted(predicate));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    # one wording; another; whether they mean the same
                    n > 1 AND a <> 'x'; (N > 1) and (a != 'x'); true
                    n IN (1, 2); (n in (1,2)); true
                    length(cast(n AS text)) < 3; length(CAST(n as text)) < 3; true
                    a LIKE 'x%'; (a like 'x%'); true
                    n > 1 AND a <> 'x'; n > 1 OR a <> 'x'; false
                    n > 1; n >= 1; false
                    a <> 'x'; a <> 'X'; false
                    n < 0.1; n < 0.10000000000000001; false
                    n IN (1, 2); n IN (2, 1); false
                    """)
    void checksDefaultsAndPredicates(String one, String other, boolean same) {
        for (MeaningProof proof : List.of(POSTGRES, SQLITE)) {
            assertThat(proof.same(table(one, "'x'", "n = 1"), table(other, "'x'", "n = 1")))
                    .as("check, %s", proof)
                    .isEqualTo(same);
            assertThat(proof.same(table("n = 1", "'x'", one), table("n = 1", "'x'", other)))
                    .as("predicate, %s", proof)
                    .isEqualTo(same);
        }
    }

    @Test
    void defaults() {
        for (MeaningProof proof : List.of(POSTGRES, SQLITE)) {
            assertThat(proof.same(table("n = 1", "'x'", "n = 1"), table("n = 1", "('x')", "n = 1")))
                    .isTrue();
            assertThat(proof.same(table("n = 1", "'x'", "n = 1"), table("n = 1", "'y'", "n = 1")))
                    .isFalse();
        }
    }

    private static List<String> indexed(String part) {
        return List.of("CREATE TABLE t (a text, n bigint)", "CREATE INDEX i ON t (%s)".formatted(part));
    }

    @Test
    void expressionsInIndexes() {
        for (MeaningProof proof : List.of(POSTGRES, SQLITE)) {
            assertThat(proof.same(indexed("(lower(a)), n"), indexed("(LOWER( a )),n")))
                    .isTrue();
            assertThat(proof.same(indexed("(lower(a)), n"), indexed("(upper(a)), n")))
                    .isFalse();
        }
    }

    @Test
    void whatTheServerRefusesIsNotProved() {
        for (MeaningProof proof : List.of(POSTGRES, SQLITE)) {
            assertThat(proof.same(table("m = 1", "'x'", "n = 1"), table("m = 1", "'x'", "n = 1")))
                    .isFalse();
        }
    }

    private static List<String> sqliteTrigger(String condition, String body) {
        return List.of(
                "CREATE TABLE t (id integer PRIMARY KEY, a text, d real, raw blob) STRICT",
                "CREATE TABLE log (id integer PRIMARY KEY, a text, n integer) STRICT",
                "CREATE TRIGGER tr AFTER UPDATE ON t WHEN %s BEGIN %s; END".formatted(condition, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    INSERT INTO log (a, n) SELECT NEW.a, count(*) FROM t WHERE t.a = NEW.a; insert into log(a,n) select (new.a), count(*) from t where (t.a = new.a); true
                    UPDATE log SET n = (n + 1) WHERE log.a = OLD.a; UPDATE log SET n = n + 1 WHERE a = OLD.a; true
                    UPDATE log SET n = (n + 1) WHERE log.a = OLD.a; UPDATE log SET n = n + 1 WHERE a = NEW.a; false
                    DELETE FROM log WHERE a = 'x'; DELETE FROM log WHERE a = 'y'; false
                    DELETE FROM log WHERE n < 1E10; DELETE FROM log WHERE n < 1.0e+10; true
                    DELETE FROM log WHERE n < 1.0; DELETE FROM log WHERE n < 1; false
                    DELETE FROM log WHERE a = x'00ff'; DELETE FROM log WHERE a = x'00fe'; false
                    """)
    void triggersOfSqlite(String one, String other, boolean same) {
        assertThat(SQLITE.same(sqliteTrigger("NEW.id > 1", one), sqliteTrigger("(new.id > 1)", other)))
                .isEqualTo(same);
        assertThat(SQLITE.same(sqliteTrigger("NEW.id > 1", one), sqliteTrigger("NEW.id > 2", other)))
                .isFalse();
    }

    private static List<String> routine(String condition, String body) {
        return List.of(
                "CREATE TABLE t (id bigint PRIMARY KEY, a text)",
                "CREATE TABLE log (id bigint PRIMARY KEY, a text, n integer)",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $f$\n#variable_conflict use_column\nBEGIN\n"
                        + body + ";\nRETURN NULL;\nEND\n$f$",
                "CREATE TRIGGER tr AFTER UPDATE ON t FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION f()");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    INSERT INTO log (id, a) VALUES (NEW.id, OLD.a) ON CONFLICT (id) DO UPDATE SET a = (excluded.a || log.a) => insert into log(id,a) values((new.id),old.a) on conflict(id) do update set a = excluded.a || log.a => since 14
                    INSERT INTO log (id, n) SELECT NEW.id, cast(count(*) AS int) FROM t AS u WHERE u.a = NEW.a => INSERT INTO log (id, n) SELECT NEW.id, count(*)::integer FROM t u WHERE (u.a = NEW.a) => since 14
                    UPDATE log SET n = (log.n + 1) WHERE log.a = OLD.a => UPDATE log SET n = log.n + 1 WHERE a = OLD.a => since 14
                    UPDATE log SET n = (log.n + 1) WHERE log.a = OLD.a => UPDATE log SET n = log.n + 1 WHERE log.a = NEW.a => false
                    DELETE FROM log WHERE log.a = 'x  y' => DELETE FROM log WHERE log.a = 'x y' => false
                    DELETE FROM log WHERE log.a = 'x' => DELETE FROM log WHERE log.a = 'X' => false
                    DELETE FROM log /* all */ WHERE true => DELETE FROM log WHERE true => false
                    DELETE FROM log -- all\\n WHERE true => DELETE FROM log WHERE true => true
                    IF TG_OP = 'UPDATE' THEN DELETE FROM log WHERE log.n = (1); END IF => if tg_op = 'UPDATE' then delete from log where log.n = 1; end if => since 14
                    IF TG_OP = 'UPDATE' THEN DELETE FROM log; END IF => IF TG_OP = 'INSERT' THEN DELETE FROM log; END IF => false
                    PERFORM (1) => PERFORM 1 => false
                    """)
    void bodiesOfPostgresql(String first, String second, String proof) throws SQLException {
        boolean same = proof.equals("true") || (proof.equals("since 14") && majorVersion() >= 14);
        String one = first.replace("\\n", "\n");
        String other = second.replace("\\n", "\n");
        assertThat(POSTGRES.same(routine("NEW.id > 1", one), routine("((new.id > 1))", other)))
                .isEqualTo(same);
        assertThat(POSTGRES.same(routine("NEW.id > 1", one), routine("NEW.id > 2", other)))
                .isFalse();
    }

    private static int majorVersion() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }
}
