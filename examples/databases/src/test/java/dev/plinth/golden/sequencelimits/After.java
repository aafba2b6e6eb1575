package dev.plinth.golden.sequencelimits;

import static dev.plinth.schema.Dialect.POSTGRES;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** A sequence whose limits shrink, and one whose limits shrink when that is taken back. */
public final class After extends Database {
    static final Sequence SHRINKS = Sequence.named("shrinks").between(1, 50);
    static final Sequence GROWS = Sequence.named("grows").startWith(10).between(-5, 90);

    static final class Numbers extends Table {
        final Column<Long> one = bigint("one").defaultTo(SHRINKS.next());
        final Column<Long> other = bigint("other").defaultTo(GROWS.next());

        Numbers() {
            super("numbers");
        }
    }

    public After() {
        super("golden", POSTGRES);
        tables(new Numbers());
        sequences(SHRINKS, GROWS);
    }
}
