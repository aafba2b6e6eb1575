package dev.plinth.golden.altercolumns;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Parts whose columns have another type, default, comment, or accept null or not. */
public final class After extends Database {
    static final class Parts extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name").defaultTo("part");
        final Column<Long> amount = bigint("amount").describe("How many there are in stock");

        Parts() {
            super("parts");
            describe("What is sold");
            integer("rank").defaultTo(2);
            text("note").nullable();
            text("code");
            text("sold").defaultTo("false");
            doublePrecision("weight").nullable();
            varchar("short", 4).nullable();
            text("state").nullable();
            index("parts_by_name").on(lower(name)).where(amount.gt(0L));
            check("parts_named", name.ne(""));
            trigger("parts_kept")
                    .before(UPDATE)
                    .when((row, old) -> row.get(amount).lt(old.get(amount)))
                    .raise("no part is lost");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Parts());
    }
}
