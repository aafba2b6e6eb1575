package dev.plinth.golden.sequences;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.TriggerEvent.INSERT;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** Sequences with every option, in a default and in a trigger. Their names need quotes. */
public final class After extends Database {
    static final Sequence NUMBERS = Sequence.named("Invoice Numbers").startWith(1000);
    static final Sequence DOWN =
            Sequence.named("down").incrementBy(-2).between(-100, 50).cycle().cache(10);
    static final Sequence EVENTS = Sequence.named("order");

    static final class Invoices extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> number = bigint("number").defaultTo(NUMBERS.next());
        final Column<Long> down = bigint("down").nullable();

        Invoices() {
            super("invoices");
            trigger("invoices_numbered")
                    .after(INSERT)
                    .run(row -> update().set(down, EVENTS.next()).where(id.eq(row.get(id))));
        }
    }

    public After() {
        super("golden", POSTGRES);
        tables(new Invoices());
        sequences(NUMBERS, DOWN, EVENTS);
    }
}
