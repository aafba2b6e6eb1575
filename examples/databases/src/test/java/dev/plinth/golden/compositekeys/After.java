package dev.plinth.golden.compositekeys;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.RESTRICT;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Keys of several columns, and what references them. */
public final class After extends Database {
    static final Orders ORDERS = new Orders();

    static final class Orders extends Table {
        final Column<Integer> tenant = integer("tenant");
        final Column<Long> number = bigint("number");
        final Column<String> city = text("city");

        Orders() {
            super("orders");
            primaryKey(tenant, number);
            primaryKeyName("orders_are_numbered");
            unique("orders_by_city").on(city, tenant);
        }
    }

    static final class Lines extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Integer> tenant = integer("tenant");
        final Column<Long> order = bigint("order").nullable();
        final Column<String> city = text("city").nullable();

        Lines() {
            super("lines");
            foreignKey("lines_order")
                    .on(tenant, order)
                    .references(() -> ORDERS.tenant, () -> ORDERS.number)
                    .onDelete(CASCADE)
                    .onUpdate(RESTRICT);
            foreignKey("lines_city").on(tenant, city).references(() -> ORDERS.tenant, () -> ORDERS.city);
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(ORDERS, new Lines());
    }
}
