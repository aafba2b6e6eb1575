package dev.plinth.golden.cycles;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.NO_ACTION;
import static dev.plinth.schema.ReferentialAction.RESTRICT;
import static dev.plinth.schema.ReferentialAction.SET_DEFAULT;
import static dev.plinth.schema.ReferentialAction.SET_NULL;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Tables that reference themselves and each other in a circle, with every action. */
public final class After extends Database {
    static final First FIRST = new First();
    static final Second SECOND = new Second();
    static final Third THIRD = new Third();
    static final Self SELF = new Self();

    static final class First extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> b =
                bigint("b").nullable().references(() -> SECOND.id).onDelete(RESTRICT);
        final Column<Long> c = bigint("c").nullable().references(() -> THIRD.id);

        First() {
            super("a");
        }
    }

    static final class Second extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> c = bigint("c")
                .nullable()
                .references(() -> THIRD.id)
                .onDelete(SET_NULL)
                .onUpdate(CASCADE);
        final Column<Long> a = bigint("a").nullable().references(() -> FIRST.id).onDelete(NO_ACTION);

        Second() {
            super("b");
        }
    }

    static final class Third extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> a = bigint("a")
                .nullable()
                .references(() -> FIRST.id)
                .onDelete(CASCADE)
                .onUpdate(SET_DEFAULT);
        final Column<Long> self = bigint("self").references(() -> SELF.id).onDelete(RESTRICT);

        Third() {
            super("c");
        }
    }

    static final class Self extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> kept = bigint("kept")
                .nullable()
                .references("it's_kept", () -> SELF.id)
                .onDelete(RESTRICT)
                .onUpdate(RESTRICT);
        final Column<Long> refused = bigint("refused").nullable().references(() -> SELF.id);
        final Column<Long> cascaded =
                bigint("cascaded").nullable().references(() -> SELF.id).onDelete(CASCADE);
        final Column<Long> nulled =
                bigint("nulled").nullable().references(() -> SELF.id).onDelete(SET_NULL);
        final Column<Long> reset =
                bigint("reset").defaultTo(1L).references(() -> SELF.id).onDelete(SET_DEFAULT);

        Self() {
            super("self");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(FIRST, SECOND, THIRD, SELF);
    }
}
