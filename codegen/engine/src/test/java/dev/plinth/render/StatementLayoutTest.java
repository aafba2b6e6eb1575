package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementLayoutTest {
    private static void laysOut(String statement, String expected) {
        String laidOut = StatementLayout.of(statement);
        assertThat(laidOut).isEqualTo(expected.stripTrailing());
        assertThat(StatementLayout.oneLine(laidOut)).isEqualTo(statement);
    }

    @Test
    void eachClauseBeginsALine() {
        laysOut("DELETE FROM totals WHERE totals.name = OLD.name", """
                DELETE FROM totals
                WHERE totals.name = OLD.name
                """);
        laysOut(
                "UPDATE totals SET changes = totals.changes + 1 FROM stock WHERE totals.name = NEW.name RETURNING id",
                """
                UPDATE totals
                SET changes = totals.changes + 1
                FROM stock
                WHERE totals.name = NEW.name
                RETURNING id
                """);
        laysOut("INSERT INTO log (what, was) VALUES ('every', OLD.amount) ON CONFLICT (what) DO NOTHING;", """
                INSERT INTO log (what, was)
                VALUES ('every', OLD.amount)
                ON CONFLICT (what)
                DO NOTHING;
                """);
        laysOut(
                "INSERT INTO totals (name, changes) SELECT NEW.name, cast(count(*) AS int) FROM stock WHERE 1 = 1"
                        + " ON CONFLICT (name) WHERE live DO UPDATE SET changes = (excluded.changes + totals.changes)"
                        + " WHERE totals.changes < 100",
                """
                INSERT INTO totals (name, changes)
                SELECT NEW.name, cast(count(*) AS int)
                FROM stock
                WHERE 1 = 1
                ON CONFLICT (name)
                WHERE live
                DO UPDATE SET changes = (excluded.changes + totals.changes)
                WHERE totals.changes < 100
                """);
    }

    @Test
    void everyClauseOfAQueryIsKnown() {
        laysOut(
                "WITH recent AS (SELECT id FROM log) SELECT DISTINCT a.id FROM recent AS a LEFT OUTER JOIN log AS b"
                        + " ON a.id = b.id JOIN c USING (id) NATURAL LEFT JOIN d CROSS JOIN e WHERE a.x IS NOT DISTINCT FROM b.x"
                        + " GROUP BY a.id HAVING count(*) > 1 UNION ALL SELECT 2 ORDER BY id LIMIT 1 OFFSET 2 FOR UPDATE",
                """
                WITH recent AS (SELECT id FROM log)
                SELECT DISTINCT a.id
                FROM recent AS a
                LEFT OUTER JOIN log AS b ON a.id = b.id
                JOIN c USING (id)
                NATURAL LEFT JOIN d
                CROSS JOIN e
                WHERE a.x IS NOT DISTINCT FROM b.x
                GROUP BY a.id
                HAVING count(*) > 1
                UNION ALL
                SELECT 2
                ORDER BY id
                LIMIT 1 OFFSET 2
                FOR UPDATE
                """);
        laysOut(
                "WITH a (id) AS (SELECT 1), b AS MATERIALIZED (SELECT 2) (SELECT id FROM a) UNION (SELECT 1 FROM b)",
                """
                WITH a (id) AS (SELECT 1), b AS MATERIALIZED (SELECT 2)
                (SELECT id FROM a)
                UNION (SELECT 1 FROM b)
                """);
        laysOut("SELECT id FROM t ORDER BY id OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY", """
                SELECT id
                FROM t
                ORDER BY id
                OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY
                """);
        laysOut("DELETE FROM log USING totals WHERE log.id = totals.id", """
                DELETE FROM log
                USING totals
                WHERE log.id = totals.id
                """);
    }

    @Test
    void whatIsTooLongIsBrokenAtItsCommas() {
        laysOut(
                "INSERT INTO execution_read_model (exec_id, created_at, rpa_key_id, exec_status, rpa_request, rpa_response,"
                        + " error_message, finished_at) VALUES (NEW.exec_id, NEW.created_at, NEW.rpa_key_id, NEW.exec_status,"
                        + " (SELECT event_store.event_type FROM event_store WHERE event_store.saga_id = NEW.saga_id ORDER BY"
                        + " event_store.occurred_at DESC FETCH NEXT 1 ROWS ONLY), NEW.rpa_response, NEW.error_message,"
                        + " NEW.finished_at) ON CONFLICT (exec_id) DO UPDATE SET rpa_key_id = excluded.rpa_key_id,"
                        + " rpa_request = excluded.rpa_request, finished_at = excluded.finished_at",
                """
                INSERT INTO execution_read_model (
                  exec_id, created_at, rpa_key_id, exec_status, rpa_request, rpa_response, error_message, finished_at
                )
                VALUES (
                  NEW.exec_id, NEW.created_at, NEW.rpa_key_id, NEW.exec_status,
                  (
                    SELECT event_store.event_type
                    FROM event_store
                    WHERE event_store.saga_id = NEW.saga_id
                    ORDER BY event_store.occurred_at DESC
                    FETCH NEXT 1 ROWS ONLY
                  ),
                  NEW.rpa_response, NEW.error_message, NEW.finished_at
                )
                ON CONFLICT (exec_id)
                DO UPDATE SET
                  rpa_key_id = excluded.rpa_key_id,
                  rpa_request = excluded.rpa_request,
                  finished_at = excluded.finished_at
                """);
    }

    @Test
    void rowsOfValuesHaveALineEach() {
        laysOut(
                "INSERT INTO audit (what, was, becomes) VALUES ('status changed', OLD.status, NEW.status),"
                        + " ('amount of the stock has changed once more', OLD.amount, NEW.amount)",
                """
                INSERT INTO audit (what, was, becomes)
                VALUES
                  ('status changed', OLD.status, NEW.status),
                  ('amount of the stock has changed once more', OLD.amount, NEW.amount)
                """);
    }

    @Test
    void aLongConditionIsBrokenAtItsConnectives() {
        String comparisons =
                "totals.changes BETWEEN OLD.amount_of_the_row AND NEW.amount_of_the_row AND totals.name = NEW.name"
                        + " AND (totals.active OR totals.forced)";
        laysOut("DELETE FROM totals WHERE " + comparisons, """
                DELETE FROM totals
                WHERE totals.changes BETWEEN OLD.amount_of_the_row AND NEW.amount_of_the_row
                  AND totals.name = NEW.name
                  AND (totals.active OR totals.forced)
                """);
        laysOut("DELETE FROM totals WHERE (" + comparisons + ")", """
                DELETE FROM totals
                WHERE (
                  totals.changes BETWEEN OLD.amount_of_the_row AND NEW.amount_of_the_row
                  AND totals.name = NEW.name
                  AND (totals.active OR totals.forced)
                )
                """);
    }

    @Test
    void aLongChoiceHasALineForEachCase() {
        laysOut(
                "UPDATE stock SET state = CASE NEW.state WHEN 'a rather long state of a stock' THEN 'another long state'"
                        + " WHEN 'short' THEN CASE WHEN NEW.amount > 0 THEN 'some' ELSE 'none' END ELSE NEW.state END",
                """
                UPDATE stock
                SET state = CASE NEW.state
                  WHEN 'a rather long state of a stock' THEN 'another long state'
                  WHEN 'short' THEN CASE WHEN NEW.amount > 0 THEN 'some' ELSE 'none' END
                  ELSE NEW.state
                END
                """);
    }

    @Test
    void aLongChainIsBrokenBeforeItsOperators() {
        laysOut(
                "UPDATE stock SET label = 'the amount of the stock was ' || OLD.amount_before || ' and it is now '"
                        + " || coalesce(NEW.amount_after, 0) || ' pieces'",
                """
                UPDATE stock
                SET label = 'the amount of the stock was ' || OLD.amount_before || ' and it is now '
                  || coalesce(NEW.amount_after, 0) || ' pieces'
                """);
    }

    @Test
    void anIndentStandsBeforeEachLineButNotInLiterals() {
        assertThat(StatementLayout.indented("DELETE FROM t WHERE a = 'x\ny'", "  "))
                .isEqualTo("  DELETE FROM t\n  WHERE a = 'x\ny'");
    }

    @Test
    void oneLineUndoesWhateverLayout() {
        assertThat(StatementLayout.oneLine(" SELECT\n\ta ,  ( b\n)\nFROM 'x  ( '  "))
                .isEqualTo("SELECT a , (b) FROM 'x  ( '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a -- comment\nFROM t",
                "SELECT a /* comment  */ FROM t",
                "SELECT 'a FROM  t",
                "SELECT (a FROM  t",
                "",
                "SELECT a) FROM  t",
                "SELECT a[1 FROM  t",
                "SELECT CASE WHEN  a FROM t",
                "SELECT (CASE WHEN  a) END FROM t"
            })
    void whatIsNotUnderstoodStaysAsItIs(String statement) {
        assertThat(StatementLayout.of(statement)).isEqualTo(statement);
        assertThat(StatementLayout.oneLine(statement)).isEqualTo(statement);
    }

    @Tag("slow")
    @Test
    void layoutIsNeutral() {
        for (int seed = 0; seed < 2_000; seed++) {
            String statement = new RandomSql(seed).statement();
            String laidOut = StatementLayout.of(statement);
            assertThat(StatementLayout.oneLine(laidOut)).as("seed " + seed).isEqualTo(statement);
            assertThat(StatementLayout.of(laidOut)).as("seed " + seed).isEqualTo(laidOut);
        }
    }

    @Tag("slow")
    @Test
    void aLongStatementIsNoProblem() {
        String literal = "'" + "x''".repeat(100_000) + "'";
        String list = literal + ", E" + literal + ", \"" + "\"\"".repeat(100_000) + "\"" + ", 'it''s'".repeat(20_000);
        String statement = "INSERT INTO t VALUES (" + list + ")";
        assertThat(StatementLayout.oneLine(StatementLayout.of(statement))).isEqualTo(statement);
    }
}
