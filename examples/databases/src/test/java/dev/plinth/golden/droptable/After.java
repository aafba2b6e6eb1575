package dev.plinth.golden.droptable;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** What is left of them. */
public final class After extends Database {
    static final class Stays extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Stays() {
            super("stays");
        }
    }

    static final class Comes extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> text = text("text").unique();

        Comes() {
            super("comes");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Stays(), new Comes());
    }
}
