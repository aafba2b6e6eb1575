package dev.plinth.golden.sequencechanged;

import static dev.plinth.schema.Dialect.POSTGRES;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** A sequence before its options change. */
public final class Before extends Database {
    static final Sequence NUMBERS = Sequence.named("numbers").startWith(1000);

    static final class Invoices extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> number = bigint("number").defaultTo(NUMBERS.next());

        Invoices() {
            super("invoices");
        }
    }

    public Before() {
        super("golden", POSTGRES);
        tables(new Invoices());
        sequences(NUMBERS);
    }
}
