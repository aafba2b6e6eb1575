package dev.plinth.golden;

import dev.plinth.schema.Now;
import java.util.List;

/** Columns that come and go. */
final class Columns {
    private static final String ROW = "INSERT INTO orders (id, note) VALUES (1, 'one')";
    private static final String OTHER_ROW = "INSERT INTO orders (id, note) VALUES (2, 'two')";

    private Columns() {}

    private static Scene.SceneTable orders(Scene scene) {
        Scene.SceneTable orders = scene.table("orders");
        orders.bigint("id").primaryKey();
        orders.text("note");
        return orders;
    }

    static List<Evolution> all() {
        return List.of(
                Evolution.of(
                                "add-nullable-column",
                                Columns::orders,
                                scene -> orders(scene).integer("amount").nullable())
                        .rows(ROW, OTHER_ROW)
                        .answers("SELECT count(*) FROM orders WHERE amount IS NULL", "2"),
                Evolution.of(
                                "add-required-column-with-default",
                                Columns::orders,
                                scene -> orders(scene).integer("amount").defaultTo(7))
                        .rows(ROW, OTHER_ROW)
                        .answers("SELECT count(*) FROM orders WHERE amount = 7", "2"),
                Evolution.of(
                                "add-required-column-with-now",
                                Columns::orders,
                                scene -> orders(scene).timestamptz("made").defaultNow())
                        .rows(ROW, OTHER_ROW)
                        .answers("SELECT count(made) FROM orders", "2"),
                Evolution.of(
                                "add-required-column-without-default",
                                Columns::orders,
                                scene -> orders(scene).integer("amount"))
                        .rows(ROW)
                        .refused("column-not-addable"),
                Evolution.of(
                                "add-required-column-with-backfill",
                                Columns::orders,
                                scene -> orders(scene).integer("amount").backfill(3))
                        .rows(ROW, OTHER_ROW)
                        .answers("SELECT count(*) FROM orders WHERE amount = 3", "2"),
                Evolution.of("drop-column", Columns::orders, scene -> {
                            Scene.SceneTable orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                        })
                        .rows(ROW, OTHER_ROW),
                Evolution.of(
                                "add-column-with-current-time-backfill",
                                Columns::orders,
                                scene -> orders(scene).timestamptz("made").backfill(Now.now()))
                        .rows(ROW, OTHER_ROW)
                        .answers("SELECT count(made) FROM orders", "2"));
    }
}
