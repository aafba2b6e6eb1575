package dev.plinth.docs;

import static dev.plinth.docs.Customers.CUSTOMERS;
import static dev.plinth.docs.History.HISTORY;
import static dev.plinth.schema.Now.now;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import dev.plinth.schema.Table;

public final class Orders extends Table {
    public static final Orders ORDERS = new Orders();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<Long> customerId = bigint("customer_id")
            .references(() -> CUSTOMERS.id)
            .onDelete(CASCADE)
            .index();
    public final Column<OrderState> state =
            enumeration("state", OrderState.class).defaultTo(OrderState.OPEN);
    public final Column<String> note = text("note").nullable().describe("What the customer wrote");
    public final Timestamps timestamps = Timestamps.on(this);

    private Orders() {
        super("orders");
        describe("What customers have asked for");
        index().on(state, timestamps.createdAt().desc());
        uniqueIndex("one_open_order").on(customerId).where(state.eq(OrderState.OPEN));
        check(length(note).le(500));
        trigger("keep_history")
                .after(UPDATE)
                .when((row, old) -> row.get(state).isDistinctFrom(old.get(state)))
                .run((row, old) -> HISTORY.insert()
                        .set(HISTORY.orderId, row.get(id))
                        .set(HISTORY.customerId, row.get(customerId))
                        .set(HISTORY.was, old.get(state)));
        trigger("closed_orders_stay")
                .before(UPDATE)
                .updateOf(customerId, note)
                .when((row, old) -> old.get(state).ne(OrderState.OPEN))
                .raise("a closed order does not change");
        trigger("touch").before(UPDATE).set(timestamps.updatedAt(), now());
        trigger("count_changes")
                .after(UPDATE)
                .run(row -> CUSTOMERS
                        .update()
                        .set(
                                CUSTOMERS.changes,
                                field(select(count()).from(HISTORY.rows()).where(HISTORY.customerId.eq(CUSTOMERS.id))))
                        .where(CUSTOMERS.id.eq(row.get(customerId))));
        trigger("forget_all_but_the_last").after(UPDATE).run(row -> {
            Rows later = HISTORY.as("later");
            return HISTORY.delete()
                    .where(HISTORY.orderId.eq(row.get(id)))
                    .and(exists(selectOne()
                            .from(later)
                            .where(later.get(HISTORY.orderId).eq(HISTORY.orderId))
                            .and(later.get(HISTORY.id).gt(HISTORY.id))));
        });
    }
}
