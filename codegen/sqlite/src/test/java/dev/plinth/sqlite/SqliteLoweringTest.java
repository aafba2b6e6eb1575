package dev.plinth.sqlite;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;

import dev.plinth.model.Check;
import dev.plinth.model.Index;
import dev.plinth.model.Trigger;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class SqliteLoweringTest {
    static final class Jobs extends Table {
        public final Column<Long> id = bigint("id").primaryKey();
        public final Column<Boolean> done = bool("done");

        Jobs(Consumer<Jobs> rest) {
            super("jobs");
            rest.accept(this);
        }

        dev.plinth.schema.TriggerClause on(String trigger) {
            return trigger(trigger);
        }

        void indexed(String index) {
            index(index).on(id).only(POSTGRES);
        }

        void onlyOnce(Field<?> expression) {
            uniqueIndex("once").on(expression);
        }

        void checkThat(String check, org.jooq.Condition condition) {
            check(check, condition);
        }

        void checked(String check) {
            check(check, id.gt(1L));
        }
    }

    static final class Numbered extends Table {
        public final Column<Long> id = bigint("id").identity().primaryKey();

        Numbered() {
            super("numbered");
            trigger("early")
                    .before(INSERT)
                    .run(row -> delete().where(id.lt(row.get(id))))
                    .only(SQLITE);
        }
    }

    @Test
    void anIdentityHasNoNumberBeforeTheInsert() {
        assertThatThrownBy(() -> Shop.lowered(new Numbered()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "Numbered, trigger early: before an INSERT, SQLite has not given id its number yet.");
    }

    static void assertRefused(Consumer<Jobs> rest, String... reasons) {
        assertThatThrownBy(() -> Shop.lowered(new Jobs(rest)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(reasons);
    }

    @Test
    void anExpressionIsNotWrittenAMillionTimes() {
        assertRefused(
                jobs -> {
                    Field<Long> sum = jobs.id;
                    for (int i = 0; i < 40; i++) {
                        sum = sum.add(jobs.id);
                    }
                    jobs.checkThat("long", sum.gt(0L));
                },
                "Jobs, check long: an expression becomes too long for SQLite, which may need parts of it several times.");
    }

    @Test
    void anExpressionIsNoLongerThanSqliteReads() {
        String text = "x".repeat(500_001);
        assertRefused(
                jobs -> {
                    jobs.checkThat("long", jobs.id.cast(String.class).ne(text));
                    jobs.text("note").defaultTo(DSL.lower(text));
                    jobs.text("literal").defaultTo("\u00e4".repeat(250_001));
                },
                "Jobs, check long: an expression becomes too long for SQLite",
                "Jobs (jobs.note): an expression becomes too long for SQLite",
                "Jobs (jobs.literal): an expression becomes too long for SQLite");
    }

    @Test
    void anIdentityIsTheWholePrimaryKey() {
        assertRefused(
                jobs -> jobs.bigint("number").identity(),
                "Jobs (jobs.number): SQLite numbers only a column that is the whole primary key. "
                        + "Make it primaryKey(), or declare the database for POSTGRES only. [sqlite-identity-not-key]");
    }

    @Test
    void aNumberThatSqliteDoesNotHaveIsNoDefault() {
        assertRefused(
                jobs -> jobs.doublePrecision("rate").defaultTo(Double.NaN),
                "Jobs (jobs.rate): SQLite cannot store the default NaN. Choose another default. [default-not-storable]");
    }

    @Test
    void everythingThatCannotBeHeldIsNamedAtOnce() {
        assertRefused(
                jobs -> {
                    jobs.bigint("number").identity();
                    jobs.on("with")
                            .after(INSERT)
                            .run(row -> with(name("x").as(select(row.get(jobs.id))))
                                    .delete(jobs.rows())
                                    .where(jobs.id.eq(row.get(jobs.id))))
                            .only(SQLITE);
                    jobs.on("values")
                            .after(INSERT)
                            .run(row -> jobs.insert().defaultValues())
                            .only(SQLITE);
                },
                "Jobs (jobs.number)",
                "Jobs, trigger with: SQLite has no WITH before a statement of a trigger.",
                "Jobs, trigger values: SQLite has no DEFAULT VALUES in a trigger.");
    }

    @Test
    void whatPostgresAloneHasIsLeftOut() {
        var catalog = Shop.lowered(new Jobs(jobs -> {
            jobs.indexed("i");
            jobs.on("t").after(INSERT).raise("no").only(POSTGRES);
        }));
        assertThat(catalog.all(Index.class)).isEmpty();
        assertThat(catalog.all(Trigger.class)).isEmpty();
    }

    @Test
    void theCheckOfATypeGivesWayToTheNameThatAUserChose() {
        var catalog = Shop.lowered(new Jobs(jobs -> jobs.checked("Jobs_Done_Check")));
        assertThat(catalog.all(dev.plinth.model.Table.class)
                        .findFirst()
                        .orElseThrow()
                        .allChecks()
                        .map(Check::name))
                .containsExactly("jobs_done_check1", "Jobs_Done_Check");
    }

    @Test
    void aTriggerForEachEventMustNotMeetAnotherTrigger() {
        assertRefused(
                jobs -> {
                    jobs.on("t").after(INSERT, DELETE).raise("no");
                    jobs.on("T_Insert").before(INSERT).raise("no");
                },
                "Jobs, trigger T_Insert: trigger jobs.T_Insert takes the name t_insert, which trigger jobs.t_insert (Jobs, trigger t) takes too:"
                        + " SQLite ignores case. Change the newer one: rename the trigger. [name-taken]");
    }

    @Test
    void whatDiffersInCaseOnlyIsNamedWithBothPlaces() {
        assertRefused(
                jobs -> {
                    jobs.text("String");
                    jobs.text("string");
                },
                "Jobs (jobs.string): it takes the name string, which Jobs (jobs.String) takes too: SQLite ignores case."
                        + " Change the newer one: rename the column. [name-taken]");
    }
}
