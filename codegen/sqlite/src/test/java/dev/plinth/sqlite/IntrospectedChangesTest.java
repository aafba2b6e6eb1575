package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.compare.Verdict;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that nobody declared are changed into each other and back; their rows stay. */
class IntrospectedChangesTest {
    private static void becomes(Live from, Live to) throws SQLException {
        Verdict verdict = Live.compare(from, to);
        assertThat(verdict).isInstanceOf(Verdict.Differs.class);
        Verdict.Differs differs = (Verdict.Differs) verdict;
        from.migrate(differs.migration().statements());
        assertThat(Live.compare(from, to)).isInstanceOf(Verdict.Same.class);
        assertThat(from.structure()).isEqualTo(to.structure());
        assertThat(from.rows("PRAGMA integrity_check")).containsExactly("ok");
    }

    private static void andBack(String before, String after) throws SQLException {
        try (Live from = new Live(before.split(";"));
                Live to = new Live(after.split(";"))) {
            becomes(from, to);
        }
        try (Live from = new Live(after.split(";"));
                Live to = new Live(before.split(";"))) {
            becomes(from, to);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "create table t (a)|create table t (a, b)",
                "create table t (a)|create table t (b)",
                "create table t (a)|create table t (a unique)",
                "create table t (a, b)|create table t (a, b, unique (b, a), check (a > 0))",
                "create table t (a text)|create table t (a int)",
                "create table t (a)|create table t (a default (random()))",
                "create table t (a)|create table t (a, b default current_timestamp)",
                "create table t (a)|create table t (a, b as (a + 1) stored)",
                "create table t (a)|create table t (a, b as (a + 1))",
                "create table t (a, b)|create table t (a, b as (a + 1))",
                "create table t (a primary key)|create table t (a primary key) without rowid",
                "create table t (a integer)|create table t (a integer primary key)",
                "create table t (a integer primary key)|create table t (a integer primary key autoincrement)",
                "create table t (a integer primary key)|create table t (a integer primary key, b any) strict",
                "create table t (a text)|create table t (a text collate nocase)",
                "create table t (a)|create table t (a references t)",
                "create table t (a)|create table t (a, b references gone (x))",
                "create table t (a, b)|create table t (a, b references gone (x))",
                "create table t (a, b)|create table t (a, b, foreign key (a, b) references t (b, a))",
                "create table t (a, b references t (a) deferrable initially deferred)|create table t (a, b references t (a))",
                "create table t (a unique on conflict replace)|create table t (a unique)",
                "create table t (a int, b); create index i on t (a) where b > 0|create table t (a int); create index i on t (a)",
                "create table t (a); create trigger g after insert on t begin select 1; end"
                        + "|create table t (a unique); create trigger g after insert on t begin select 1; end",
                "create table t (a); create trigger g after insert on t begin select 1; end"
                        + "|create table t (a); create trigger g after insert on t begin select 2; end",
                "create table [a (b] (a)|create table \"a (b\" (a unique)",
                "create table 'it''s' (a)|create table [it's] (a unique)",
                "create table t /* main (old) */ (a)|create table t (a unique)",
                "create table T (A)|create table t (a, b)",
                "create table T (a)|create table t (a, b unique)",
                "create table p (a primary key); create table t (a references P)|create table p (a primary key, b); create table t (a unique)",
                "create table a (x primary key, y references b (x)); create table b (x primary key, y references a (x))"
                        + "|create table c (x)",
            })
    void aChangeAndItsWayBack(String before, String after) throws SQLException {
        if (!before.contains("begin")) {
            andBack(before, after);
            return;
        }
        String[] one = before.split("; ", 2);
        String[] two = after.split("; ", 2);
        try (Live from = new Live(one);
                Live to = new Live(two)) {
            becomes(from, to);
        }
    }

    @Test
    void rowsAndRowIdsStay() throws SQLException {
        try (Live from = new Live(
                        "create table t (a, b text)",
                        "insert into t (rowid, a, b) values (3, 1, 'x'), (5, 2.5, 'y'), (9, x'00ff', null), (11, '7', '')");
                Live to = new Live("create table t (a, b text, c as (a) stored, unique (a, b))")) {
            String rows = "select rowid, typeof(a), quote(a), quote(b) from t order by rowid";
            List<String> before = from.rows(rows);
            becomes(from, to);
            assertThat(from.rows(rows)).isEqualTo(before).hasSize(4);
        }
    }

    @Test
    void rowsOfATableWithoutRowIdsStay() throws SQLException {
        try (Live from = new Live(
                        "create table t (a primary key, b) without rowid", "insert into t values (1, 2), ('x', 3)");
                Live to = new Live("create table t (a primary key, b check (b > 0)) without rowid")) {
            becomes(from, to);
            assertThat(from.rows("select a, b from t order by b")).containsExactly("1 2", "x 3");
        }
    }

    @Test
    void aKeyThatBecomesTheRowIdKeepsItsNumbers() throws SQLException {
        try (Live from = new Live("create table t (a integer, b)", "insert into t values (20, 'x'), (10, 'y')");
                Live to = new Live("create table t (a integer primary key, b)")) {
            becomes(from, to);
            assertThat(from.rows("select rowid, a, b from t")).containsExactly("10 10 y", "20 20 x");
        }
    }

    @Test
    void aKeyThatComesNumbersTheRows() throws SQLException {
        try (Live from = new Live("create table t (b)", "insert into t (rowid, b) values (4, 'x'), (8, 'y')");
                Live to = new Live("create table t (b, a integer primary key)")) {
            becomes(from, to);
            assertThat(from.rows("select a, b from t")).containsExactly("4 x", "8 y");
        }
    }

    @Test
    void childrenOfATableThatIsBuiltAgainStay() throws SQLException {
        try (Live from = new Live(
                        "create table p (id integer primary key, n)",
                        "create table c (p references P on delete cascade)",
                        "insert into p values (1, 'a')",
                        "insert into c values (1)");
                Live to = new Live(
                        "create table p (id integer primary key, n not null)",
                        "create table c (p references p on delete cascade)")) {
            becomes(from, to);
            assertThat(from.rows("select * from c")).containsExactly("1");
        }
    }

    @Test
    void aNameInOtherLettersIsTheSameTable() throws SQLException {
        try (Live from = new Live("create table Users (Id integer primary key)", "insert into users values (5)");
                Live to = new Live("create table users (id integer primary key, name text)")) {
            becomes(from, to);
            assertThat(from.rows("select * from users")).containsExactly("5 null");
        }
    }

    @Test
    void rowsWithoutAValueGetTheDefaultOfAColumnThatMustHaveOne() throws SQLException {
        try (Live from = new Live("create table t (a, b)", "insert into t values (1, null), (2, 3)");
                Live to = new Live("create table t (a, b not null default 'x')")) {
            becomes(from, to);
            assertThat(from.rows("select * from t")).containsExactly("1 x", "2 3");
        }
    }

    @Test
    void noRowIsLeftOutWhereAConstraintWouldDoSo() throws SQLException {
        try (Live from = new Live("create table t (a)", "insert into t values (1), (1)");
                Live to = new Live("create table t (a unique on conflict ignore)")) {
            Verdict.Differs differs = (Verdict.Differs) Live.compare(from, to);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> from.migrate(differs.migration().statements()))
                    .hasMessageContaining("UNIQUE constraint failed");
        }
    }
}
