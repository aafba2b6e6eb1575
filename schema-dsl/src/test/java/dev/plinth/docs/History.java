package dev.plinth.docs;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;

public final class History extends Table {
    public static final History HISTORY = new History();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<Long> orderId = bigint("order_id");
    public final Column<Long> customerId = bigint("customer_id");
    public final Column<OrderState> was = enumeration("was", OrderState.class);

    private History() {
        super("history");
    }
}
