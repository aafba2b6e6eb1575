package dev.plinth.golden.alterkeys;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;

/** Orders whose keys and checks came, went and changed. */
public final class After extends Database {
    static final class Customers extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> code = text("code");

        Customers() {
            super("customers");
            text("name");
            unique("customers_code").on(code);
        }
    }

    static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Integer> total = integer("total");

        Orders(Customers customers) {
            super("orders");
            bigint("customer_id").references(() -> customers.id).onDelete(ReferentialAction.CASCADE);
            text("customer_code").references(() -> customers.code);
            check("orders_total", total.ge(0));
            unique("orders_twice").on(id, total);
        }
    }

    static final class Lines extends Table {
        Lines(Orders orders) {
            super("lines");
            bigint("id").primaryKey();
            bigint("order_id").references(() -> orders.id).onDelete(ReferentialAction.CASCADE);
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        var customers = new Customers();
        var orders = new Orders(customers);
        tables(customers, orders, new Lines(orders));
    }
}
