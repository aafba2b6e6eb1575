package dev.plinth.schema;

import dev.plinth.schema.internal.SequenceState;
import dev.plinth.schema.internal.Stateful;
import java.util.List;
import org.jooq.Field;

/**
 * A sequence: a counter that tables share. PostgreSQL has them, SQLite does not.
 *
 * <pre>{@code
 * public static final Sequence INVOICE_NUMBERS = Sequence.named("invoice_numbers").startWith(1000).only(POSTGRES);
 *
 * public final Column<Long> number = bigint("number").defaultTo(INVOICE_NUMBERS.next());
 * }</pre>
 *
 * <p>A sequence does not change: each method returns another one. A database names those that it has with {@code
 * sequences(…)}. A single table that numbers its rows needs none: see {@link IntegerDecl#identity()}.
 */
public final class Sequence extends Stateful<SequenceState> implements SchemaElement {
    private final SequenceState state;

    private Sequence(SequenceState state) {
        super(state);
        this.state = state;
    }

    /** A sequence that counts up from 1 by 1. */
    public static Sequence named(String name) {
        return new Sequence(SequenceState.of(name));
    }

    /** Starts with this number; without it, with the least number if it counts up, and with the greatest if it counts down. */
    public Sequence startWith(long number) {
        return new Sequence(state.startWith(number));
    }

    /** Adds this for each number; a negative one counts down. Not 0. */
    public Sequence incrementBy(long step) {
        return new Sequence(state.incrementBy(step));
    }

    /** Stays between two numbers, both included. Without it, it counts up from 1 as far as a bigint goes, or down from -1. */
    public Sequence between(long least, long greatest) {
        return new Sequence(state.between(least, greatest));
    }

    /** Begins again at the other end when it has reached its limit. Without it, the next number is an error. */
    public Sequence cycle() {
        return new Sequence(state.cycle());
    }

    /** Each connection takes this many numbers at once. It is faster and leaves gaps. At least 1, which is the default. */
    public Sequence cache(long numbers) {
        return new Sequence(state.cache(numbers));
    }

    /** Declares the sequence for these dialects only. */
    public Sequence only(Dialect... kept) {
        return new Sequence(state.only(List.of(kept)));
    }

    /** The next number, for the default of a column or a statement of a trigger. */
    public Field<Long> next() {
        return state.jooq().nextval();
    }
}
