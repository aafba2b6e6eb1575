package dev.plinth.golden.sequencedropped;

import static dev.plinth.schema.Dialect.POSTGRES;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** The column goes before the sequence that it uses. */
public final class After extends Database {

    static final class Invoices extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> text = text("text").nullable();

        Invoices() {
            super("invoices");
        }
    }

    public After() {
        super("golden", POSTGRES);
        tables(new Invoices());
    }
}
