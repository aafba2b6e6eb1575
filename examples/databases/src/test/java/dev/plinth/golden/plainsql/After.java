package dev.plinth.golden.plainsql;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.PlainSql.uses;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** Text that names by its own words what would otherwise be created later. */
public final class After extends Database {
    static final Sequence NUMBERS = Sequence.named("numbers");

    static final class Counts extends Table {
        static final Counts COUNTS = new Counts();

        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> number =
                text("number").defaultTo(uses(field("'A-' || nextval('numbers')", String.class), NUMBERS));

        Counts() {
            super("counts");
            check("numbered", uses(condition("starts_with({0}, 'A-')", number), number));
            trigger("count_again")
                    .after(INSERT)
                    .run(row -> Totals.TOTALS
                            .insert()
                            .set(Totals.TOTALS.total, uses(field("(select count(*) from counts)", Long.class), this)));
        }
    }

    static final class Totals extends Table {
        static final Totals TOTALS = new Totals();

        final Column<Long> total = bigint("total");

        Totals() {
            super("totals");
        }
    }

    public After() {
        super("golden", POSTGRES);
        sequences(NUMBERS);
        tables(Counts.COUNTS, Totals.TOTALS);
    }
}
