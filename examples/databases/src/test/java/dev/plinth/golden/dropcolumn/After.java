package dev.plinth.golden.dropcolumn;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Customers without the columns that nobody needs: one in the middle, one with a check, the last one. */
public final class After extends Database {
    static final class Customers extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> name = text("name").describe("The name, as written");

        Customers() {
            super("customers");
            index("customers_by_name").on(name);
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Customers());
    }
}
