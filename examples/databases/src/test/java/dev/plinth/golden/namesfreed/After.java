package dev.plinth.golden.namesfreed;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/**
 * A name is freed before it is taken: a table takes a name that differs only in its case, and keeps the name of its key; an
 * index becomes a table, another changes the case of its name; a trigger moves to another table; a key's name becomes an index.
 */
public final class After extends Database {
    static final class Users extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> name = text("name");

        Users() {
            super("Users");
            primaryKeyName("pk_x");
        }
    }

    static final class People extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();

        People() {
            super("people");
        }
    }

    static final class Stays extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name");

        Stays() {
            super("stays");
            index("IX").on(name);
            uniqueIndex("users_name_unique").on(name);
        }
    }

    static final class Other extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Other() {
            super("other");
            trigger("guard").after(INSERT).when(row -> row.get(id).lt(0L)).raise("too small");
        }
    }

    static final class Zoo extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Zoo() {
            super("zoo");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Users(), new People(), new Stays(), new Other(), new Zoo());
    }
}
