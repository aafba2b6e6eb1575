package dev.plinth.golden.otherobjects;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** A trigger and an index that come, and an enum type with its column. */
public final class After extends Database {
    enum Mood {
        GLAD,
        SAD
    }

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
        final Column<Mood> mood = enumeration("mood", Mood.class).defaultTo(Mood.SAD);

        Jobs() {
            super("jobs");
            uniqueIndex("jobs_new").on(name.desc());
            trigger("jobs_kept")
                    .before(DELETE, UPDATE)
                    .run((row, old) -> LOG.insert().columns(LOG.text).values(old.get(name)));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Jobs(), LOG);
    }
}
