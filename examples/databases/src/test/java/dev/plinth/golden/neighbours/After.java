package dev.plinth.golden.neighbours;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Constraints of a new table have the same names as those of an old one, which keep theirs. */
public final class After extends Database {
    static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> number = bigint("line_number").nullable().references(() -> id);

        Orders() {
            super("order");
            check(number.gt(0L));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Orders(), new Before.Lines());
    }
}
