package dev.plinth.golden.addcolumn;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSON;

/** Customers with more: columns that are nullable or have a constant for their default. */
public final class After extends Database {
    enum Level {
        LOW,
        HIGH
    }

    static final class Customers extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> note = text("note").nullable().describe("Whatever, there is to say");
        final Column<String> name = text("name").describe("The name, as written");
        final Column<Boolean> active = bool("active").defaultTo(true);
        final Column<Level> level = enumText("level", Level.class).defaultTo(Level.LOW);
        final Column<Double> rating = doublePrecision("rating").defaultTo(-0.5);
        final Column<OffsetDateTime> since =
                timestamptz("since").defaultTo(OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        final Column<OffsetDateTime> left = timestamptz("left").nullable();
        final Column<JSON> data = json("data").defaultTo(JSON.valueOf("{}"));
        final Column<UUID> key = uuid("key").nullable().describe("Last, of all");

        Customers() {
            super("customers");
            index("customers_by_name").on(name);
            index("customers_by_level").on(level, active);
            check("customers_named", name.ne(""));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Customers());
    }
}
