package dev.plinth.golden.pairs;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Platform;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;
import java.util.List;

/** A database in one of its states, declared by somebody who knows the state before. */
final class PairDatabase extends Database {
    static final List<ReferentialAction> ACTIONS =
            List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.RESTRICT);

    /** @param newest the engine's own version */
    PairDatabase(State state, State former, Platform newest) {
        super("pairs", state.has(Slot.PLATFORM) ? newest : newest.dialect());
        if (state.has(Slot.ONLINE) && newest.dialect() == Dialect.POSTGRES) {
            online();
        }
        var others = new Others(state);
        var things = new Things(state, former, others);
        tables(others, things, new Parts(state, things));
        if (state.of(Slot.EXTRA, 3) > 0) {
            tables(new Extra(state, things));
        }
        if (state.has(Slot.SEQUENCE) && newest.dialect() == Dialect.POSTGRES) {
            sequences(Sequence.named("numbers"));
        }
    }

    /** What is referenced. */
    static final class Others extends Table {
        final Column<Long> id;
        final Column<Long> code;

        Others(State state) {
            super(Names.OTHERS.in(state));
            renamedFrom(Names.OTHERS.earlier(state));
            var key = bigint("id").primaryKey();
            id = state.has(Slot.OTHERS_IDENTITY) ? key.identity() : key;
            code = bigint("code").unique();
            switch (state.of(Slot.OTHERS_CHECK, 3)) {
                case 1 -> check("others_code", code.gt(0L));
                case 2 -> check("others_code", code.gt(1L));
                default -> {
                    // no check
                }
            }
        }
    }

    /** What references what changes, and must keep its rows. */
    private static final class Parts extends Table {
        Parts(State state, Things things) {
            super("parts");
            bigint("id").primaryKey();
            bigint("thing").references(() -> things.id).onDelete(ACTIONS.get(state.of(Slot.PARTS_ACTION, 3)));
        }
    }

    /** What comes and goes. */
    private static final class Extra extends Table {
        Extra(State state, Things things) {
            super("extra");
            bigint("id").identity().primaryKey();
            var thing = bigint("thing").nullable().references(() -> things.id);
            if (state.of(Slot.EXTRA, 3) == 2) {
                index("extra_thing").on(thing);
            }
        }
    }
}
