package dev.plinth.postgres;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.model.Check;
import dev.plinth.model.Expression;
import dev.plinth.model.QName;
import dev.plinth.model.Routine;
import dev.plinth.model.Trigger;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Column;
import dev.plinth.schema.Labeled;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerClause;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PostgresLoweringTest {
    static final class Jobs extends Table {
        public final Column<Long> id = bigint("id").primaryKey();

        Jobs(Consumer<Jobs> rest) {
            this("jobs", rest);
        }

        Jobs(String name, Consumer<Jobs> rest) {
            super(name);
            rest.accept(this);
        }

        TriggerClause on(String trigger) {
            return trigger(trigger);
        }
    }

    enum Mood {
        GLAD
    }

    private static void assertRefused(Consumer<Jobs> rest, String reason) {
        assertThatThrownBy(() -> Shop.lowered(new Jobs(rest)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aNameThatLoweringMakesIsShortenedAsTheServerDoes() {
        String name = "c".repeat(60);
        var catalog = Shop.lowered(new Jobs(jobs -> jobs.enumText(name, Mood.class)));
        assertThat(catalog.all(dev.plinth.model.Table.class)
                        .findFirst()
                        .orElseThrow()
                        .allChecks()
                        .map(Check::name))
                .containsExactly("jobs_" + "c".repeat(52) + "_check");
    }

    @Test
    void aNameThatIsGivenMustNotBeCut() {
        String name = "c".repeat(64);
        assertRefused(
                jobs -> jobs.text(name),
                "Jobs: the name %s has 64 bytes, and PostgreSQL keeps only 63. Choose a shorter name. [name-too-long]"
                        .formatted(name));
    }

    enum Interval {
        SHORT
    }

    @Test
    void aNameThatABuiltInShadowsIsRefused() {
        assertRefused(
                jobs -> jobs.enumeration("length", Interval.class),
                "enum Interval: interval has the name of a built-in enum type of PostgreSQL, which the server would use"
                        + " instead. Choose another name. [name-built-in]");
        assertRefused(
                jobs -> jobs.on("version").after(INSERT).raise("no"),
                "Jobs, trigger version: version has the name of a built-in routine of PostgreSQL");
        assertRefused(jobs -> jobs.text("ctid"), "every table of PostgreSQL has a system column ctid.");
        assertThatThrownBy(() -> Shop.lowered(new Named("pg_class")))
                .hasMessageContaining("pg_class has the name of a built-in table of PostgreSQL");
    }

    private static final class Named extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();

        Named(String name) {
            super(name);
            trigger("clean")
                    .after(INSERT)
                    .run(row -> delete().where(id.eq(row.get(id))))
                    .only(POSTGRES);
        }
    }

    @Test
    void aTableWithTheNameOfARowIsRefusedInATrigger() {
        assertThatThrownBy(() -> Shop.lowered(new Named("new")))
                .hasMessageContaining("the body names the table new, which has the name of a row in a trigger.");
    }

    enum Wordy implements Labeled {
        LONG;

        @Override
        public String label() {
            return "l".repeat(64);
        }
    }

    @Test
    void aLabelMustNotBeTooLongForAType() {
        assertRefused(
                jobs -> jobs.enumeration("wordy", Wordy.class),
                "has 64 bytes, and a label of PostgreSQL has at most 63.");
        assertThat(Shop.lowered(new Jobs(jobs -> jobs.enumText("wordy", Wordy.class)))
                        .objects())
                .isNotEmpty();
    }

    @Test
    void namesThatTheServerGivesCount() {
        assertThatThrownBy(() -> Shop.lowered(new Named("orders"), new Named("orders_id_seq")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "Named: table orders_id_seq takes the name orders_id_seq, which the sequence of Named.id (orders.id) takes too."
                                + " Change the newer one: rename the table, or rename the column. [name-taken]");
        assertThatThrownBy(() -> Shop.lowered(new Named("orders_id_seq"), new Named("orders")))
                .hasMessageContaining(
                        "Named.id (orders.id): its sequence takes the name orders_id_seq, which table orders_id_seq (Named) takes too."
                                + " Change the newer one: rename the column, or rename the table. [name-taken]");
        assertRefused(
                jobs -> jobs.check("jobs_id_not_null", jobs.id.gt(1L)),
                "Jobs.id (jobs.id): its NOT NULL constraint takes the name jobs_id_not_null,"
                        + " which check jobs.jobs_id_not_null (Jobs, check jobs_id_not_null) takes too."
                        + " Change the newer one: rename the column, or name the check with check(\"…\", …). [name-taken]");
    }

    @Test
    void aNameThatIsMadeGivesWayInNoOtherTable() {
        assertThatThrownBy(() -> Shop.lowered(
                        new Jobs("a", a -> a.bigint("b_c").unique()),
                        new Jobs("a_b", ab -> ab.bigint("c").unique())))
                .hasMessage(
                        "Jobs, unique constraint on c: key a_b.a_b_c_key takes the name a_b_c_key, which key a.a_b_c_key"
                                + " (Jobs, unique constraint on b_c) takes too."
                                + " Change the newer one: name the unique constraint with unique(\"…\").on(…). [name-taken]");
        assertThatThrownBy(() -> Shop.lowered(new Jobs("a_pkey", a -> {}), new Jobs("a", a -> {})))
                .hasMessage(
                        "Jobs, primary key: key a.a_pkey takes the name a_pkey, which table a_pkey (Jobs) takes too."
                                + " Change the newer one: name the primary key with primaryKeyName(\"…\"), or rename the table. [name-taken]");
    }

    private static Jobs audited(String table, String... routine) {
        return new Jobs(table, jobs -> {
            TriggerClause audit = jobs.on("audit").after(INSERT).raise("no");
            List.of(routine).forEach(audit::routine);
        });
    }

    @Test
    void theRoutinesOfTwoTriggersNeedTwoNames() {
        assertThatThrownBy(() -> Shop.lowered(audited("jobs"), audited("orders")))
                .hasMessage("Jobs, trigger audit: its routine takes the name audit,"
                        + " which the routine of Jobs, trigger audit takes too."
                        + " Change the newer one: name the routine with routine(\"…\") on its trigger. [name-taken]");
        assertThat(Shop.lowered(audited("jobs"), audited("orders", "audit_orders"))
                        .all(Trigger.class))
                .hasSize(2);
    }

    @Test
    void whatTakesANameTwiceIsNamedWithBothPlaces() {
        assertRefused(
                jobs -> {
                    jobs.unique("u").on(jobs.id);
                    jobs.foreignKey("u").on(jobs.id).references(() -> jobs.id);
                },
                "Jobs.id (jobs.id): foreign key jobs.u takes the name u, which key jobs.u (Jobs, unique constraint u) takes too. Change the newer one:"
                        + " name the foreign key with foreignKey(\"…\").on(…), or name the unique constraint with unique(\"…\").on(…). [name-taken]");
        assertThatThrownBy(() -> Shop.lowered(new Named("orders"), new Jobs("orders", jobs -> {})))
                .hasMessage("Jobs: table orders takes the name orders, which table orders (Named) takes too."
                        + " Change the newer one: rename the table. [name-taken]");
        assertThatThrownBy(() -> Shop.lowered(
                        new Named("orders"), new Jobs(jobs -> jobs.enumeration("mood", Mood.class, "orders"))))
                .hasMessage(
                        "Named: table orders takes the name orders, which enum type orders (enum Mood) takes too."
                                + " Change the newer one: rename the table, or name the enum type in the third argument of enumeration(…). [name-taken]");
    }

    @Test
    void whatSqliteAloneHasIsLeftOutRoutineAndAll() {
        var catalog = Shop.lowered(
                new Jobs(jobs -> jobs.on("t").after(INSERT).raise("no").only(SQLITE)));
        assertThat(catalog.all(Trigger.class)).isEmpty();
        assertThat(catalog.all(Routine.class)).isEmpty();
    }

    @Test
    void aDollarQuoteIsOneThatTheBodyDoesNotHold() {
        var routine = new Routine(QName.of("f"), "trigger", "plpgsql", List.of(Expression.of("'$body$ $body1$'")));
        assertThat(new RoutineSupport().create(routine))
                .containsExactly(
                        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body2$\n'$body$ $body1$'\n$body2$");
    }
}
