package com.example;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;

public final class Orders extends Table {
    public static final Orders ORDERS = new Orders();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<String> state = text("id");

    private Orders() {
        super("orders");
        index("orders_by_nothing");
    }
}
