package dev.plinth.golden.altercolumns;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Parts with columns of all kinds. */
public final class Before extends Database {
    static final class Parts extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = varchar("name", 20).defaultTo("part");
        final Column<Integer> amount = integer("amount").nullable().describe("How many there are");

        Parts() {
            super("parts");
            smallint("rank").defaultTo((short) 1);
            text("note");
            integer("code");
            bool("sold").defaultTo(false);
            integer("weight").nullable();
            text("short").nullable();
            text("state").nullable().defaultTo("NEW");
            index("parts_by_name").on(lower(name)).where(amount.gt(0));
            check("parts_named", name.ne(""));
            trigger("parts_kept")
                    .before(UPDATE)
                    .when((row, old) -> row.get(amount).lt(old.get(amount)))
                    .raise("no part is lost");
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Parts());
    }
}
