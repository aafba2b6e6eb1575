package dev.plinth.golden.addcolumn;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Customers with a name. */
public final class Before extends Database {
    static final class Customers extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> name = text("name").describe("The name, as written");

        Customers() {
            super("customers");
            index("customers_by_name").on(name);
            check("customers_named", name.ne(""));
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Customers());
    }
}
