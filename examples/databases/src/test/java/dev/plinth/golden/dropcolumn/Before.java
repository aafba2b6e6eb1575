package dev.plinth.golden.dropcolumn;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Customers with columns that nobody needs. */
public final class Before extends Database {
    static final class Customers extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> note = text("note").nullable().describe("The note, if any");
        final Column<Boolean> active = bool("active").defaultTo(true);
        final Column<String> name = text("name").describe("The name, as written");
        final Column<String> last = text("last").nullable().describe("The last, of all");

        Customers() {
            super("customers");
            index("customers_by_note").on(note, active);
            index("customers_by_name").on(name);
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Customers());
    }
}
