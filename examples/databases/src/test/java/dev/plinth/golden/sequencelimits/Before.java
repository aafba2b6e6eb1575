package dev.plinth.golden.sequencelimits;

import static dev.plinth.schema.Dialect.POSTGRES;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** Sequences before their limits change. */
public final class Before extends Database {
    static final Sequence SHRINKS = Sequence.named("shrinks").between(1, 100);
    static final Sequence GROWS = Sequence.named("grows").startWith(10).between(1, 20);

    static final class Numbers extends Table {
        final Column<Long> one = bigint("one").defaultTo(SHRINKS.next());
        final Column<Long> other = bigint("other").defaultTo(GROWS.next());

        Numbers() {
            super("numbers");
        }
    }

    public Before() {
        super("golden", POSTGRES);
        tables(new Numbers());
        sequences(SHRINKS, GROWS);
    }
}
