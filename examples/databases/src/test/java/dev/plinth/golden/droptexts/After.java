package dev.plinth.golden.droptexts;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** That table is gone; its undo script makes it anew, placeholder and all. */
public final class After extends Database {
    static final class Kept extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Kept() {
            super("kept");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Kept());
    }
}
