package dev.plinth.golden.triggers;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.Now.now;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** Triggers: before and after, on every event and combination, with conditions, of several statements. */
public final class After extends Database {
    static final Stock STOCK = new Stock();
    static final Log LOG = new Log();
    static final Totals TOTALS = new Totals();

    static final class Stock extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name");
        final Column<Integer> amount = integer("amount").defaultTo(0);
        final Column<Boolean> active = bool("active").defaultTo(true);
        final Column<OffsetDateTime> changed = timestamptz("changed").defaultNow();

        Stock() {
            super("stock");
            trigger("every_event")
                    .after(INSERT, UPDATE, DELETE)
                    .run((row, old) -> LOG.insert()
                            .set(LOG.what, inline("every"))
                            .set(LOG.was, old.get(amount))
                            .set(LOG.becomes, row.get(amount)));
            trigger("after_delete")
                    .after(DELETE)
                    .when((row, old) -> old.get(active).isTrue())
                    .run((row, old) -> TOTALS.delete().where(TOTALS.name.eq(old.get(name))));
            for (Dialect dialect : Dialect.values()) { // they would see other rows if one statement changed several
                trigger("before_change")
                        .before(UPDATE)
                        .when((row, old) ->
                                row.get(amount).isDistinctFrom(old.get(amount)).and(row.get(active)))
                        .run((row, old) -> LOG.insert()
                                .set(
                                        LOG.what,
                                        when(row.get(amount).gt(old.get(amount)), inline("more; 'END'"))
                                                .otherwise(inline("less $body$ -- ${x}\n  END;")))
                                .set(LOG.was, old.get(amount))
                                .set(LOG.becomes, row.get(amount))
                                .set(LOG.at, now()))
                        .run(row -> TOTALS.update()
                                .set(TOTALS.changes, TOTALS.changes.add(1))
                                .where(TOTALS.name.eq(row.get(name))))
                        .only(dialect);
                trigger("before_all")
                        .before(INSERT, DELETE)
                        .run((row, old) -> TOTALS.delete()
                                .where(TOTALS.name
                                        .eq("gone")
                                        .and(TOTALS.changes.lt(coalesce(row.get(amount), old.get(amount), inline(0))))))
                        .only(dialect);
                trigger("upsert")
                        .after(INSERT, UPDATE)
                        .run(row -> TOTALS.insert()
                                .columns(TOTALS.name, TOTALS.changes, TOTALS.at)
                                .select(select(row.get(name), count().cast(Integer.class), now())
                                        .from(STOCK.rows()))
                                .onConflict(TOTALS.name)
                                .doUpdate()
                                .set(TOTALS.changes, excluded(TOTALS.changes).add(TOTALS.changes))
                                .where(TOTALS.changes.lt(100)))
                        .only(dialect);
            }
            trigger("upsert_plain")
                    .after(INSERT)
                    .run(row -> TOTALS.insert()
                            .set(TOTALS.name, upper(row.get(name)))
                            .set(TOTALS.changes, 1)
                            .onConflict(TOTALS.name)
                            .doNothing());
        }
    }

    static final class Log extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> what = text("what");
        final Column<Integer> was = integer("was").nullable();
        final Column<Integer> becomes = integer("becomes").nullable();
        final Column<OffsetDateTime> at = timestamptz("at").defaultNow();

        Log() {
            super("log");
        }
    }

    static final class Totals extends Table {
        final Column<String> name = text("name").primaryKey();
        final Column<Integer> changes = integer("changes");
        final Column<OffsetDateTime> at = timestamptz("at").nullable();

        Totals() {
            super("totals");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(STOCK, LOG, TOTALS);
    }
}
