package dev.plinth.golden.sequencechanged;

import static dev.plinth.schema.Dialect.POSTGRES;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** A sequence keeps how far it has counted when its options change, and another one comes with a column. */
public final class After extends Database {
    static final Sequence NUMBERS =
            Sequence.named("numbers").startWith(1000).incrementBy(5).cache(20).cycle();
    static final Sequence MORE = Sequence.named("more");

    static final class Invoices extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> number = bigint("number").defaultTo(NUMBERS.next());
        final Column<Long> more = bigint("more").defaultTo(MORE.next());

        Invoices() {
            super("invoices");
        }
    }

    public After() {
        super("golden", POSTGRES);
        tables(new Invoices());
        sequences(NUMBERS, MORE);
    }
}
