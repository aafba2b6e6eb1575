package dev.plinth.golden.guards;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Triggers that refuse a change, and that ask whether a value changes. */
public final class After extends Database {
    enum State {
        OPEN,
        CLOSED
    }

    static final Log LOG = new Log();

    static final class Log extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> what = text("what");

        Log() {
            super("log");
            trigger("log_is_append_only")
                    .before(UPDATE, DELETE)
                    .raise("log is append-only: 100% 'sure' ${x} $body$ \\ ");
        }
    }

    static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<State> state = enumeration("state", State.class).defaultTo(State.OPEN);
        final Column<String> note = text("note").nullable();
        final Column<Double> price = doublePrecision("price").defaultTo(0.0);

        Orders() {
            super("orders");
            trigger("closed_orders_stay")
                    .before(UPDATE)
                    .updateOf(note, price)
                    .when((row, old) -> old.get(state).eq(State.CLOSED))
                    .raise("a closed order stays");
            trigger("log_state")
                    .after(UPDATE)
                    .updateOf(state)
                    .run(row -> LOG.insert().set(LOG.what, row.get(state).cast(String.class)));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(LOG, new Orders());
    }
}
