package dev.plinth.golden.droptable;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.RESTRICT;
import static dev.plinth.schema.TriggerEvent.INSERT;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Tables that hang on each other. */
public final class Before extends Database {
    static final Stays STAYS = new Stays();
    static final Goes GOES = new Goes();

    enum Mood {
        GLAD
    }

    static final class Stays extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Stays() {
            super("stays");
        }
    }

    static final class Goes extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> parent = bigint("parent").references(() -> STAYS.id).onDelete(CASCADE);
        final Column<Mood> mood = enumeration("mood", Mood.class).nullable();

        Goes() {
            super("goes");
            index("goes_by_parent").on(parent);
        }
    }

    static final class GoesToo extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> parent = bigint("parent").references(() -> GOES.id).onDelete(RESTRICT);
        final Column<Mood> mood = enumeration("mood", Mood.class).nullable();

        GoesToo() {
            super("goes_too");
            trigger("goes_too_twice").after(INSERT).run(row -> STAYS.delete().where(STAYS.id.eq(row.get(id))));
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(STAYS, GOES, new GoesToo());
    }
}
