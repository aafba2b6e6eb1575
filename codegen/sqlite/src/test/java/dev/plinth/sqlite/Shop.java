package dev.plinth.sqlite;

import dev.plinth.model.Catalog;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;

/** A database of the tables that a test needs. */
final class Shop extends Database {
    private Shop(Table... tables) {
        super("shop", Dialect.POSTGRES, Dialect.SQLITE);
        tables(tables);
    }

    /** What SQLite's catalog holds of the tables. */
    static Catalog lowered(Table... tables) {
        return new SqliteDialect().lower(Declarations.load(new Shop(tables))).catalog();
    }
}
