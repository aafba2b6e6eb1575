package dev.plinth.golden.touched;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.Now.now;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSON;

/** Triggers that set a value of the row: the time of the last change, and a value made from others, which other triggers read. */
public final class After extends Database {
    static final Log LOG = new Log();

    static final class Log extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> title = text("title");
        final Column<String> label = text("label").nullable();
        final Column<String> note = text("note").nullable();
        final Column<OffsetDateTime> at = timestamptz("at");

        Log() {
            super("log");
        }
    }

    static final class Pages extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> title = text("title");
        final Column<String> short_ = varchar("short", 20).nullable();
        final Column<String> label = text("label").nullable();
        final Column<String> note = text("note").nullable();
        final Column<JSON> body = json("body").nullable();
        final Column<OffsetDateTime> updatedAt = timestamptz("updated_at").defaultNow();
        final Column<Integer> rowid = integer("rowid").nullable();

        Pages() {
            super("pages");
            index().on(updatedAt);
            trigger("label")
                    .before(INSERT, UPDATE)
                    .set(label, row -> coalesce(row.get(short_), row.get(title)))
                    .set(rowid, inline(7));
            trigger("log_title")
                    .after(INSERT, UPDATE)
                    .run(row -> LOG.insert()
                            .set(LOG.title, row.get(title))
                            .set(LOG.label, row.get(label))
                            .set(LOG.note, row.get(note))
                            .set(LOG.at, row.get(updatedAt)));
            trigger("name")
                    .before(UPDATE)
                    .updateOf(short_)
                    .when(row -> row.get(short_).isNull())
                    .set(note, row -> row.get(label).concat(" was short"));
            trigger("touch").before(UPDATE).set(updatedAt, now());
            trigger("warn").before(UPDATE).when(row -> row.get(title).eq("")).raise("a page has a title");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(LOG, new Pages());
    }
}
