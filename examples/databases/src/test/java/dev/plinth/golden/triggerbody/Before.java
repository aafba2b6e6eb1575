package dev.plinth.golden.triggerbody;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** A trigger that logs the name. */
public final class Before extends Database {
    static final Log LOG = new Log();

    static final class Log extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> text = text("text");

        Log() {
            super("log");
        }
    }

    static final class Jobs extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name");

        Jobs() {
            super("jobs");
            trigger("jobs_logged")
                    .after(INSERT)
                    .run(row -> LOG.insert().columns(LOG.text).values(row.get(name)));
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Jobs(), LOG);
    }
}
