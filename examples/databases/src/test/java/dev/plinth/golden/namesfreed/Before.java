package dev.plinth.golden.namesfreed;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Names that other objects take in the next version. */
public final class Before extends Database {
    static final class Users extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> name = text("name");

        Users() {
            super("users");
            primaryKeyName("pk_x");
            index("people").on(name);
            unique("users_name_unique").on(name);
        }
    }

    static final class Stays extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name");

        Stays() {
            super("stays");
            index("ix").on(name);
            index("zoo").on(name);
            trigger("guard").after(INSERT).when(row -> row.get(name).eq("x")).raise("no x");
        }
    }

    static final class Other extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Other() {
            super("other");
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Users(), new Stays(), new Other());
    }
}
