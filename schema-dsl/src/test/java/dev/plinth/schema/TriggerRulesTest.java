package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.TriggerTiming;
import java.util.function.Consumer;
import org.jooq.Delete;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class TriggerRulesTest {
    private static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Orders(Consumer<Orders> triggers) {
            super("orders");
            triggers.accept(this);
        }

        TriggerClause trigger() {
            return trigger("t");
        }

        Delete<?> delete(TriggerRow row) {
            return delete().where(id.eq(row.get(id)));
        }
    }

    private final Any other = new Any("other");

    private void assertProblem(Consumer<Orders> triggers, String problem) {
        assertThat(Shop.problemsOn(Dialect.POSTGRES, other, new Orders(triggers)))
                .containsExactly("Orders, trigger t: " + problem);
    }

    @Test
    void aTriggerFiresOnSomething() {
        assertProblem(
                orders -> orders.trigger().run(orders::delete),
                "It fires on nothing. Add after(INSERT) or the like. [trigger-without-event]");
    }

    @Test
    void aTriggerDoesSomething() {
        assertProblem(
                orders -> orders.trigger().after(INSERT),
                "It does nothing. Add run(row -> …) or raise(\"…\"). [trigger-without-body]");
    }

    @Test
    void aBodyNamesTablesOfTheDatabase() {
        var stranger = new Any("stranger");
        String problem =
                "It names Any, a table that is not in this database. Add it to tables(…) of Shop. [unknown-table]";
        assertProblem(orders -> orders.trigger().after(INSERT).run(row -> stranger.delete()), problem);
        assertProblem(
                orders -> orders.trigger()
                        .after(INSERT)
                        .run(row -> orders.delete()
                                .where(orders.id.in(select(stranger.id).from(stranger.rows())))),
                problem);
    }

    @Test
    void aRowHasTheColumnsOfItsTable() {
        assertProblem(
                orders -> orders.trigger()
                        .after(INSERT)
                        .run(row -> orders.delete().where(orders.id.eq(row.get(other.id)))),
                "It reads Any.id from the row of Orders, but that table has no such column. Read a column of Orders. [row-without-column]");
    }

    @Test
    void anInsertHasNoOldRow() {
        assertProblem(
                orders -> orders.trigger()
                        .after(INSERT, UPDATE)
                        .when((row, old) -> old.get(orders.id).gt(1L))
                        .run(orders::delete),
                "The condition reads the old row, which an INSERT does not have. Declare a separate trigger for INSERT. [no-old-row]");
    }

    @Test
    void aDeleteHasNoNewRow() {
        assertProblem(
                orders -> orders.trigger()
                        .before(DELETE)
                        .when(row -> row.get(orders.id).gt(1L))
                        .run((row, old) -> orders.delete(old)),
                "The condition reads the new row, which a DELETE does not have. Declare a separate trigger for DELETE. [no-new-row]");
    }

    @Test
    void aConditionReadsTheRowOnly() {
        String problem = "The condition reads more than the row. Use row.get(…) and old.get(…), "
                + "and put a query into the WHERE of the statement. [trigger-condition-reads-rows]";
        assertProblem(
                orders -> orders.trigger()
                        .after(UPDATE)
                        .when(row -> orders.id.gt(1L))
                        .run(orders::delete),
                problem);
        assertProblem(
                orders -> orders.trigger()
                        .after(UPDATE)
                        .when(row -> row.get(orders.id).in(select(other.id).from(other.rows())))
                        .run(orders::delete),
                problem);
    }

    @Test
    void aBodyIsMadeOfInsertUpdateAndDelete() {
        String problem =
                "The body has a statement that is not an INSERT, UPDATE or DELETE. Write it as one of them, without returning(…). [trigger-statement-kind]";
        assertProblem(orders -> orders.trigger().after(INSERT).run(row -> select(row.get(orders.id))), problem);
        assertProblem(orders -> orders.trigger().after(INSERT).run(row -> DSL.dropTable(other.rows())), problem);
        assertProblem(orders -> orders.trigger().after(INSERT).run(row -> DSL.query("VACUUM")), problem);
        assertProblem(
                orders -> orders.trigger()
                        .after(INSERT)
                        .run(row -> orders.delete().returning(orders.id)),
                problem);
    }

    @Test
    void aLambdaThatFailsIsAMistakeLikeAnyOther() {
        assertProblem(
                orders -> orders.trigger()
                        .after(INSERT)
                        .when(row -> {
                            throw new IllegalStateException("no");
                        })
                        .run(orders::delete),
                "The condition fails with java.lang.IllegalStateException: no. Correct its lambda. [lambda-fails]");
        assertProblem(
                orders -> orders.trigger().after(INSERT).run(row -> nothing()),
                "The body is null. Return a jOOQ expression or statement. [lambda-null]");
    }

    @SuppressWarnings("NullAway") // what a careless lambda gives
    private static Delete<?> nothing() {
        return null;
    }

    @Test
    void aTriggerSaysWhatItNamesAndDoes() {
        var orders = new Orders(table -> table.trigger()
                .before(UPDATE, INSERT)
                .routine("r")
                .when(row -> row.get(table.id).gt(1L))
                .run(table::delete)
                .run(row -> other.delete()));
        DeclaredTrigger trigger = Shop.on(Dialect.POSTGRES, other, orders)
                .tables()
                .get(1)
                .triggers()
                .get(0);
        assertThat(trigger.timing()).isEqualTo(TriggerTiming.BEFORE);
        assertThat(trigger.events()).containsExactly(INSERT, UPDATE);
        assertThat(trigger.routine()).isEqualTo("r");
        assertThat(trigger.steps()).hasSize(2);
        assertThat(trigger.tables()).containsExactlyInAnyOrder("orders", "other");
        assertThat(trigger.condition()).isPresent();
    }

    @Test
    void afterAChangeTheDialectsSeeOtherRowsOfTheTable() {
        assertThat(Shop.problems(
                        other,
                        new Orders(orders -> orders.trigger()
                                .after(INSERT)
                                .run(row -> other.insert()
                                        .columns(other.id)
                                        .select(select(orders.id).from(orders.rows()))))))
                .containsExactly(
                        "Orders, trigger t: After a change of several rows of Orders, the dialects see other rows of it:"
                                + " PostgreSQL fires after the last row, and SQLite after each. Use row.get(…) and old.get(…), or add"
                                + " only(…) and declare one trigger for each dialect. [trigger-reads-own-table]");
    }

    @Test
    void beforeAChangeTheTableStaysAsItIs() {
        assertThat(Shop.problems(
                        other,
                        new Orders(orders -> orders.trigger()
                                .before(UPDATE)
                                .run(row -> orders.update().set(orders.id, 1L)))))
                .containsExactly(
                        "Orders, trigger t: Before a change of Orders, it changes Orders itself. Fire on another table,"
                                + " or add only(…) and declare one trigger for each dialect. [trigger-writes-own-table]");
        Orders reads = new Orders(orders -> orders.trigger()
                .before(UPDATE)
                .run(row -> other.delete().where(other.id.in(select(orders.id).from(orders.rows())))));
        assertThat(Shop.of(other, reads).tables()).hasSize(2);
    }

    @Test
    void aTriggerOfOneDialectMayDoBoth() {
        Orders orders = new Orders(table -> {
            table.trigger().after(UPDATE).run(row -> table.delete()).only(Dialect.POSTGRES);
            table.trigger("u").before(UPDATE).run(row -> table.delete()).only(Dialect.SQLITE);
        });
        assertThat(Shop.of(orders).tables().get(0).triggers()).hasSize(2);
    }

    @Test
    void whatRaisesSaysWhy() {
        assertProblem(
                orders -> orders.trigger().before(UPDATE).raise(" "),
                "The message of its error is empty. Say what is wrong. [trigger-message-empty]");
        assertProblem(
                orders -> orders.trigger().before(UPDATE).raise("a\0"),
                "The message contains the character NUL or half of a surrogate pair. Remove it. [text-not-storable]");
    }

    @Test
    void onlyAnUpdateChangesColumns() {
        assertProblem(
                orders -> orders.trigger()
                        .after(UPDATE, INSERT)
                        .updateOf(orders.id)
                        .raise("no"),
                "It has updateOf(…), but fires on other events than UPDATE too. Declare a separate trigger for UPDATE."
                        + " [trigger-update-of]");
        assertProblem(
                orders -> orders.trigger().after(UPDATE).updateOf(other.id).raise("no"),
                "It reads Any.id from the row of Orders, but that table has no such column. Read a column of Orders."
                        + " [row-without-column]");
        assertProblem(
                orders -> orders.trigger()
                        .after(UPDATE)
                        .updateOf(orders.json("j"))
                        .raise("no"),
                "It asks whether Orders j changes, but the dialects compare JSON in different ways."
                        + " Leave it out, or compare what is in it with when(…). [trigger-update-of-json]");
    }

    @Test
    void aValueIsSetBeforeItIsStored() {
        String problem = "It sets Orders.id, but does not fire before an INSERT or an UPDATE only."
                + " Use before(INSERT), before(UPDATE) or both. [trigger-set]";
        assertProblem(orders -> orders.trigger().after(UPDATE).set(orders.id, DSL.inline(1L)), problem);
        assertProblem(orders -> orders.trigger().before(UPDATE, DELETE).set(orders.id, DSL.inline(1L)), problem);
        assertProblem(
                orders -> orders.trigger().before(UPDATE).set(other.id, DSL.inline(1L)),
                "It reads Any.id from the row of Orders, but that table has no such column. Read a column of Orders."
                        + " [row-without-column]");
    }

    @Test
    void aValueReadsTheRowOnly() {
        String problem =
                "The value of id reads more than the row. Use row.get(…) and old.get(…). [trigger-value-reads-rows]";
        assertProblem(orders -> orders.trigger().before(UPDATE).set(orders.id, orders.id), problem);
        assertProblem(
                orders -> orders.trigger()
                        .before(UPDATE)
                        .set(orders.id, DSL.field(select(DSL.max(other.id)).from(other.rows()))),
                problem);
    }

    @Test
    void aTableHasOneTriggerOfAName() {
        assertProblem(
                orders -> {
                    orders.trigger().after(INSERT).raise("one");
                    orders.trigger().before(DELETE).raise("another");
                },
                "The table has another trigger of this name. Rename one of them, or add only(…) to both. [trigger-twice]");
        Orders orders = new Orders(table -> {
            table.trigger().after(INSERT).raise("one").only(Dialect.POSTGRES);
            table.trigger().after(INSERT).raise("another").only(Dialect.SQLITE);
        });
        assertThat(Shop.of(orders).tables().get(0).triggers()).hasSize(2);
    }
}
