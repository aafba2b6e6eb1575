package dev.plinth.golden.alterlabels;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Tasks with two enums. */
public final class Before extends Database {
    private enum State {
        OPEN,
        DONE
    }

    private enum Level {
        LOW,
        MIDDLE,
        HIGH
    }

    static final class Tasks extends Table {
        final Column<State> state = enumeration("state", State.class).defaultTo(State.OPEN);
        final Column<Level> level = enumeration("level", Level.class).defaultTo(Level.LOW);

        Tasks() {
            super("tasks");
            bigint("id").primaryKey();
            Column<Level> last = enumeration("last", Level.class).defaultTo(Level.LOW);
            check("tasks_levels", level.eq(last).or(state.eq(State.OPEN)));
            enumText("was", State.class, "was");
            enumText("rank", Level.class, "rank");
            index("tasks_high").on(state).where(level.eq(Level.HIGH));
            check("tasks_done", state.ne(State.DONE).or(level.ne(Level.HIGH)));
            trigger("tasks_final")
                    .before(UPDATE)
                    .when((row, old) -> old.get(level).eq(Level.HIGH))
                    .raise("it is high");
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Tasks());
    }
}
