package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.with;

import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Query;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A statement of a trigger names the tables whose columns it uses. */
class StatementRulesTest {
    static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> parent = bigint("parent").nullable().references(() -> this.id);
        final Column<Integer> amount = integer("amount");

        Orders(Function<TriggerRow, Query> body) {
            super("orders");
            trigger("t").after(TriggerEvent.UPDATE).run(body);
        }
    }

    static final class Log extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Integer> count = integer("count");

        Log() {
            super("log");
        }
    }

    private final Log log = new Log();
    private Orders orders = new Orders(row -> log.delete());

    private static final String NOT_NAMED =
            "Orders, trigger t: It uses %s where the statement does not name %s. %s [table-not-named]";
    private static final String OWN =
            "Read it from the row with row.get(…), or add the rows() of Orders to the FROM of that statement.";
    private static final String OTHER =
            "Add the rows() of Log to the FROM of that statement. A table under an alias has its columns in get(…) of the alias.";
    private static final String ALIAS = "Add the alias to the FROM of that statement.";
    private static final String NOT_AMOUNT = NOT_NAMED.formatted("Orders.amount", "Orders", OWN);
    private static final String NOT_ID = NOT_NAMED.formatted("Orders.id", "Orders", OWN);
    private static final String NOT_COUNT = NOT_NAMED.formatted("Log.count", "Log", OTHER);

    private interface Body {
        Query of(TriggerRow row, Rows e, Rows f);
    }

    private Orders declared(Body body) {
        orders = new Orders(row -> body.of(row, orders.as("e"), orders.as("f")));
        return orders;
    }

    private Map<String, Body> right() {
        Map<String, Body> right = new LinkedHashMap<>();
        right.put("insert", (row, e, f) -> log.insert().set(log.count, row.get(orders.amount)));
        right.put(
                "update",
                (row, e, f) -> log.update().set(log.count, log.count.add(1)).where(log.id.eq(1L)));
        right.put(
                "update alias",
                (row, e, f) -> update(e).set(orders.amount, e.get(orders.amount).add(1)));
        right.put("using", (row, e, f) -> log.delete().using(orders.rows()).where(orders.id.eq(log.id)));
        right.put(
                "update from",
                (row, e, f) -> log.update()
                        .set(log.count, orders.amount)
                        .from(orders.rows())
                        .where(orders.id.eq(log.id)));
        right.put(
                "upsert",
                (row, e, f) -> log.insert()
                        .set(log.id, row.get(orders.id))
                        .onConflict(log.id)
                        .doUpdate()
                        .set(log.count, log.count.add(excluded(log.count)))
                        .where(log.count
                                .lt(9)
                                .and(exists(selectOne().from(orders.rows()).where(orders.id.eq(log.id))))));
        right.put(
                "insert select",
                (row, e, f) -> log.insert()
                        .columns(log.id, log.count)
                        .select(select(orders.id, orders.amount).from(orders.rows())));
        right.put(
                "insert select of the same table",
                (row, e, f) -> log.insert()
                        .columns(log.id, log.count)
                        .select(select(log.id, log.count).from(log.rows())));
        right.put(
                "insert a query",
                (row, e, f) ->
                        log.insert().set(log.count, field(select(max(log.count)).from(log.rows()))));
        right.put(
                "self join",
                (row, e, f) -> log.delete()
                        .where(log.id.in(select(e.get(orders.id))
                                .from(e.join(f).on(f.get(orders.parent).eq(e.get(orders.id)))))));
        right.put(
                "correlated",
                (row, e, f) -> orders.update()
                        .set(
                                orders.amount,
                                field(select(max(e.get(orders.amount)))
                                        .from(e)
                                        .where(e.get(orders.parent).eq(orders.id)))));
        right.put(
                "correlated twice",
                (row, e, f) -> orders.delete()
                        .where(exists(selectOne()
                                .from(e)
                                .where(notExists(selectOne()
                                        .from(f)
                                        .where(f.get(orders.id)
                                                .eq(e.get(orders.id))
                                                .and(orders.amount.gt(3))))))));
        right.put(
                "in ON",
                (row, e, f) -> log.delete()
                        .where(exists(selectOne()
                                .from(e.join(f)
                                        .on(exists(
                                                selectOne().from(log.rows()).where(log.id.eq(e.get(orders.id)))))))));
        right.put("common table", (row, e, f) -> {
            var totals = name("totals").as(select(orders.id, orders.amount).from(orders.rows()));
            return log.update()
                    .set(
                            log.count,
                            field(with(totals)
                                    .select(max(totals.field(orders.amount)))
                                    .from(totals)
                                    .where(totals.field(orders.id).eq(log.id))));
        });
        right.put("derived table", (row, e, f) -> {
            var sums = select(orders.id, orders.amount).from(orders.rows()).asTable("sums");
            return log.delete().where(log.id.in(select(sums.field(orders.id)).from(sums)));
        });
        right.put(
                "lateral",
                (row, e, f) -> log.delete()
                        .where(exists(selectOne()
                                .from(
                                        e,
                                        lateral(select(e.get(orders.id).as("x")).from(f))
                                                .asTable("l")))));
        right.put(
                "union",
                (row, e, f) -> log.delete()
                        .where(log.id.in(select(orders.id)
                                .from(orders.rows())
                                .union(select(e.get(orders.id)).from(e).where(log.count.gt(1)))
                                .orderBy(orders.id))));
        right.put("all columns", (row, e, f) -> log.delete().where(exists(selectFrom(orders.rows()))));
        right.put(
                "asterisk",
                (row, e, f) -> log.delete().where(exists(select(e.asterisk()).from(e))));
        right.put(
                "the same alias again",
                (row, e, f) -> log.delete()
                        .where(exists(selectOne()
                                .from(e)
                                .where(orders.as("e").get(orders.id).eq(log.id)))));
        return right;
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> aStatementUsesWhatItNames() {
        return right().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(Shop.on(Dialect.POSTGRES, log, declared(entry.getValue()))
                                        .tables())
                                .hasSize(2)));
    }

    private void assertRefused(Body body, String... problems) {
        assertThat(Shop.problemsOn(Dialect.POSTGRES, log, declared(body))).containsExactly(problems);
    }

    @Test
    void aColumnOfTheTriggersTableIsReadFromTheRow() {
        assertRefused((row, e, f) -> log.insert().set(log.count, orders.amount), NOT_AMOUNT);
        assertRefused((row, e, f) -> log.delete().where(log.count.lt(orders.amount)), NOT_AMOUNT);
    }

    @Test
    void aColumnOfAnotherTableNeedsThatTable() {
        assertRefused((row, e, f) -> orders.delete().where(orders.amount.eq(log.count)), NOT_COUNT);
        assertRefused(
                (row, e, f) -> orders.delete()
                        .where(orders.id.in(select(log.id).from(log.rows())).and(log.count.gt(1))),
                NOT_COUNT);
    }

    @Test
    void aTableUnderAnAliasIsNotTheTable() {
        assertRefused(
                (row, e, f) -> log.delete().where(exists(selectOne().from(e).where(orders.id.eq(log.id)))), NOT_ID);
        assertRefused((row, e, f) -> update(e).set(orders.amount, orders.amount.add(1)), NOT_AMOUNT);
    }

    @Test
    void anAliasIsNamed() {
        assertRefused(
                (row, e, f) -> log.delete()
                        .where(exists(selectOne().from(e).where(f.get(orders.id).eq(log.id)))),
                "Orders, trigger t: It uses Orders.id of the alias f where the statement does not name that alias. "
                        + ALIAS + " [table-not-named]");
        assertRefused(
                (row, e, f) -> log.delete().where(exists(select(e.asterisk()).from(f))),
                "Orders, trigger t: It uses all columns of Orders of the alias e where the statement does not name that alias. "
                        + ALIAS + " [table-not-named]");
    }

    @Test
    void anAliasHasTheColumnsOfItsTable() {
        assertRefused(
                (row, e, f) -> log.delete()
                        .where(exists(selectOne().from(e).where(e.get(log.count).eq(1)))),
                "Orders, trigger t: It reads Log.count from the alias e of Orders, but that table has no such column. "
                        + "Read a column of Orders. [alias-without-column]");
    }

    @Test
    void whatIsInsertedDoesNotSeeTheTableItGoesInto() {
        assertRefused((row, e, f) -> log.insert().set(log.id, 1L).set(log.count, log.count.add(1)), NOT_COUNT);
        assertRefused(
                (row, e, f) -> log.insert()
                        .columns(log.id, log.count)
                        .select(select(orders.id, log.count).from(orders.rows())),
                NOT_COUNT);
        assertRefused(
                (row, e, f) -> log.insert()
                        .set(
                                log.count,
                                field(select(orders.amount).from(orders.rows()).where(log.count.gt(1)))),
                NOT_COUNT);
    }

    @Test
    void insertedAndUpdatedColumnsAreThoseOfTheTable() {
        assertRefused((row, e, f) -> log.insert().set(log.id, 1L).set(orders.amount, 2), NOT_AMOUNT);
        assertRefused((row, e, f) -> log.update().set(orders.amount, 2), NOT_AMOUNT);
        assertRefused(
                (row, e, f) ->
                        log.insert().set(log.id, 1L).onConflict(orders.id).doNothing(),
                NOT_ID);
        assertRefused(
                (row, e, f) -> log.insert()
                        .set(log.id, 1L)
                        .onConflict(log.id)
                        .doUpdate()
                        .set(log.count, excluded(orders.amount)),
                NOT_AMOUNT);
    }

    @Test
    void anInnerTableIsNotSeenOutside() {
        assertRefused(
                (row, e, f) -> log.delete()
                        .where(exists(selectOne().from(orders.rows())).and(orders.amount.gt(1))),
                NOT_AMOUNT);
    }

    @Test
    void aDerivedTableDoesNotSeeTheTablesBesideIt() {
        assertRefused(
                (row, e, f) -> log.delete()
                        .where(exists(selectOne()
                                .from(
                                        orders.rows(),
                                        select(orders.id.as("x")).from(f).asTable("d")))),
                NOT_ID);
        assertRefused(
                (row, e, f) -> {
                    var totals = name("totals").as(select(inline(1)).from(f).where(orders.id.eq(1L)));
                    return log.delete().where(exists(with(totals).selectOne().from(totals, orders.rows())));
                },
                NOT_ID);
    }

    @Test
    void anAliasIsANameThatTheServerTakes() {
        String longName = "x".repeat(64);
        for (String alias : new String[] {"", " ", longName}) {
            var table = new Any(
                    "a",
                    any -> any.trigger("t")
                            .after(TriggerEvent.INSERT)
                            .run(row -> log.delete().where(exists(selectOne().from(log.as(alias))))));
            assertThat(Shop.problemsOn(Dialect.POSTGRES, log, table))
                    .singleElement()
                    .asString()
                    .contains("The alias \"" + alias + "\" is empty, or longer than a server takes.")
                    .endsWith("[alias-name]");
        }
        var table = new Any(
                "a",
                any -> any.trigger("t")
                        .after(TriggerEvent.INSERT)
                        .run(row -> log.delete().where(exists(selectOne().from(log.as(longName))))));
        assertThat(Shop.on(Dialect.SQLITE, log, table).tables()).hasSize(2);
    }

    @Test
    void everyTableThatAStatementNamesIsKnown() {
        Orders declared = declared((row, e, f) ->
                log.delete().where(log.id.in(select(e.get(orders.id)).from(e))));
        DeclaredTrigger trigger = Shop.on(Dialect.POSTGRES, log, declared)
                .tables()
                .get(1)
                .triggers()
                .get(0);
        assertThat(trigger.tables()).containsExactlyInAnyOrderElementsOf(Arrays.asList("log", "orders"));
    }
}
