package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.jooq.everything.Everything;
import dev.plinth.verify.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in time: the same value on both engines, and one text on SQLite. */
@Tag("slow")
final class TimestampTzTest {
    @TempDir
    private static Path folder;

    private static Engines engines;
    private static Table<?> kinds;
    private static TableField<?, OffsetDateTime> madeAt;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void generate() throws IOException {
        engines = new Engines();
        kinds = GeneratedClasses.of(new Everything(), new Generator(), folder).table("Kinds");
        madeAt = (TableField<?, OffsetDateTime>) kinds.field("made_at");
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

    private static OffsetDateTime written(DSLContext dsl, String code, OffsetDateTime value) {
        dsl.insertInto(kinds)
                .columns(kinds.field("code", String.class), madeAt)
                .values(code, value)
                .execute();
        Record row = dsl.selectFrom(kinds)
                .where(kinds.field("code", String.class).eq(code))
                .fetchSingle();
        return row.get(madeAt);
    }

    private static List<DSLContext> contexts() {
        DSLContext sqlite = engines.on(Engine.SQLITE);
        DSLContext postgres = engines.on(Engine.POSTGRES);
        DSLContext inlinedSqlite = engines.on(Engine.SQLITE);
        inlinedSqlite.settings().setStatementType(StatementType.STATIC_STATEMENT);
        DSLContext inlinedPostgres = engines.on(Engine.POSTGRES);
        inlinedPostgres.settings().setStatementType(StatementType.STATIC_STATEMENT);
        return List.of(sqlite, postgres, inlinedSqlite, inlinedPostgres);
    }

    private static void assertWritten(String value, String expected) {
        for (DSLContext dsl : contexts()) {
            empty(dsl);
            OffsetDateTime read = written(dsl, "c", OffsetDateTime.parse(value));
            assertThat(read.toString()).isEqualTo(OffsetDateTime.parse(expected).toString());
        }
    }

    private static void empty(DSLContext dsl) {
        dsl.deleteFrom(kinds).execute();
    }

    @Test
    void nanosecondsAreRoundedHalfUp() {
        assertWritten("2026-03-01T09:30:00.123456499Z", "2026-03-01T09:30:00.123456Z");
        assertWritten("2026-03-01T09:30:00.123456500Z", "2026-03-01T09:30:00.123457Z");
        assertWritten("2026-03-01T09:30:00.123457500Z", "2026-03-01T09:30:00.123458Z");
        assertWritten("2026-12-31T23:59:59.999999500Z", "2027-01-01T00:00:00Z");
        assertWritten("1969-12-31T23:59:59.999999500Z", "1970-01-01T00:00:00Z");
        assertWritten("1950-06-01T00:00:00.0000004Z", "1950-06-01T00:00:00Z");
    }

    @Test
    void anOffsetBecomesUtc() {
        assertWritten("2026-03-01T00:30:00.5+05:30", "2026-02-28T19:00:00.5Z");
        assertWritten("2026-03-29T02:30:00-08:00", "2026-03-29T10:30:00Z");
        assertWritten("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z");
        assertWritten("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z");
        assertWritten("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z");
    }

    @Test
    void sqliteStoresOneFormat() {
        DSLContext sqlite = engines.on(Engine.SQLITE);
        written(sqlite, "c", OffsetDateTime.parse("2026-03-01T10:30:00+01:00"));
        assertThat(sqlite.fetchValue("select made_at from kinds")).isEqualTo("2026-03-01T09:30:00.000000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59.9999995Z", "-0001-12-31T23:59:59Z", "0000-01-01T00:00:00+01:00"})
    void sqliteRefusesOtherYears(String value) {
        DSLContext sqlite = engines.on(Engine.SQLITE);
        assertThatThrownBy(() -> written(sqlite, "c", OffsetDateTime.parse(value)))
                .isInstanceOf(DataTypeException.class)
                .hasMessage("SQLite stores times of the years 0000 to 9999, in UTC, but this is "
                        + OffsetDateTime.parse(value));
        assertThat(sqlite.fetchCount(kinds)).isZero();
    }

    /** jOOQ binds times as text unless this setting says otherwise, and PostgreSQL's driver alone can write infinity. */
    @Test
    void infinityIsPostgresAlone() {
        for (OffsetDateTime infinity : List.of(OffsetDateTime.MAX, OffsetDateTime.MIN)) {
            DSLContext postgres = engines.on(Engine.POSTGRES);
            postgres.settings().setBindOffsetDateTimeType(true);
            empty(postgres);
            assertThat(written(postgres, "c", infinity)).isEqualTo(infinity);
            assertThatThrownBy(() -> written(engines.on(Engine.SQLITE), "c", infinity))
                    .isInstanceOf(DataTypeException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void timesSortAndCompareAsTimes(Engine engine) {
        DSLContext dsl = engines.on(engine);
        written(dsl, "late", OffsetDateTime.parse("2026-03-01T09:30:00+00:00"));
        written(dsl, "early", OffsetDateTime.parse("2026-03-01T10:00:00+01:00"));
        written(dsl, "latest", OffsetDateTime.parse("2026-03-01T09:30:00.000001Z"));
        assertThat(dsl.select(kinds.field("code", String.class))
                        .from(kinds)
                        .orderBy(madeAt)
                        .fetch()
                        .map(row -> row.value1()))
                .containsExactly("early", "late", "latest");
        assertThat(dsl.fetchCount(kinds, madeAt.gt(OffsetDateTime.parse("2026-03-01T11:30:00+02:00"))))
                .isOne();
        assertThat(dsl.select(DSL.max(madeAt)).from(kinds).fetchSingle().value1())
                .isEqualTo(OffsetDateTime.parse("2026-03-01T09:30:00.000001Z"));
    }
}
