package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.update;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that are not on the list of portable ones are refused in a database of two dialects, with the reason and a way out. */
class StatementPortabilityTest {
    private static final String REMEDY =
            " Write it with what is on the list in docs/expressions.md, or give each dialect its own"
                    + " text with sql(POSTGRES, \"…\").sql(SQLITE, \"…\"), or declare it for one dialect with only(…). [not-portable]";
    private static final String NOT_LISTED = "it is not on the list of what all dialects do alike";

    private static final Log LOG = new Log("log");
    private static final Log NOTES = new Log("notes");

    private static final Numbered NUMBERED = new Numbered();

    private static final class Numbered extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> code = varchar("code", 3);
        final Column<Double> rate = doublePrecision("rate").unique();

        Numbered() {
            super("numbered");
            uniqueIndex("numbered_code").on(code).where(rate.gt(0.0));
        }
    }

    private static final class Log extends Table {
        final Column<Long> number = bigint("number").primaryKey();
        final Column<Long> size = bigint("size").defaultTo(0L);
        final Column<String> what = text("what").nullable();

        Log(String name) {
            super(name);
        }
    }

    static Stream<Map.Entry<Function<TriggerRow, Query>, String>> statements() {
        var other = LOG.as("other");
        return Stream.of(
                Map.entry(
                        row -> LOG.insert()
                                .set(LOG.number, 1L)
                                .onDuplicateKeyUpdate()
                                .set(LOG.what, "x"),
                        "onDuplicateKeyUpdate() does not name the key"),
                Map.entry(
                        row -> deleteFrom(LOG.rows()).using(other).where(LOG.number.eq(1L)), "it has more than WHERE"),
                Map.entry(
                        row -> update(other).set(other.get(LOG.what), "x"),
                        "it changes something else than a table under its own name"),
                Map.entry(row -> LOG.update().set(LOG.what, "x").from(other), "it has more than SET and WHERE"),
                Map.entry(row -> LOG.delete().where(LOG.number.eq(1L)).limit(1), "it has more than WHERE"),
                Map.entry(
                        row -> LOG.insert()
                                .columns(LOG.number)
                                .select(select(other.get(LOG.number))
                                        .from(other)
                                        .unionAll(select(inline(1L)))),
                        "The body has union"),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.number,
                                        field(select(max(other.get(LOG.number)).over())
                                                .from(other))),
                        "The body has over"),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.number,
                                        field(select(other.get(LOG.number))
                                                .from(other)
                                                .forUpdate())),
                        "The body has for update"),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.number,
                                        field(select(coalesce(other.get(LOG.number), inline(0L)))
                                                .from(other)
                                                .groupBy(other.get(LOG.what))
                                                .orderBy(other.get(LOG.what))
                                                .limit(1))),
                        "it reads column number, which is neither in its GROUP BY nor in an aggregate"),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.number,
                                        field(select(sum(avg(other.get(LOG.number)))
                                                        .coerce(Long.class))
                                                .from(other))),
                        NOT_LISTED),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.what,
                                        field(select(other.get(LOG.what))
                                                .from(other)
                                                .orderBy(other.get(LOG.what)
                                                        .desc()
                                                        .nullsLast())
                                                .limit(1))),
                        "it says where nulls go"),
                Map.entry(row -> LOG.update().set(LOG.what, md5(LOG.what)), NOT_LISTED),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.number,
                                        field(select(other.get(LOG.number)).from(other))),
                        "its query can give several rows"),
                Map.entry(
                        row -> LOG.update()
                                .set(
                                        LOG.number,
                                        field(select(max(other.get(LOG.number))).from(other))),
                        "it reads the table whose rows are being updated"),
                Map.entry(
                        row -> LOG.insert()
                                .columns(LOG.number)
                                .values(1L)
                                .values(1L)
                                .onConflict(LOG.number)
                                .doUpdate()
                                .set(LOG.what, "x"),
                        "it can update a row twice"),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.number,
                                        field(select(max(NOTES.number)).from(other))),
                        "it names no column of its query"),
                Map.entry(
                        row -> NOTES.update()
                                .set(
                                        NOTES.what,
                                        field(select(other.get(LOG.what))
                                                .from(other)
                                                .where(other.get(LOG.number).eq(other.get(LOG.size))))),
                        "its query can give several rows"),
                Map.entry(
                        row -> LOG.update()
                                .set(
                                        LOG.what,
                                        field(select(NOTES.what)
                                                .from(NOTES.rows())
                                                .where(LOG.number.eq(1L)))),
                        "its query can give several rows"),
                Map.entry(
                        row -> LOG.insert()
                                .set(LOG.size, 1L)
                                .onConflict(LOG.size)
                                .doNothing(),
                        "its onConflict(…) names columns that are no primary key, unique constraint or unique index"),
                Map.entry(
                        row -> NOTES.insert()
                                .columns(NOTES.number)
                                .select(select(other.get(LOG.number))
                                        .from(other)
                                        .orderBy(other.get(LOG.size))
                                        .limit(2)),
                        "its ORDER BY leaves open which of several rows comes first"),
                Map.entry(
                        row -> NOTES.insert()
                                .columns(NOTES.number)
                                .select(select(max(other.get(LOG.number)))
                                        .from(other)
                                        .groupBy(other.get(LOG.size), other.get(LOG.what))
                                        .orderBy(other.get(LOG.size))
                                        .limit(2)),
                        "its ORDER BY leaves open which of several rows comes first"),
                Map.entry(
                        row -> NUMBERED.insert()
                                .set(NUMBERED.id, 7L)
                                .set(NUMBERED.code, "x")
                                .set(NUMBERED.rate, 1.0),
                        "it gives a number to id, which PostgreSQL then gives again"),
                Map.entry(row -> NUMBERED.update().set(NUMBERED.code, "abc "), "it is longer than its column"),
                Map.entry(
                        row -> NUMBERED.insert()
                                .set(NUMBERED.code, "x")
                                .set(NUMBERED.rate, 1.0)
                                .onConflict(NUMBERED.code)
                                .where(NUMBERED.rate.gt(5.0))
                                .doNothing(),
                        "or has another where(…) than the index"),
                Map.entry(
                        row -> NOTES.delete().where(exists((org.jooq.Select<?>) null)),
                        "a null stands where a query should"),
                Map.entry(
                        row -> NUMBERED.insert()
                                .columns(NUMBERED.code, NUMBERED.rate)
                                .values("a", 0.0)
                                .values("b", -0.0)
                                .onConflict(NUMBERED.rate)
                                .doUpdate()
                                .set(NUMBERED.code, "c"),
                        "it can update a row twice"),
                Map.entry(
                        row -> NOTES.delete()
                                .where(exists(selectOne()
                                        .from(LOG.as("x"))
                                        .where(exists(selectOne().from(LOG.as("X")))))),
                        "two names of tables or aliases that differ in capital letters only"),
                Map.entry(
                        row -> NOTES.delete()
                                .where(exists(selectOne().from(LOG.rows()).crossJoin(LOG.rows()))),
                        "it names log twice in its FROM"),
                Map.entry(
                        row -> NOTES.delete()
                                .where(exists(selectOne()
                                        .from(
                                                LOG.rows(),
                                                other.join(LOG.as("x"))
                                                        .on(other.get(LOG.number)
                                                                .eq(LOG.number))))),
                        "an ON reads column number of a table that is not in its join"),
                Map.entry(
                        row -> LOG.update().set(LOG.what, excluded(LOG.what)),
                        "The body has excluded(…) in an UPDATE"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementIsRefused(Map.Entry<Function<TriggerRow, Query>, String> refused) {
        var table = new Any("a", any -> any.trigger("t").after(INSERT).run(refused.getKey()));
        assertThat(Shop.problems(LOG, NOTES, NUMBERED, table))
                .singleElement()
                .asString()
                .startsWith("Any, trigger t: The body has ")
                .contains(refused.getValue())
                .endsWith(REMEDY);
    }

    static Stream<Function<TriggerRow, Query>> accepted() {
        var other = LOG.as("other");
        return Stream.of(
                row -> NOTES.update()
                        .set(
                                NOTES.what,
                                field(select(other.get(LOG.what))
                                        .from(other)
                                        .where(other.get(LOG.number).eq(NOTES.number)))),
                row -> NOTES.update()
                        .set(
                                NOTES.what,
                                field(select(LOG.what)
                                        .from(LOG.rows())
                                        .where(LOG.size.eq(2L).and(LOG.number.eq(1L))))),
                row -> NOTES.insert()
                        .columns(NOTES.number)
                        .select(select(other.get(LOG.number))
                                .from(other)
                                .orderBy(other.get(LOG.size), other.get(LOG.number))
                                .limit(2)),
                row -> NUMBERED.insert()
                        .set(NUMBERED.code, "abc")
                        .set(NUMBERED.rate, 1.0)
                        .onConflict(NUMBERED.code)
                        .where(NUMBERED.rate.gt(0.0))
                        .doNothing(),
                row -> NOTES.delete()
                        .where(exists(selectOne()
                                .from(LOG.rows())
                                .join(other)
                                .on(other.get(LOG.number).eq(LOG.number)))),
                row -> LOG.insert()
                        .columns(LOG.number, LOG.size)
                        .values(1L, 2L)
                        .values(2L, 2L)
                        .onConflict(LOG.number)
                        .doUpdate()
                        .set(LOG.size, excluded(LOG.size)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aStatementIsAccepted(Function<TriggerRow, Query> statement) {
        var table = new Any("a", any -> any.trigger("t").after(INSERT).run(statement));
        assertThat(Shop.of(LOG, NOTES, NUMBERED, table).tables()).hasSize(4);
    }
}
