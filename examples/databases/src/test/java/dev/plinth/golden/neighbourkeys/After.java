package dev.plinth.golden.neighbourkeys;

import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** On SQLite a key has no index of its name, so new tables can have the names that keys of an old one have. */
public final class After extends Database {
    static final class Orders extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> number = bigint("line_number").unique();

        Orders() {
            super("order");
        }
    }

    static final class Named extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();

        Named() {
            super("order_line_pkey");
        }
    }

    public After() {
        super("golden", SQLITE);
        tables(new Orders(), new Named(), new Before.Lines());
    }
}
