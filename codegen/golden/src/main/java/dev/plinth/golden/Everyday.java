package dev.plinth.golden;

import static dev.plinth.schema.Now.now;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.RenamedFrom;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The changes that schemas go through every day. The page docs/changes.md shows the source of this class, and the SQL that comes of it. */
final class Everyday {
    private static final String ROWS = "INSERT INTO orders (id) VALUES (1), (2)";
    private static final String NOTES = "INSERT INTO orders (id, note) VALUES (1, 'one'), (2, 'two')";
    private static final String TOTALS = "INSERT INTO orders (id, total) VALUES (1, 10), (2, 20)";
    private static final String STATES = "INSERT INTO orders (id, state) VALUES (1, 'OPEN'), (2, 'CLOSED')";
    private static final String CUSTOMERS = "INSERT INTO customers (id) VALUES (1), (2)";
    private static final String OF_CUSTOMERS = "INSERT INTO orders (id, customer) VALUES (1, 1), (2, 2)";

    private Everyday() {}

    enum TwoStates {
        OPEN,
        CLOSED
    }

    enum ThreeStates {
        OPEN,
        PAID,
        CLOSED
    }

    enum RenamedState {
        OPEN,
        @RenamedFrom("CLOSED")
        DONE
    }

    static List<Evolution> all() {
        return changes().stream().map(Evolution::today).toList();
    }

    private static List<Evolution> changes() {
        return List.of(
                change(
                                "add-nullable-column",
                                orders -> {},
                                orders -> orders.text("note").nullable())
                        .rows(ROWS),
                change(
                                "add-required-column-with-default",
                                orders -> {},
                                orders -> orders.integer("total").defaultTo(0))
                        .rows(ROWS)
                        .answers("SELECT sum(total) FROM orders", "0"),
                change(
                                "add-required-column-with-now",
                                orders -> {},
                                orders -> orders.timestamptz("made").defaultTo(now()))
                        .rows(ROWS)
                        .answers("SELECT count(made) FROM orders", "2"),
                change(
                                "add-required-column-with-backfill",
                                orders -> {},
                                orders -> orders.bigint("number").backfill(orders.id))
                        .rows(ROWS)
                        .answers("SELECT sum(number) FROM orders", "3"),
                change(
                                "rename-column",
                                orders -> orders.text("note"),
                                orders -> orders.text("remark").renamedFrom("note"))
                        .rows(NOTES),
                change("widen-varchar", orders -> orders.varchar("note", 20), orders -> orders.varchar("note", 40))
                        .rows(NOTES),
                change(
                                "make-required",
                                orders -> orders.integer("total").nullable(),
                                orders -> orders.integer("total").backfill(0))
                        .rows(TOTALS),
                change(
                                "add-unique-index",
                                orders -> orders.text("note"),
                                orders -> orders.text("note").uniqueIndex())
                        .rows(NOTES),
                change(
                                "add-unique-constraint",
                                orders -> orders.text("note"),
                                orders -> orders.text("note").unique())
                        .rows(NOTES),
                change(
                                "add-label",
                                orders -> orders.enumeration("state", TwoStates.class, "state"),
                                orders -> orders.enumeration("state", ThreeStates.class, "state"))
                        .rows(STATES),
                change(
                                "add-label-of-text",
                                orders -> orders.enumText("state", TwoStates.class),
                                orders -> orders.enumText("state", ThreeStates.class))
                        .rows(STATES),
                change(
                                "remove-label",
                                orders -> orders.enumeration("state", ThreeStates.class, "state"),
                                orders -> orders.enumeration("state", TwoStates.class, "state"))
                        .rows(STATES),
                change(
                                "rename-label",
                                orders -> orders.enumeration("state", TwoStates.class, "state"),
                                orders -> orders.enumeration("state", RenamedState.class, "state"))
                        .rows(STATES)
                        .changing("orders.state"),
                change("drop-column", orders -> orders.text("note").nullable(), orders -> {})
                        .rows(NOTES),
                references(
                                "drop-column-with-its-key",
                                (orders, customers) ->
                                        orders.bigint("customer").nullable().references(() -> customers.id),
                                (orders, customers) -> {})
                        .rows(CUSTOMERS, OF_CUSTOMERS),
                references(
                                "change-action-of-key",
                                (orders, customers) -> orders.bigint("customer").references(() -> customers.id),
                                (orders, customers) -> orders.bigint("customer")
                                        .references(() -> customers.id)
                                        .onDelete(CASCADE))
                        .rows(CUSTOMERS, OF_CUSTOMERS),
                references(
                                "add-key",
                                (orders, customers) -> orders.bigint("customer"),
                                (orders, customers) -> orders.bigint("customer").references(() -> customers.id))
                        .rows(CUSTOMERS, OF_CUSTOMERS),
                references(
                                "add-nullable-column-with-key",
                                (orders, customers) -> {},
                                (orders, customers) ->
                                        orders.bigint("customer").nullable().references(() -> customers.id))
                        .rows(CUSTOMERS, ROWS),
                change(
                                "change-trigger-body",
                                orders -> {
                                    var total = orders.integer("total");
                                    var doubled = orders.integer("doubled").defaultTo(0);
                                    orders.trigger("doubles").before(UPDATE).set(doubled, row -> row.get(total));
                                },
                                orders -> {
                                    var total = orders.integer("total");
                                    var doubled = orders.integer("doubled").defaultTo(0);
                                    orders.trigger("doubles")
                                            .before(UPDATE)
                                            .set(doubled, row -> row.get(total).plus(row.get(total)));
                                })
                        .rows(TOTALS)
                        .works("UPDATE orders SET total = 3 WHERE id = 1")
                        .answers("SELECT doubled FROM orders WHERE id = 1", "6"),
                change(
                                "add-check",
                                orders -> orders.integer("total"),
                                orders -> orders.check(orders.integer("total").ge(0)))
                        .rows(TOTALS),
                change(
                                "change-predicate-of-index",
                                orders -> {
                                    var total = orders.integer("total");
                                    orders.index("big_orders").on(total).where(total.gt(100));
                                },
                                orders -> {
                                    var total = orders.integer("total");
                                    orders.index("big_orders").on(total).where(total.gt(1000));
                                })
                        .rows(TOTALS),
                change(
                                "add-comment",
                                orders -> orders.integer("total"),
                                orders -> orders.integer("total").describe("In cents"))
                        .rows(TOTALS),
                change(
                                "change-default",
                                orders -> orders.integer("total").defaultTo(0),
                                orders -> orders.integer("total").defaultTo(1))
                        .rows(TOTALS),
                Evolution.of(
                                "everyday-rename-table",
                                tables -> tables.keyed("orders"),
                                tables -> tables.keyed("sales").renamedFrom("orders"))
                        .rows(ROWS),
                change(
                                "rename-index",
                                orders -> orders.index("totals").on(orders.integer("total")),
                                orders -> orders.index("by_total")
                                        .on(orders.integer("total"))
                                        .renamedFrom("totals"))
                        .rows(TOTALS),
                Evolution.of(
                                "everyday-drop-table",
                                tables -> {
                                    tables.keyed("orders");
                                    tables.keyed("notes");
                                },
                                tables -> tables.keyed("orders"))
                        .rows(ROWS),
                change(
                                "reorder-columns",
                                orders -> {
                                    orders.integer("total");
                                    orders.text("note").nullable();
                                },
                                orders -> {
                                    orders.text("note").nullable();
                                    orders.integer("total");
                                })
                        .nothing());
    }

    private static Evolution change(String name, Consumer<Scene.KeyedTable> before, Consumer<Scene.KeyedTable> after) {
        return Evolution.of(
                "everyday-" + name,
                scene -> before.accept(scene.keyed("orders")),
                scene -> after.accept(scene.keyed("orders")));
    }

    private static Evolution references(
            String name,
            BiConsumer<Scene.KeyedTable, Scene.KeyedTable> before,
            BiConsumer<Scene.KeyedTable, Scene.KeyedTable> after) {
        return Evolution.of(
                "everyday-" + name,
                scene -> before.accept(scene.keyed("orders"), scene.keyed("customers")),
                scene -> after.accept(scene.keyed("orders"), scene.keyed("customers")));
    }
}
