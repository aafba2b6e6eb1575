package dev.plinth.golden.neighbourkeys;

import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** A table whose keys have no names in the declaration. */
public final class Before extends Database {
    static final class Lines extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> number = bigint("number").unique();

        Lines() {
            super("order_line");
        }
    }

    public Before() {
        super("golden", SQLITE);
        tables(new Lines());
    }
}
