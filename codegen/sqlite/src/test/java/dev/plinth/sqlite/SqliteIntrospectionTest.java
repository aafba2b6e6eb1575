package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.compare.Verdict;
import dev.plinth.model.LiveCatalog;
import dev.plinth.schema.Table;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.MeaningProof;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a database makes the same database again, whatever the words that it was made with. */
class SqliteIntrospectionTest {
    private static void comesBack(Live live) throws SQLException {
        LiveCatalog read = live.read();
        assertThat(read.unmodelled()).isEmpty();
        try (Live again = new Live(Live.creation(read.catalog()))) {
            assertThat(again.read()).isEqualTo(read);
            assertThat(again.structure()).isEqualTo(live.structure());
            assertThat(Live.compare(live, again)).isInstanceOf(Verdict.Same.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a)",
                "create table t (a, b integer, c double precision, d varchar(20), e decimal(10, 2), f [my type], g 'x y')",
                "create table t (a int null, b text not null default 'it''s', c default -5, d default +1.5e3, e default x'00')",
                "create table t (a default (1 + 2), b default current_timestamp, c default true, d default null, e default \"s\")",
                "create table t (a integer primary key)",
                "create table t (a integer primary key autoincrement, b)",
                "create table t (a integer, b, primary key (a autoincrement))",
                "create table t (a integer constraint pk primary key asc on conflict replace autoincrement, b)",
                "create table t (a text primary key, b unique, c text unique on conflict ignore)",
                "create table t (a, b, c, primary key (b, a), unique (c), unique (a, c) on conflict fail)",
                "create table t (a unique, b, unique (b, a), unique (b))",
                "create table t (a, b unique, constraint one unique (a), constraint two unique (a, b))",
                "create table t (a check (a > 0) check (a < 9), b constraint positive check (b > 0))",
                "create table t (a, b, check (a > b), constraint named check (a is not b), constraint other check (a in ('x', \"b\")))",
                "create table t (a, b, unique (a) check (a > 1) check (b > 1) foreign key (a) references t (a))",
                "create table t (a text collate nocase not null, b text collate \"rtrim\" unique)",
                "create table t (a int, b int as (a + 1), c generated always as (a * 2) stored, d int as (b) virtual not null)",
                "create table t (a primary key, b) without rowid",
                "create table t (a integer primary key, b any, c blob) strict",
                "create table t (a integer primary key, b any) without rowid, strict",
                "create table t (a primary key references t, b references t (a) on delete cascade on update set null)",
                "create table t (a primary key, b constraint fk references t (a) match full deferrable initially deferred)",
                "create table t (a, b, c, d, primary key (a, b), foreign key (c, d) references t on delete set default)",
                "create table t (a unique references t (a) not deferrable, constraint up foreign key (a) references t (a))",
                "create table t (a int, \"a b\" text, [c}d] text, `e``f` int, \'g\'\'h\' int)",
                "create table t (a, constraint c check (t.a > 0), constraint d check (cast(a as text) <> 'a'), constraint e check (\"t\".\"a\" <> 3))",
                "create table t (key, desc, left, match, constraint c check (key > 0 and \"desc\" > 0 and left > 0))",
                "create table t /* the (best) */ ( -- a comment, with a comma\n a int /* here */ , -- )\n b text) -- the end",
                "create table t as select 1 as \"x y\", 'a' as b",
            })
    void aTableComesBack(String sql) throws SQLException {
        try (Live live = new Live(sql)) {
            comesBack(live);
            assertThat(new MeaningProof(EmbeddedDatabase::sqlite).same(List.of(sql), Live.creation(live.catalog())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (a)",
                "create unique index i on T (A desc, b collate nocase, 'c' asc)",
                "create index i on t (a + 1, lower(b) desc, (a || b) collate rtrim) where a > 0 and \"b\" is not null",
                "create index if not exists [my index] on \"t\" (`a`, [b]) where c in ('x', 'y')",
                "create trigger g after insert on t begin select 1; end",
                "create trigger g update of A, b on t when new.a > old.a and case when 1 then 2 end"
                        + " begin insert into t (a) values (';'), ('end'); delete from t where a = case 1 when 2 then 3 end; end",
                "create trigger if not exists g before delete on main.t for each row when old.begin begin select raise(abort, 'no'); end",
            })
    void anIndexOrATriggerComesBack(String sql) throws SQLException {
        try (Live live = new Live("create table t (a int, b text, c, begin)", sql)) {
            comesBack(live);
            assertThat(live.catalog().objects()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table \"T\" ([A] INTEGER PRIMARY KEY, `b` TEXT DEFAULT 'X' CHECK(b>'a'), C unique, FOREIGN KEY(b)REFERENCES t(C))",
                "CREATE TABLE T(A integer primary key /* the key */,b text default 'X' check ( \"B\" > 'a' ),\n C UNIQUE, foreign key (B)"
                        + " references T (c)) -- end",
            })
    void otherWordsAreNoChange(String sql) throws SQLException {
        try (Live one = new Live(
                        "create table T (A Integer Primary Key, b Text Default 'X' Check (b > 'a'), C Unique References t (c))"
                                .replace("C Unique References t (c)", "C Unique, Foreign Key (b) References T (C)"));
                Live other = new Live(sql)) {
            assertThat(Live.compare(one, other)).isInstanceOf(Verdict.Same.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a int default 'x ' check (a > 'A'), b)",
                "create table t (a int default 'x' check (a > 'a'), b)",
                "create table t (a int default 'x' check (a > 'A') , b collate nocase)",
                "create table t (a int default 'x' check (a > 'A'), b not null)",
                "create table t (a int default 'x' constraint c check (a > 'A'), b)",
                "create table t (a int default 'x' check (a > 'A'), b unique)",
                "create table t (a int default 'x' check (a > 'A'), b primary key) without rowid",
                "create table t (a int default 'x' check (a > \"A \"), b)",
                "create table t (a int default 'x' check (a > 'A'), b references t)",
                "create table t (a int not null on conflict ignore default 'x' check (a > 'A'), b)",
                "create table t (a int default 'x' check (a > 'A'), b constraint nn)",
                "create table t (a int constraint d default 'x' check (a > 'A'), b)",
            })
    void whateverSaysSomethingElseDiffers(String sql) throws SQLException {
        try (Live one = new Live("create table t (a int default 'x' check (a > 'A'), b)");
                Live other = new Live(sql)) {
            assertThat(Live.compare(one, other)).isNotInstanceOf(Verdict.Same.class);
            assertThat(one.read()).isNotEqualTo(other.read());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create view v as select a from t",
                "create virtual table f using fts5 (body)",
                "create table o (a integer primary key desc)",
                "create table o (a text, unique (a collate nocase))",
                "create table o (a text not null on conflict replace)",
                "create table o (a text constraint n not null)",
                "create table o (a text, constraint n)",
                "create table o (a text, constraint \"(unnamed) x\" unique (a))",
                "create table o (a text, constraint n check (a > 1), constraint n check (a > 2))",
                "create table o (a references t (a), foreign key (a) references t (a))",
            })
    void whatTheCatalogCannotHoldIsReported(String sql) throws SQLException {
        try (Live without = new Live("create table t (a)");
                Live with = new Live("create table t (a)", sql)) {
            assertThat(with.read().unmodelled()).hasSize(1);
            assertThat(Live.compare(without, with)).isInstanceOf(Verdict.Refused.class);
            assertThat(Live.compare(with, with)).isInstanceOf(Verdict.Same.class);
        }
    }

    @Test
    void aTriggerOfAViewIsReportedWithIt() throws SQLException {
        try (Live live = new Live(
                "create table t (a)",
                "create view v as select a from t",
                "create trigger g instead of insert on v begin insert into t values (new.a); end")) {
            assertThat(live.read().unmodelled())
                    .extracting(each -> each.kind() + " " + each.name())
                    .containsExactly("trigger g", "view v");
        }
    }

    @Test
    void whatSqliteKeepsForItselfIsNotThere() throws SQLException {
        try (Live live = new Live(
                "create table t (a integer primary key autoincrement)", "insert into t values (7)", "analyze")) {
            assertThat(live.catalog().objects()).hasSize(1);
            assertThat(live.read().unmodelled()).isEmpty();
        }
    }

    private static final class Orders extends Table {
        Orders() {
            super("orders");
            bigint("id").identity().primaryKey();
            var state = varchar("state", 10).defaultTo("it's new");
            var paid = bool("paid").nullable();
            check("state_given", state.ne(""));
            unique("one_state").on(state, paid);
            index("unpaid").on(state).where(paid.eq(false));
        }
    }

    @Test
    void whatWasLoweredIsReadBackAsItIs() throws SQLException {
        var declared = Shop.lowered(new Orders());
        try (Live live = new Live(Live.creation(declared))) {
            assertThat(live.catalog().objects()).isEqualTo(declared.objects());
            comesBack(live);
        }
    }
}
