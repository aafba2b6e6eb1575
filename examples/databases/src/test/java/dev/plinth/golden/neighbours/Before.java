package dev.plinth.golden.neighbours;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** A table whose constraints have no names in the declaration. */
public final class Before extends Database {
    static final class Lines extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> number = bigint("number").nullable().references(() -> id);

        Lines() {
            super("order_line");
            check(number.gt(0L));
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Lines());
    }
}
