package dev.plinth.golden.names;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.jooq.impl.DSL.upper;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;

/** Names in mixed case, reserved words, and quotes within names, for everything that has a name. */
public final class After extends Database {
    static final Order ORDER = new Order();

    enum Table2 {
        FROM
    }

    static final class Order extends Table {
        final Column<Long> id = bigint("Id").identity().primaryKey();
        final Column<String> select = text("select").unique("Order_Key");
        final Column<String> group = text("Group").nullable();
        final Column<Table2> end = enumeration("end", Table2.class, "Type").nullable();

        Order() {
            super("Order");
            primaryKeyName("Primary");
            index("IDX_a").on(group, select.desc()).where(group.ne("x"));
            check("Check", select.ne(group));
            for (Dialect dialect : Dialect.values()) { // they would see other rows if one statement changed several
                trigger("Trigger")
                        .after(INSERT)
                        .routine("Function")
                        .when(row -> row.get(select).eq("Begin"))
                        .run(row -> ORDER.insert()
                                .columns(ORDER.select, ORDER.group)
                                .values(row.get(group), row.get(select)))
                        .run(row -> ORDER.update()
                                .set(ORDER.group, upper(ORDER.select))
                                .where(ORDER.id.gt(row.get(id))))
                        .only(dialect);
            }
        }
    }

    static final class Weird extends Table {
        final Column<Long> id = bigint("it's \"quoted\"").primaryKey();
        final Column<Long> where = bigint("where ${x}; --").references("Fk 'a' \"b\"", () -> ORDER.id);
        final Column<Boolean> umlaut = bool("größe 表");

        Weird() {
            super("Täble; /* \"");
            index("Ünique").on(umlaut);
            check("positive $$", id.gt(0L).and(where.ne(3L)));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(ORDER, new Weird());
    }
}
