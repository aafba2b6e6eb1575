package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.select;

import dev.plinth.schema.internal.DeclaredTrigger;
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
            return deleteFrom(this).where(id.eq(row.get(id)));
        }
    }

    private final Any other = new Any("other");

    private void assertError(Consumer<Orders> triggers, String error) {
        assertThat(Shop.errors(other, new Orders(triggers))).containsExactly("Orders, trigger t: " + error);
    }

    @Test
    void aTriggerFiresOnSomething() {
        assertError(
                orders -> orders.trigger().run(orders::delete), "it fires on nothing. Add after(INSERT) or the like.");
    }

    @Test
    void aTriggerDoesSomething() {
        assertError(orders -> orders.trigger().after(INSERT), "it does nothing. Add run(row -> …).");
    }

    @Test
    void aBodyNamesTablesOfTheDatabase() {
        var stranger = new Any("stranger");
        String error = "names Any, a table that is not in this database. Add it to tables(…) of Shop.";
        assertError(orders -> orders.trigger().after(INSERT).run(row -> deleteFrom(stranger)), error);
        assertError(
                orders -> orders.trigger()
                        .after(INSERT)
                        .run(row -> deleteFrom(orders)
                                .where(orders.id.in(select(stranger.id).from(stranger)))),
                error);
    }

    @Test
    void aRowHasTheColumnsOfItsTable() {
        assertError(
                orders -> orders.trigger()
                        .after(INSERT)
                        .run(row -> deleteFrom(orders).where(orders.id.eq(row.get(other.id)))),
                "reads Any.id from the row of Orders, which has no such column. Read a column of Orders.");
    }

    @Test
    void anInsertHasNoOldRow() {
        assertError(
                orders -> orders.trigger()
                        .after(INSERT, UPDATE)
                        .when((row, old) -> old.get(orders.id).gt(1L))
                        .run(orders::delete),
                "the condition reads the old row, which an INSERT has not. Declare a trigger of its own for INSERT.");
    }

    @Test
    void aDeleteHasNoNewRow() {
        assertError(
                orders -> orders.trigger()
                        .before(DELETE)
                        .when(row -> row.get(orders.id).gt(1L))
                        .run((row, old) -> orders.delete(old)),
                "the condition reads the new row, which a DELETE has not. Declare a trigger of its own for DELETE.");
    }

    @Test
    void aConditionReadsTheRowAlone() {
        String error = "the condition reads more than the row. Use row.get(…) and old.get(…), "
                + "and put a query into the WHERE of the statement.";
        assertError(
                orders -> orders.trigger()
                        .after(UPDATE)
                        .when(row -> orders.id.gt(1L))
                        .run(orders::delete),
                error);
        assertError(
                orders -> orders.trigger()
                        .after(UPDATE)
                        .when(row -> row.get(orders.id).in(select(other.id).from(other)))
                        .run(orders::delete),
                error);
    }

    @Test
    void aBodyIsMadeOfInsertUpdateAndDelete() {
        String error =
                "the body holds a statement that is no INSERT, UPDATE or DELETE. Write it as one of them, without returning(…).";
        assertError(orders -> orders.trigger().after(INSERT).run(row -> select(row.get(orders.id))), error);
        assertError(orders -> orders.trigger().after(INSERT).run(row -> DSL.dropTable(other)), error);
        assertError(orders -> orders.trigger().after(INSERT).run(row -> DSL.query("VACUUM")), error);
        assertError(
                orders -> orders.trigger()
                        .after(INSERT)
                        .run(row -> deleteFrom(orders).returning(orders.id)),
                error);
    }

    @Test
    void aLambdaThatFailsIsAMistakeLikeAnyOther() {
        assertError(
                orders -> orders.trigger()
                        .after(INSERT)
                        .when(row -> {
                            throw new IllegalStateException("no");
                        })
                        .run(orders::delete),
                "the condition fails with java.lang.IllegalStateException: no. Correct its lambda.");
        assertError(
                orders -> orders.trigger().after(INSERT).run(row -> nothing()),
                "the body is null. Return a jOOQ expression or statement.");
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
                .run(row -> deleteFrom(other)));
        DeclaredTrigger trigger =
                Shop.of(other, orders).tables().get(1).triggers().get(0);
        assertThat(trigger.timing()).isEqualTo(TriggerTiming.BEFORE);
        assertThat(trigger.events()).containsExactly(INSERT, UPDATE);
        assertThat(trigger.routine()).isEqualTo("r");
        assertThat(trigger.statements()).hasSize(2);
        assertThat(trigger.tables()).containsExactlyInAnyOrder("orders", "other");
        assertThat(trigger.condition()).isPresent();
    }
}
