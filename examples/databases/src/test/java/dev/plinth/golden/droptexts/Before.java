package dev.plinth.golden.droptexts;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** A table whose text looks like a placeholder of Flyway. */
public final class Before extends Database {
    static final class Texts extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> text = text("text").defaultTo("${x}").describe("${y}");

        Texts() {
            super("texts");
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Texts(), new After.Kept());
    }
}
