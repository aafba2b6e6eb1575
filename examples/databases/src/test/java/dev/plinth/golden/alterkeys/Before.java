package dev.plinth.golden.alterkeys;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;

/** Orders with a customer, without keys of their own. */
public final class Before extends Database {
    static final class Customers extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> code = text("code");

        Customers() {
            super("customers");
            unique("customers_name").on(text("name"));
        }
    }

    static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Integer> total = integer("total");

        Orders(Customers customers) {
            super("orders");
            bigint("customer_id").references(() -> customers.id);
            text("customer_code");
            check("orders_total", total.gt(0));
            check("orders_small", total.lt(1000));
        }
    }

    static final class Lines extends Table {
        Lines(Orders orders) {
            super("lines");
            bigint("id").primaryKey();
            bigint("order_id").references(() -> orders.id).onDelete(ReferentialAction.CASCADE);
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        var customers = new Customers();
        var orders = new Orders(customers);
        tables(customers, orders, new Lines(orders));
    }
}
