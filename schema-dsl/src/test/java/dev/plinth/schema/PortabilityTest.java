package dev.plinth.schema;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.bitCount;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentDate;
import static org.jooq.impl.DSL.currentUser;
import static org.jooq.impl.DSL.epoch;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonGetAttributeAsText;
import static org.jooq.impl.DSL.jsonbExists;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.jsonbValue;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.ln;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.power;
import static org.jooq.impl.DSL.rand;
import static org.jooq.impl.DSL.reverse;
import static org.jooq.impl.DSL.right;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.splitPart;
import static org.jooq.impl.DSL.sqrt;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.translate;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not on the list of portable expressions is refused in a database of two dialects, with the reason and a way out. */
class PortabilityTest {
    private static final String REMEDY =
            " Write it with what is on the list in docs/expressions.md, or give each dialect its own"
                    + " text with sql(POSTGRES, \"…\").sql(SQLITE, \"…\"), or declare it for one dialect with only(…). [not-portable]";
    private static final String NOT_LISTED = "it is not on the list of what all dialects do alike";

    private enum State {
        OPEN,
        CLOSED
    }

    private static final class Things extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Integer> i = integer("i");
        final Column<Integer> j = integer("j");
        final Column<Long> l = bigint("l");
        final Column<Double> d = doublePrecision("d");
        final Column<Boolean> b = bool("b");
        final Column<String> t = text("t");
        final Column<String> u = text("u");
        final Column<OffsetDateTime> a = timestamptz("a");
        final Column<OffsetDateTime> z = timestamptz("z");
        final Column<State> st = enumeration("st", State.class);
        final Column<JSONB> jb = jsonb("jb");
        final Column<JSON> js = json("js");

        Things(Consumer<Things> rest) {
            super("things");
            rest.accept(this);
        }
    }

    private static final Log LOG = new Log();

    private static final class Log extends Table {
        final Column<Long> number = bigint("number").primaryKey();

        Log() {
            super("log");
        }
    }

    /** A condition that is refused, and why: what stands after the text of the part. */
    private record Refused(Function<Things, Condition> condition, String reason) {}

    private static Refused refused(Function<Things, Condition> condition, String reason) {
        return new Refused(condition, reason);
    }

    @SuppressWarnings("unchecked") // the mistake
    private static <T> Field<T> raw(Field<?> field) {
        return (Field<T>) field;
    }

    static Stream<Refused> conditions() {
        return Stream.concat(
                Stream.<Function<Things, Condition>>of(
                                t -> t.t.likeRegex("^[a-z]+$"),
                                t -> t.t.similarTo("(a|b)%"),
                                t -> md5(t.t).eq(t.u),
                                t -> reverse(t.t).eq(t.u),
                                t -> translate(t.t, "ab", "xy").eq(t.u),
                                t -> splitPart(t.t, "-", 1).eq(t.u),
                                t -> trunc(t.a, DatePart.DAY).eq(t.z),
                                t -> trunc(t.d).eq(t.d),
                                t -> round(t.d).eq(t.d),
                                t -> round(t.d, 2).eq(t.d),
                                t -> sqrt(t.d).le(power(t.d, 2)),
                                t -> ln(t.d).isNotNull(),
                                t -> bitCount(t.i).eq(1),
                                t -> t.z.le(t.a.add(1)),
                                t -> t.z.le(t.a.add(DayToSecond.valueOf(Duration.ofHours(24)))),
                                t -> jsonbGetAttributeAsText(t.jb, "a").eq("1"),
                                t -> jsonGetAttributeAsText(t.js, "a").eq("1"),
                                t -> jsonbValue(t.jb, "$.a").isNotNull(),
                                t -> jsonbExists(t.jb, "$.a"),
                                t -> t.t.isJson(),
                                t -> field("jsonb_array_length({0})", Integer.class, t.jb)
                                        .gt(0),
                                t -> function("nosuchfn", Integer.class, t.i).gt(0),
                                t -> condition("{0} ~ 'x'", t.t),
                                t -> rand().isNotNull(),
                                t -> currentUser().eq("x"),
                                t -> t.t.collate("C").lt("b"),
                                t -> row(t.i, t.j).in(List.of(row(1, 2), row(3, 4))),
                                t -> t.i.eq(any(1, 2)))
                        .map(condition -> refused(condition, NOT_LISTED)),
                Stream.of(
                        refused(t -> t.st.lt(State.CLOSED), "PostgreSQL orders labels as they are declared"),
                        refused(t -> t.jb.eq(JSONB.valueOf("{}")), "PostgreSQL compares what a JSON document means"),
                        refused(t -> t.js.isNotDistinctFrom(t.js), "PostgreSQL compares what a JSON document means"),
                        refused(t -> t.t.like(t.u), "its pattern must be a literal"),
                        refused(t -> t.t.like("a\\"), "its pattern ends with the escape character"),
                        refused(t -> t.t.cast(Integer.class).gt(0), "it casts text to Integer"),
                        refused(t -> t.d.cast(String.class).eq(t.t), "it casts a double to String"),
                        refused(t -> t.d.cast(Integer.class).eq(t.i), "it casts a double to Integer"),
                        refused(t -> t.l.cast(Boolean.class).isTrue(), "it casts a whole number to Boolean"),
                        refused(t -> t.a.cast(LocalDate.class).isNull(), "it casts a point in time to LocalDate"),
                        refused(
                                t -> t.d.gt(0.0).and(epoch(t.a).gt(0)),
                                "the dialects do not share that part of a time"),
                        refused(
                                t -> cast(t.l, Double.class).gt(t.d).and(t.d.eq(t.l.coerce(Double.class))),
                                "it compares"),
                        refused(t -> t.i.div(0).gt(1), "it divides by zero"),
                        refused(
                                t -> nullif(t.i.coerce(Double.class), t.d).eq(1.0),
                                "it is a whole number or a double; cast one"),
                        refused(
                                t -> t.i.add(inline((Integer) null).bitNot()).gt(1),
                                "it is null, and must be a whole number"),
                        refused(
                                t -> when((Condition) null, t.i).otherwise(t.i).gt(0),
                                "a null stands where an expression should"),
                        refused(
                                t -> coalesce(t.js, PortabilityTest.<JSON>raw(t.jb))
                                        .isNotNull(),
                                "json and jsonb are two types"),
                        refused(t -> abs(inline((Integer) null)).gt(t.i), "its operand is null"),
                        refused(
                                t -> Portable.plus(inline((OffsetDateTime) null), Duration.ofDays(1))
                                        .gt(t.a),
                                "its time is null"),
                        refused(
                                t -> t.i.eq(inline(
                                        5,
                                        SQLDataType.VARCHAR.asConvertedDataType(
                                                Integer.class, Integer::valueOf, String::valueOf))),
                                "its data type has a converter"),
                        refused(t -> t.t.cast(SQLDataType.VARCHAR(10_485_761)).eq("a"), "it casts text to String"),
                        refused(t -> t.d.div(0.0).gt(1.0), "it divides by zero"),
                        refused(t -> t.i.shl(t.j).gt(1), "the number of bits must be a literal from 0 to 63"),
                        refused(t -> substring(t.t, -1).eq("a"), "the position must be a literal from 0 to"),
                        refused(t -> right(t.t, 0).eq("a"), "the length must be a literal from 1 to"),
                        refused(
                                t -> Portable.plus(t.a, Duration.ofMillis(1)).gt(t.z),
                                "it adds a fraction of a second"),
                        refused(
                                t -> Portable.plus(t.a, Duration.ofDays(4_000_000))
                                        .gt(t.z),
                                "it adds more than 10,000 years"),
                        refused(t -> Portable.jsonHas(t.jb, "a\"b"), "its key must have characters"),
                        refused(
                                t -> Portable.jsonHas(when(t.b, (JSONB) null).otherwise(t.jb), "a"),
                                "it is not known whether the document is of the type json or jsonb"),
                        refused(
                                t -> Portable.jsonText(t.t, "a").isNull(),
                                "it looks into something else than a JSON document"),
                        refused(t -> t.b.eq(field("{0}", Boolean.class, t.b)), NOT_LISTED)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsRefused(Refused refused) {
        var checked = new Things(things -> things.check("c", refused.condition.apply(things)));
        assertThat(Shop.problems(checked))
                .singleElement()
                .asString()
                .startsWith("Things, check c: The check has ")
                .contains(": " + refused.reason)
                .endsWith(REMEDY);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionOfOneDialectIsNot(Refused refused) {
        var checked = new Things(
                things -> things.check("c", refused.condition.apply(things)).only(POSTGRES));
        assertThat(Shop.of(checked).tables()).hasSize(1);
        var alone = new Things(things -> things.check("c", refused.condition.apply(things)));
        assertThat(Shop.on(POSTGRES, alone).tables()).hasSize(1);
    }

    @Test
    void nothingIsCalledNotPortableThatIsWrongOnEveryDialect() {
        Map<String, Function<Things, Condition>> wrong = Map.of(
                "condition-aggregates", things -> count().gt(0),
                "condition-reads-time", things -> currentDate().isNotNull(),
                "literal-not-finite", things -> things.d.lt(Double.POSITIVE_INFINITY));
        wrong.forEach((code, condition) -> {
            Things checked = new Things(things -> things.check("c", condition.apply(things)));
            assertThat(Shop.problems(checked)).singleElement().asString().endsWith("[" + code + "]");
            assertThat(Shop.problemsOn(SQLITE, checked))
                    .singleElement()
                    .asString()
                    .endsWith("[" + code + "]");
        });
    }

    private static final class Users extends Table {
        Users() {
            super("users");
            check("plain_name", text("name").likeRegex("^[a-z]+$"));
        }
    }

    @Test
    void theDocumentShowsTheError() throws IOException {
        String problem = Shop.problems(new Users()).get(0);
        assertThat(Files.readString(Path.of("../docs/expressions.md")))
                .contains("\n" + problem.substring(0, problem.indexOf(" Write it with")) + "\n");
    }

    @Test
    void anIndexIsImmutable() {
        assertThat(Shop.problems(new Things(things -> things.index("i")
                        .on(things.id)
                        .where(things.st.cast(String.class).eq("OPEN")))))
                .singleElement()
                .asString()
                .startsWith(
                        "Things, index i: The predicate has cast(\"things\".\"st\" as varchar): PostgreSQL does not take it for"
                                + " immutable, so an index cannot have it.");
        assertThat(Shop.problems(
                        new Things(things -> things.index("i").on(Portable.plus(things.a, Duration.ofDays(1))))))
                .singleElement()
                .asString()
                .contains("PostgreSQL does not take it for immutable");
        assertThat(Shop.problems(new Things(things -> things.index("i").on(DSL.jsonbObject(key("a").value(things.i))))))
                .singleElement()
                .asString()
                .contains("PostgreSQL does not take it for immutable");
    }

    @Test
    void documentsAreNotUnique() {
        assertThat(Shop.problems(new Things(things -> things.unique("one").on(things.jb))))
                .containsExactly(
                        "Things, unique constraint one: PostgreSQL compares what the documents in jb mean, and SQLite their texts."
                                + " Put what must be unique into a column of its own. [jsonb-not-comparable]");
        assertThat(Shop.on(POSTGRES, new Things(things -> things.unique("one").on(things.jb)))
                        .tables())
                .hasSize(1);
    }

    @Test
    void aDefaultIsOfTheTypeOfItsColumn() {
        assertThat(Shop.problemsOn(POSTGRES, new Any("a", any -> untyped(any.integer("u")))))
                .singleElement()
                .asString()
                .contains("The default x is a String, and the column has values of Integer.");
        assertThat(Shop.problems(new Any("a", any -> any.uuid("u").defaultTo(uuid()))))
                .singleElement()
                .asString()
                .contains("The default has gen_random_uuid(): " + NOT_LISTED);
        assertThat(Shop.problems(new Any(
                        "a",
                        any -> any.text("u").defaultTo(field(inline(1).add(1)).coerce(String.class)))))
                .singleElement()
                .asString()
                .contains("it is a whole number, and the column has text");
        assertThat(Shop.of(new Any("a", any -> any.uuid("u").defaultTo(Portable.randomUuid())))
                        .tables())
                .hasSize(1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what somebody writes who does not look at warnings
    private static void untyped(Decl column) {
        column.defaultTo(inline("x"));
    }

    @Test
    void whatATriggerAsksAndSetsIsPortable() {
        assertThat(Shop.problems(new Things(things -> things.trigger("t")
                        .before(UPDATE)
                        .when(row -> row.get(things.t).likeRegex("x"))
                        .set(things.u, row -> md5(row.get(things.t))))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).endsWith(REMEDY));
    }

    @Test
    void eachDialectCanHaveATextOfItsOwn() {
        Function<Things, Condition> both =
                things -> sql(POSTGRES, "{0} ~ 'x'", things.t).sql(SQLITE, "{0} GLOB '*x*'", things.t);
        assertThat(Shop.of(new Things(things -> things.check("c", both.apply(things))))
                        .tables())
                .hasSize(1);
        assertThat(Shop.problems(new Things(things -> things.check("c", sql(POSTGRES, "{0} ~ 'x'", things.t)))))
                .containsExactly("Things, check c: The check has a text for PostgreSQL, and none for SQLite."
                        + " Add .sql(…) for it, or only(…). [sql-text-missing]");
        assertThat(Shop.of(new Things(things -> things.check("c", sql(POSTGRES, "{0} ~ 'x'", things.t))
                                .only(POSTGRES)))
                        .tables())
                .hasSize(1);
        assertThat(Shop.problems(new Things(things -> things.check(
                        "c",
                        sql(POSTGRES, "{0}", LOG.number)
                                .sql(SQLITE, "{0}", LOG.number)
                                .and(lower(things.t).eq("x"))))))
                .singleElement()
                .asString()
                .contains("The check names Log number, which belongs to another table.");
    }

    @Test
    void aTextOfADialectCanHaveWhatIsNotOnTheList() {
        var numbered = sql(POSTGRES, "(SELECT 1 UNION SELECT 2 LIMIT 1)").sql(SQLITE, "(SELECT 1 UNION SELECT 2)");
        var table = new Any(
                "a",
                any -> any.trigger("t")
                        .after(INSERT)
                        .run(row -> LOG.insert().set(LOG.number, numbered.asField(Long.class))));
        assertThat(Shop.of(LOG, table).tables()).hasSize(2);
    }

    @Test
    void labelsAloneAreOfOneType() {
        assertThat(Shop.problems(new Things(things -> {
                    things.enumeration("other", State.class, "other_state");
                    things.check(
                            "c",
                            when(things.b.isTrue(), State.OPEN)
                                    .otherwise(State.CLOSED)
                                    .eq(things.st));
                })))
                .singleElement()
                .asString()
                .contains("all of its values are labels of an enum that has several types in the database");
    }

    @Test
    void aDocumentHasEachKeyOnce() {
        assertThat(Shop.problems(new Things(things -> things.check(
                        "c",
                        DSL.jsonbObject(key("a").value(things.i), key("a").value(things.t))
                                .isNotNull()))))
                .singleElement()
                .asString()
                .contains("each of its keys must be a literal, and another one");
    }
}
