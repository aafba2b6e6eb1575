package dev.plinth.golden.indexes;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSONB;

/** Indexes: unique, partial, descending, and those of one dialect alone. */
public final class After extends Database {
    enum State {
        OPEN,
        DONE
    }

    static final class Jobs extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> owner = text("owner");
        final Column<Boolean> urgent = bool("urgent");
        final Column<State> state = enumeration("state", State.class);
        final Column<OffsetDateTime> due = timestamptz("due").nullable();
        final Column<JSONB> data = jsonb("data");

        Jobs() {
            super("jobs");
            index("jobs_due").on(due.desc(), owner.asc(), id);
            uniqueIndex("jobs_one_open").on(owner).where(state.eq(State.OPEN).and(urgent));
            index("jobs_late")
                    .on(due)
                    .where(due.isNotNull().and(due.lt(OffsetDateTime.parse("2026-01-01T00:00:00+01:00"))));
            index("jobs_data").on(data).only(POSTGRES);
            index("jobs_data")
                    .on(owner, state)
                    .where(owner.like("a%'b").or(urgent.isFalse()))
                    .only(SQLITE);
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Jobs());
    }
}
