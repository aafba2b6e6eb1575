package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.jooq.everything.Everything;
import dev.plinth.verify.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same generated classes on both engines: what is read is what was written. */
@Tag("slow")
final class RoundTripTest {
    @TempDir
    private static Path folder;

    private static Engines engines;
    private static GeneratedClasses classes;
    private static Table<?> kinds;

    @BeforeAll
    static void generate() throws IOException {
        engines = new Engines();
        classes = GeneratedClasses.of(
                new Everything(),
                new Generator().withGenerate(new Generate().withPojos(true).withDaos(true)),
                folder);
        kinds = classes.table("Kinds");
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @BeforeEach
    void empty() {
        for (Engine engine : Engine.values()) {
            engines.on(engine).deleteFrom(kinds).execute();
        }
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", 7L);
        values.put("small", (short) -3);
        values.put("whole", Integer.MAX_VALUE);
        values.put("big", Long.MIN_VALUE);
        values.put("ratio", 0.1);
        values.put("flag", true);
        values.put("words", "it's \"quoted\" ¿ünïcödé? \\ $1 100%");
        values.put("code", "c");
        values.put("label", "forty");
        values.put("token", UUID.fromString("ABCDEF00-0000-4000-8000-00000000000A"));
        values.put("made_at", OffsetDateTime.parse("2026-03-01T09:30:00.123456Z"));
        values.put("seen_at", OffsetDateTime.parse("1969-12-31T23:59:59.999999Z"));
        values.put("doc", JSON.valueOf("{ \"b\": 1,  \"a\": [ null, 1.50 ] }"));
        values.put("tree", JSONB.valueOf("{ \"b\": 1,  \"a\": [ null, 1.50 ] }"));
        values.put("mood", classes.constant("Mood", "happy"));
        values.put("grade", classes.constant("Grade", "BAD"));
        values.put("shout", "HEY");
        return values;
    }

    private static TableRecord<?> row(DSLContext dsl, Map<String, Object> values) {
        TableRecord<?> row = (TableRecord<?>) dsl.newRecord(kinds);
        row.fromMap(values);
        return row;
    }

    private static void assertSame(Record read, Map<String, Object> written) {
        written.forEach((name, value) -> assertThat(read.get(name)).as(name).isEqualTo(value));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordReadsBackEqual(Engine engine) {
        DSLContext dsl = engines.on(engine);
        row(dsl, values()).insert();
        assertSame(dsl.selectFrom(kinds).fetchSingle(), values());
        assertSame(dsl.select(kinds.fields()).from(kinds).fetchSingle(), values());
    }

    @ParameterizedTest
    @EnumSource
    void inlinedValuesReadBackEqual(Engine engine) {
        DSLContext dsl = engines.on(engine);
        dsl.settings().setStatementType(StatementType.STATIC_STATEMENT);
        row(dsl, values()).insert();
        assertSame(dsl.selectFrom(kinds).fetchSingle(), values());
    }

    @ParameterizedTest
    @EnumSource
    void nullsReadBackAsNulls(Engine engine) {
        DSLContext dsl = engines.on(engine);
        Map<String, Object> values = values();
        for (Field<?> field : kinds.fields()) {
            if (field.getDataType().nullable()) {
                values.put(field.getName(), null);
            }
        }
        row(dsl, values).insert();
        assertSame(dsl.selectFrom(kinds).fetchSingle(), values);
        dsl.settings().setStatementType(StatementType.STATIC_STATEMENT);
        values.put("id", 8L);
        values.put("code", "d");
        row(dsl, values).insert();
        assertSame(
                dsl.selectFrom(kinds)
                        .where(kinds.field("id", Long.class).eq(8L))
                        .fetchSingle(),
                values);
    }

    @ParameterizedTest
    @EnumSource
    void everyValueFindsItsRow(Engine engine) {
        DSLContext dsl = engines.on(engine);
        row(dsl, values()).insert();
        values().forEach((name, value) -> {
            if (!(value instanceof JSON)) { // PostgreSQL compares no json
                assertThat(dsl.fetchCount(kinds, equal(name, value))).as(name).isOne();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition equal(String name, Object value) {
        return ((Field<Object>) kinds.field(name)).eq(value);
    }

    @ParameterizedTest
    @EnumSource
    void aPojoReadsBackEqual(Engine engine) {
        DSLContext dsl = engines.on(engine);
        Class<?> pojo = classes.type("tables.pojos.Kinds");
        Object written = row(dsl, values()).into(pojo);
        row(dsl, dsl.newRecord(kinds, written).intoMap()).insert();
        assertThat(dsl.selectFrom(kinds).fetchSingleInto(pojo)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void aReturnedRowAndAJoinedOneReadBackEqual(Engine engine) {
        DSLContext dsl = engines.on(engine);
        assertSame(dsl.insertInto(kinds).set(row(dsl, values())).returning().fetchSingle(), values());
        Table<?> other = kinds.as("other");
        Record joined = dsl.select(other.fields())
                .from(kinds)
                .join(other)
                .on(kinds.field("code", String.class).eq(other.field("code", String.class)))
                .fetchSingle();
        assertSame(joined, values());
    }

    @ParameterizedTest
    @EnumSource
    void anUpsertAndAnUpdateReadBackEqual(Engine engine) {
        DSLContext dsl = engines.on(engine);
        row(dsl, Map.of("code", "c", "id", 7L)).insert();
        dsl.insertInto(kinds)
                .set(row(dsl, values()))
                .onConflict(kinds.field("id"))
                .doUpdate()
                .set(row(dsl, values()))
                .execute();
        assertSame(dsl.selectFrom(kinds).fetchSingle(), values());
        dsl.update(kinds).set(row(dsl, values())).execute();
        assertSame(dsl.selectFrom(kinds).fetchSingle(), values());
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseNumbersRowsAndFillsInDefaults(Engine engine) {
        DSLContext dsl = engines.on(engine);
        TableRecord<?> row = row(dsl, Map.of("code", "c"));
        row.insert();
        assertThat(row.get("id", Long.class)).isPositive();
        assertDefaults(dsl.selectFrom(kinds).fetchSingle());
    }

    /** SQLite has no DEFAULT in a VALUES clause: jOOQ writes the default that it knows from the class. */
    @ParameterizedTest
    @EnumSource
    void anExplicitDefaultIsTheDefaultOfTheColumn(Engine engine) {
        DSLContext dsl = engines.on(engine);
        var insert = dsl.insertQuery(kinds);
        for (Field<?> field : kinds.fields()) {
            if (!field.getName().equals("id") && !field.getName().equals("code")) {
                setDefault(insert, field);
            }
        }
        insert.addValue(kinds.field("code", String.class), "c");
        insert.execute();
        assertDefaults(dsl.selectFrom(kinds).fetchSingle());
    }

    private static <T> void setDefault(org.jooq.InsertQuery<?> insert, Field<T> field) {
        insert.addValue(field, DSL.defaultValue(field));
    }

    private static void assertDefaults(Record row) {
        assertThat(row.get("small")).isEqualTo((short) 1);
        assertThat(row.get("whole")).isEqualTo(-2);
        assertThat(row.get("big")).isNull();
        assertThat(row.get("ratio")).isEqualTo(0.5);
        assertThat(row.get("flag")).isEqualTo(false);
        assertThat(row.get("words")).isEqualTo("it's");
        assertThat(row.get("label")).isEqualTo("x");
        assertThat(row.get("token")).isEqualTo(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
        assertThat(row.get("made_at", OffsetDateTime.class))
                .isBetween(
                        OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1),
                        OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1));
        assertThat(row.get("seen_at")).isEqualTo(OffsetDateTime.parse("2026-03-01T09:30:00.25Z"));
        assertThat(row.get("doc")).isEqualTo(JSON.valueOf("[]"));
        assertThat(row.get("tree")).isEqualTo(JSONB.valueOf("{}"));
        assertThat(row.get("mood")).isEqualTo(classes.constant("Mood", "so-so"));
        assertThat(row.get("grade")).isEqualTo(classes.constant("Grade", "GOOD"));
        assertThat(row.get("shout")).isEqualTo("LOUD");
    }

    @ParameterizedTest
    @EnumSource
    void jsonExpressionsSeeTheStoredDocument(Engine engine) {
        DSLContext dsl = engines.on(engine);
        row(dsl, values()).insert();
        @SuppressWarnings("unchecked")
        var tree = (TableField<?, JSONB>) kinds.field("tree");
        @SuppressWarnings("unchecked")
        var doc = (TableField<?, JSON>) kinds.field("doc");
        assertThat(dsl.select(DSL.jsonbGetAttributeAsText(tree, "b"))
                        .from(kinds)
                        .fetchSingle()
                        .value1())
                .isEqualTo("1");
        assertThat(dsl.select(DSL.jsonGetAttributeAsText(doc, "b"))
                        .from(kinds)
                        .fetchSingle()
                        .value1())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void recordsStaySerializable(Engine engine) throws IOException {
        DSLContext dsl = engines.on(engine);
        row(dsl, values()).insert();
        Record read = dsl.selectFrom(kinds).fetchSingle();
        read.detach();
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(read);
        }
    }
}
