package dev.plinth.golden.droptree;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** A tree whose triggers write to a table that goes before it, and to one that stays. */
public final class Before extends Database {
    static final Trimmed TRIMMED = new Trimmed();
    static final Stays STAYS = new Stays();
    static final Tree TREE = new Tree();

    static final class Trimmed extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Trimmed() {
            super("trimmed");
        }
    }

    static final class Stays extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Stays() {
            super("stays");
        }
    }

    static final class Tree extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> parent =
                bigint("parent").nullable().references(() -> TREE.id).onDelete(CASCADE);
        final Column<Long> next =
                bigint("next").nullable().references(() -> TREE.id).onDelete(SET_NULL);

        Tree() {
            super("tree");
            trigger("tree_trimmed")
                    .after(DELETE)
                    .run((row, old) -> TRIMMED.delete().where(TRIMMED.id.eq(old.get(id))));
            trigger("tree_moved").after(UPDATE).run((row, old) -> STAYS.delete().where(STAYS.id.eq(old.get(id))));
            trigger("tree_stays").after(DELETE).run((row, old) -> STAYS.delete().where(STAYS.id.eq(old.get(id))));
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(TRIMMED, STAYS, TREE);
    }
}
