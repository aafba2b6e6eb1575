package dev.plinth.golden.droptree;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** What is left of it. */
public final class After extends Database {
    static final class Stays extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Stays() {
            super("stays");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Stays());
    }
}
