package dev.plinth.portable;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.plinth.portable.Values.State;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerRow;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.JSONB;
import org.jooq.Query;

/** Statements of all shapes that are portable, each in a trigger. */
final class StatementShapes {
    private static final Items ITEMS = new Items();
    private static final Log LOG = new Log();
    private static final Totals TOTALS = new Totals();

    private StatementShapes() {}

    /** What the statements read and change. */
    static final class Items extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name").nullable();
        final Column<Integer> price = integer("price").nullable();
        final Column<State> state = enumeration("state", State.class).defaultTo(State.OPEN);
        final Column<Long> parent = bigint("parent").nullable();

        Items() {
            super("items");
        }
    }

    /** What the statements write. */
    static final class Log extends Table {
        final Column<String> shape = text("shape");
        final Column<String> what = text("what").nullable();
        final Column<Long> number = bigint("number").nullable();
        final Column<State> state = enumeration("state", State.class).nullable();
        final Column<JSONB> document = jsonb("document").nullable();

        Log() {
            super("log");
            bigint("id").identity().primaryKey();
        }
    }

    /** What upserts write. */
    static final class Totals extends Table {
        final Column<String> name = text("name").primaryKey();
        final Column<Long> number = bigint("number").defaultTo(0L);

        Totals() {
            super("totals");
        }
    }

    /** A row for each shape, whose trigger runs it. */
    static final class Fires extends Table {
        final Column<String> shape = text("shape").primaryKey();
        final Column<Integer> number = integer("number");

        Fires(Predicate<String> only) {
            super("fires");
            shapes().forEach((name, statement) -> {
                if (only.test(name)) {
                    declare(name, statement);
                }
            });
        }

        private void declare(String name, Function<TriggerRow, Query> statement) {
            trigger(name.replace(' ', '_'))
                    .after(INSERT)
                    .when(row -> row.get(shape).eq(name))
                    .run(statement);
        }

        /** The shapes, by name. */
        Map<String, Function<TriggerRow, Query>> shapes() {
            Map<String, Function<TriggerRow, Query>> shapes = new LinkedHashMap<>();
            shapes.put(
                    "insert values",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.number, LOG.state)
                            .values(
                                    row.get(shape),
                                    field(row.get(number).add(1)).coerce(Long.class),
                                    inline(State.CLOSED, LOG.state))
                            .values("insert values", 7L, State.OPEN));
            shapes.put(
                    "insert a choice of labels",
                    row -> LOG.insert()
                            .set(LOG.shape, row.get(shape))
                            .set(
                                    LOG.state,
                                    when(row.get(number).gt(5), State.OPEN).otherwise(State.ARCHIVED)));
            shapes.put(
                    "upsert one selected row",
                    row -> TOTALS.insert()
                            .columns(TOTALS.name, TOTALS.number)
                            .select(select(row.get(shape), inline(1L)))
                            .onConflict(TOTALS.name)
                            .doUpdate()
                            .set(TOTALS.number, TOTALS.number.add(excluded(TOTALS.number))));
            shapes.put(
                    "insert a label or null",
                    row -> LOG.insert()
                            .set(LOG.shape, row.get(shape))
                            .set(
                                    LOG.state,
                                    when(row.get(number).gt(5), (State) null).otherwise(State.ARCHIVED)));
            shapes.put(
                    "insert a document",
                    row -> LOG.insert()
                            .set(LOG.shape, row.get(shape))
                            .set(
                                    LOG.document,
                                    jsonbObject(
                                            key("ok").value(inline(true)),
                                            key("number").value(row.get(number)))));
            shapes.put(
                    "insert select",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.number, LOG.state)
                            .select(select(row.get(shape), ITEMS.name, ITEMS.id, ITEMS.state)
                                    .from(ITEMS.rows())
                                    .where(ITEMS.price.gt(row.get(number)))
                                    .orderBy(ITEMS.id)));
            var parents = ITEMS.as("parents");
            shapes.put(
                    "insert select join",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.number)
                            .select(select(row.get(shape), coalesce(parents.get(ITEMS.name), inline("none")), ITEMS.id)
                                    .from(ITEMS.rows())
                                    .leftJoin(parents)
                                    .on(parents.get(ITEMS.id).eq(ITEMS.parent))
                                    .orderBy(ITEMS.id)));
            shapes.put(
                    "insert select inner and cross join",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.number)
                            .select(select(row.get(shape), parents.get(ITEMS.name), ITEMS.id)
                                    .from(ITEMS.rows())
                                    .join(parents)
                                    .on(parents.get(ITEMS.id).eq(ITEMS.parent))
                                    .crossJoin(TOTALS.rows())
                                    .orderBy(ITEMS.id, TOTALS.name)));
            shapes.put(
                    "insert select group",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.number, LOG.state)
                            .select(select(
                                            row.get(shape),
                                            lower(ITEMS.name),
                                            sum(ITEMS.price).coerce(Long.class),
                                            inline(State.ARCHIVED, LOG.state))
                                    .from(ITEMS.rows())
                                    .groupBy(lower(ITEMS.name))
                                    .having(count().gt(1))
                                    .orderBy(lower(ITEMS.name))));
            shapes.put(
                    "insert select aggregates",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.number)
                            .select(select(
                                            row.get(shape),
                                            max(ITEMS.name),
                                            countDistinct(ITEMS.parent)
                                                    .coerce(Long.class)
                                                    .add(min(ITEMS.price)))
                                    .from(ITEMS.rows())));
            shapes.put(
                    "insert select distinct",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.state)
                            .select(selectDistinct(row.get(shape), ITEMS.name, ITEMS.state)
                                    .from(ITEMS.rows())));
            shapes.put(
                    "insert select limit",
                    row -> LOG.insert()
                            .columns(LOG.shape, LOG.what, LOG.number)
                            .select(select(row.get(shape), ITEMS.name, ITEMS.id)
                                    .from(ITEMS.rows())
                                    .orderBy(ITEMS.name.desc(), ITEMS.price, ITEMS.id.desc())
                                    .limit(3)
                                    .offset(1)));
            shapes.put(
                    "insert or update",
                    row -> TOTALS.insert()
                            .columns(TOTALS.name, TOTALS.number)
                            .values(inline("a"), inline(1L))
                            .values(inline("new"), inline(2L))
                            .onConflict(TOTALS.name)
                            .doUpdate()
                            .set(TOTALS.number, TOTALS.number.add(excluded(TOTALS.number)))
                            .where(TOTALS.number.lt(100L)));
            shapes.put(
                    "insert or nothing",
                    row -> TOTALS.insert()
                            .columns(TOTALS.name, TOTALS.number)
                            .select(select(coalesce(ITEMS.name, inline("-")), ITEMS.id)
                                    .from(ITEMS.rows())
                                    .where(ITEMS.parent.isNull())
                                    .orderBy(ITEMS.id))
                            .onConflict(TOTALS.name)
                            .doNothing());
            shapes.put(
                    "update",
                    row -> ITEMS.update()
                            .set(ITEMS.price, ITEMS.price.mul(2).div(row.get(number)))
                            .set(ITEMS.state, State.CLOSED)
                            .where(ITEMS.state.ne(State.CLOSED).and(ITEMS.name.lt("b"))));
            shapes.put(
                    "update with a query",
                    row -> TOTALS.update()
                            .set(
                                    TOTALS.number,
                                    field(select(count().coerce(Long.class))
                                            .from(ITEMS.rows())
                                            .where(ITEMS.name.eq(TOTALS.name))))
                            .where(exists(selectOne().from(ITEMS.rows()).where(ITEMS.name.eq(TOTALS.name)))));
            shapes.put(
                    "update with the newest",
                    row -> TOTALS.update()
                            .set(
                                    TOTALS.number,
                                    coalesce(
                                            field(select(ITEMS.id)
                                                    .from(ITEMS.rows())
                                                    .orderBy(ITEMS.price.desc(), ITEMS.id)
                                                    .limit(1)),
                                            inline(-1L)))
                            .where(TOTALS.name.in(select(ITEMS.name).from(ITEMS.rows()))));
            shapes.put(
                    "delete",
                    row -> ITEMS.delete()
                            .where(ITEMS.id.notIn(select(coalesce(parents.get(ITEMS.parent), inline(0L)))
                                    .from(parents)))
                            .and(notExists(selectOne().from(TOTALS.rows()).where(TOTALS.name.startsWith(ITEMS.name)))));
            return shapes;
        }
    }

    private static final class Shapes extends Database {
        Shapes(Fires fires) {
            super("shapes", POSTGRES, SQLITE);
            tables(ITEMS, LOG, TOTALS, fires);
        }
    }

    /** The names of the shapes. */
    static List<String> names() {
        return List.copyOf(new Fires(name -> false).shapes().keySet());
    }

    /** A database whose triggers run those of these names. */
    static DeclaredDatabase declared(Predicate<String> only) {
        return Declarations.load(new Shapes(new Fires(only)));
    }
}
