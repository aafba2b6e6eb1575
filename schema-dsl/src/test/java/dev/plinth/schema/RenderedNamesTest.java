package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.TriggerStep;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands for a declared column or table renders by visiting one and the same name: a listener that knows these
 * names by their identity, and renames them, leaves none out.
 */
class RenderedNamesTest {
    /** No other part of a statement has a {@code q} in its name. */
    static final class Orders extends Table {
        final Column<Long> id = bigint("q_id").primaryKey();
        final Column<Long> parent = bigint("q_parent").references(() -> this.id);
        final Column<String> state = text("q_state");
        final Column<Integer> amount = integer("q_amount");

        Orders() {
            super("q_orders");
            trigger("t")
                    .after(UPDATE)
                    .when((row, old) -> row.get(state).isDistinctFrom(old.get(state)))
                    .run((row, old) -> update().set(amount, old.get(amount)).where(id.eq(row.get(parent))));
        }
    }

    static final class Log extends Table {
        final Column<Long> id = bigint("q_log_id").primaryKey();
        final Column<String> what = text("q_what");
        final Column<Integer> count = integer("q_count");

        Log() {
            super("q_log");
        }
    }

    private static final Orders ORDERS = new Orders();
    private static final Log LOG = new Log();
    private static final DeclaredDatabase DATABASE = Shop.on(Dialect.POSTGRES, ORDERS, LOG);

    private static Map<String, QueryPart> shapes() {
        Rows e = ORDERS.as("e");
        Rows f = ORDERS.as("f");
        Map<String, QueryPart> shapes = new LinkedHashMap<>();
        shapes.put("condition", ORDERS.state.eq("OPEN").and(ORDERS.amount.between(1, 9)));
        shapes.put("function", lower(ORDERS.state).like("a%"));
        shapes.put("template", field("json_array_length({0})", Long.class, ORDERS.state));
        shapes.put("case", when(ORDERS.amount.gt(0), ORDERS.state).otherwise(inline("x")));
        shapes.put("cast", ORDERS.amount.cast(String.class));
        shapes.put("row values", row(ORDERS.id, ORDERS.amount).eq(row(1L, 2)));
        shapes.put("where", ORDERS.delete().where(ORDERS.id.eq(1L)));
        shapes.put("insert set", LOG.insert().set(LOG.id, 1L).set(LOG.what, "x"));
        shapes.put("insert columns", LOG.insert().columns(LOG.id, LOG.what).values(1L, "x"));
        shapes.put(
                "insert several",
                LOG.insert().columns(LOG.id, LOG.what).values(1L, "x").values(2L, "y"));
        shapes.put("insert defaults", LOG.insert().defaultValues());
        shapes.put("insert into", insertInto(LOG.rows(), LOG.id, LOG.what).values(1L, "x"));
        shapes.put(
                "insert select",
                LOG.insert()
                        .columns(LOG.id, LOG.what)
                        .select(select(ORDERS.id, ORDERS.state).from(ORDERS.rows())));
        shapes.put("do nothing", LOG.insert().set(LOG.id, 1L).onConflict(LOG.id).doNothing());
        shapes.put(
                "upsert",
                LOG.insert()
                        .set(LOG.id, 1L)
                        .set(LOG.count, 2)
                        .onConflict(LOG.id)
                        .where(LOG.what.isNotNull())
                        .doUpdate()
                        .set(LOG.count, LOG.count.add(excluded(LOG.count)))
                        .set(LOG.what, excluded(LOG.what))
                        .where(LOG.count.lt(9)));
        shapes.put(
                "upsert from select",
                LOG.insert()
                        .columns(LOG.id, LOG.count)
                        .select(select(ORDERS.id, ORDERS.amount).from(ORDERS.rows()))
                        .onConflict(LOG.id)
                        .doUpdate()
                        .set(LOG.count, excluded(LOG.count)));
        shapes.put(
                "update",
                ORDERS.update().set(ORDERS.amount, ORDERS.amount.add(1)).where(ORDERS.id.gt(3L)));
        shapes.put(
                "correlated update",
                ORDERS.update()
                        .set(
                                ORDERS.amount,
                                field(select(max(LOG.count)).from(LOG.rows()).where(LOG.id.eq(ORDERS.id)))));
        shapes.put(
                "update from",
                ORDERS.update().set(ORDERS.amount, LOG.count).from(LOG.rows()).where(LOG.id.eq(ORDERS.id)));
        shapes.put(
                "update alias",
                update(e).set(ORDERS.amount, e.get(ORDERS.amount).neg()));
        shapes.put(
                "aliased self join",
                select(e.get(ORDERS.state), f.get(ORDERS.amount))
                        .from(e.join(f).on(f.get(ORDERS.parent).eq(e.get(ORDERS.id)))));
        shapes.put(
                "correlated alias",
                ORDERS.delete()
                        .where(exists(
                                selectOne().from(e).where(e.get(ORDERS.parent).eq(ORDERS.id)))));
        shapes.put(
                "in a query", ORDERS.delete().where(ORDERS.id.in(select(LOG.id).from(LOG.rows()))));
        var totals = select(ORDERS.state, count().as("n")).from(ORDERS.rows()).groupBy(ORDERS.state);
        shapes.put("common table", with("totals").as(totals).select().from(name("totals")));
        shapes.put(
                "common table with columns",
                with("totals", "a", "b").as(totals).select().from(name("totals")));
        var derived = totals.asTable("derived");
        shapes.put("derived table", select(derived.field(ORDERS.state)).from(derived));
        shapes.put(
                "lateral",
                select(e.get(ORDERS.id))
                        .from(e, lateral(select(max(LOG.count)).from(LOG.rows()).where(LOG.id.eq(e.get(ORDERS.id))))));
        shapes.put(
                "group",
                select(ORDERS.state, max(ORDERS.amount).filterWhere(ORDERS.parent.isNotNull()))
                        .from(ORDERS.rows())
                        .groupBy(ORDERS.state)
                        .having(max(ORDERS.amount).gt(3))
                        .orderBy(ORDERS.state.desc())
                        .limit(1));
        shapes.put(
                "window",
                select(rowNumber().over().partitionBy(ORDERS.state).orderBy(ORDERS.amount))
                        .from(ORDERS.rows()));
        shapes.put(
                "union",
                select(ORDERS.id)
                        .from(ORDERS.rows())
                        .union(select(LOG.id).from(LOG.rows()))
                        .orderBy(ORDERS.id));
        shapes.put("all columns", selectFrom(ORDERS.rows()));
        shapes.put("all columns of an alias", selectFrom(e));
        shapes.put("asterisk", select(ORDERS.rows().asterisk()).from(ORDERS.rows()));
        shapes.put("returning", LOG.insert().set(LOG.id, 1L).returning(LOG.id));
        DATABASE.tables().get(0).triggers().forEach(trigger -> {
            shapes.put("row references", trigger.condition().orElseThrow());
            shapes.put(
                    "statement of a trigger", ((TriggerStep.Run) trigger.steps().get(0)).statement());
        });
        return shapes;
    }

    static Stream<Arguments> shapesAndDialects() {
        return Stream.of(SQLDialect.POSTGRES, SQLDialect.SQLITE)
                .flatMap(dialect -> shapes().keySet().stream()
                        .filter(shape -> dialect == SQLDialect.POSTGRES || !shape.equals("lateral"))
                        .map(shape -> Arguments.of(shape, dialect)));
    }

    @ParameterizedTest
    @MethodSource("shapesAndDialects")
    void everyNameOfAColumnOrTableIsTheOneOfTheDeclaration(String shape, SQLDialect dialect) {
        String sql = renamed(shapes().get(shape), dialect);
        assertThat(sql).as(shape).contains("z_").doesNotContain("q_");
    }

    @Test
    void theNamesAreThoseOfTheDeclaredRecords() {
        assertThat(renamed(shapes().get("upsert"), SQLDialect.POSTGRES))
                .isEqualTo("insert into \"z_q-log\" (\"z_q-log-id\", \"z_q-count\") values (1, 2) "
                        + "on conflict (\"z_q-log-id\") where \"z_q-what\" is not null "
                        + "do update set \"z_q-count\" = (\"z_q-log\".\"z_q-count\" + excluded.\"z_q-count\"), "
                        + "\"z_q-what\" = excluded.\"z_q-what\" where \"z_q-log\".\"z_q-count\" < 9");
        assertThat(renamed(shapes().get("aliased self join"), SQLDialect.SQLITE))
                .isEqualTo("select e.\"z_q-state\", f.\"z_q-amount\" from \"z_q-orders\" as e "
                        + "join \"z_q-orders\" as f on f.\"z_q-parent\" = e.\"z_q-id\"");
        assertThat(renamed(shapes().get("row references"), SQLDialect.POSTGRES))
                .isEqualTo("NEW.\"z_q-state\" is distinct from OLD.\"z_q-state\"");
    }

    /** Renders with every known name replaced: {@code q_id} by {@code z_q-id}. */
    private static String renamed(QueryPart part, SQLDialect dialect) {
        var renamed = new IdentityHashMap<Name, Name>();
        for (DeclaredTable table : DATABASE.tables()) {
            List<Name> names = new ArrayList<>(List.of(table.rows().getUnqualifiedName()));
            table.columns().stream()
                    .map(DeclaredColumn::field)
                    .map(Column::getUnqualifiedName)
                    .forEach(names::add);
            names.forEach(name -> renamed.put(name, DSL.name("z_" + name.last().replace('_', '-'))));
        }
        var configuration = new DefaultConfiguration().set(dialect);
        configuration.set(new DefaultVisitListenerProvider(new VisitListener() {
            @Override
            public void visitStart(VisitContext context) {
                if (context.queryPart() instanceof Name name && renamed.containsKey(name)) {
                    context.queryPart(renamed.get(name));
                }
            }
        }));
        return DSL.using(configuration).renderInlined(part);
    }
}
