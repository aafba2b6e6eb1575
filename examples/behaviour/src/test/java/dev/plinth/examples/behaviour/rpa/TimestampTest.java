package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.CHECK;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.event;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.json;
import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.verify.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in time: read back equal, in one order, and nothing else in their columns. */
class TimestampTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    private static final int SEED = 20260301;
    private static final long CENTURIES = 200L * 365 * 24 * 60 * 60;

    /** In UTC, and to the microsecond, which is as precise as PostgreSQL is. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00:00Z,                2026-03-01T09:00:00Z",
        "2026-03-01T09:00:00.123456+05:30,    2026-03-01T03:30:00.123456Z",
        "2026-03-01T02:00:00+05:30,           2026-02-28T20:30:00Z",
        "2026-12-31T23:30:00-09:30,           2027-01-01T09:00:00Z",
        "2026-03-01T09:00:00.123456499Z,      2026-03-01T09:00:00.123456Z",
        "2026-03-01T09:00:00.123456500Z,      2026-03-01T09:00:00.123457Z",
        "2026-12-31T23:59:59.999999999Z,      2027-01-01T00:00:00Z",
        "2024-02-29T12:00:00+14:00,           2024-02-28T22:00:00Z",
        "1969-12-31T23:59:59.999999Z,         1969-12-31T23:59:59.999999Z",
        "0001-01-01T00:00:00Z,                0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z,         9999-12-31T23:59:59.999999Z",
    })
    void aPointInTimeIsReadBackEqual(OffsetDateTime written, OffsetDateTime read) {
        RPA.expect(List.of(read, 1, 1), sql -> {
            insertEvents(sql, List.of(written));
            return List.of(
                    sql.fetchValue(EVENT_STORE.OCCURRED_AT),
                    sql.fetchCount(EVENT_STORE, EVENT_STORE.OCCURRED_AT.eq(written)),
                    sql.fetchCount(EVENT_STORE, EVENT_STORE.OCCURRED_AT.eq(inline(written, EVENT_STORE.OCCURRED_AT))));
        });
    }

    @Test
    void pointsInTimeSortAndCompareAlike() {
        List<OffsetDateTime> times = manyTimes();
        List<OffsetDateTime> sorted = times.stream()
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC))
                .sorted()
                .toList();
        OffsetDateTime tenth = sorted.get(10);
        RPA.expect(List.of(sorted, 10, sorted.get(0), sorted.get(sorted.size() - 1)), sql -> {
            insertEvents(sql, times);
            return List.of(
                    sql.fetchValues(sql.select(EVENT_STORE.OCCURRED_AT)
                            .from(EVENT_STORE)
                            .orderBy(EVENT_STORE.OCCURRED_AT)),
                    sql.fetchCount(EVENT_STORE, EVENT_STORE.OCCURRED_AT.lt(tenth)),
                    sql.fetchValue(sql.select(min(EVENT_STORE.OCCURRED_AT)).from(EVENT_STORE)),
                    sql.fetchValue(sql.select(max(EVENT_STORE.OCCURRED_AT)).from(EVENT_STORE)));
        });
    }

    @Test
    void theDefaultIsNow() {
        RPA.expect(0L, sql -> {
            insert(sql, execution(1), dag(10, 1));
            sql.insertInto(EVENT_STORE)
                    .set(EVENT_STORE.SAGA_ID, 10L)
                    .set(EVENT_STORE.EXEC_ID, 1L)
                    .set(EVENT_STORE.EVENT_TYPE, "a")
                    .set(EVENT_STORE.EVENT_DATA, json("{}"))
                    .execute();
            OffsetDateTime now = sql.fetchValue(EVENT_STORE.OCCURRED_AT);
            return Duration.between(now.toInstant(), Instant.now()).abs().toMinutes();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-01T00:00:00.000000Z",
                "2026-02-30T00:00:00.000000Z",
                "2026-03-01T25:00:00.000000Z"
            })
    void whatIsNoPointInTimeIsRefused(String text) {
        RPA.expect(CHECK, sql -> verdict(sql, text));
    }

    /** PostgreSQL reads them; on SQLite they would neither sort nor compare. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026-03-01 09:00:00",
                "2026-03-01 09:00:00.000000Z",
                "2026-03-01T09:00:00Z",
                "2026-03-01T09:00:00.123Z",
                "2026-03-01T09:00:00.123456",
                "2026-03-01T09:00:00.1234567Z",
                "2026-03-01T09:00:00.123456+00:00",
                "2026-03-01T09:00:00.123456z",
                " 2026-03-01T09:00:00.123456Z",
                "2026-03-01T24:00:00.000000Z",
                "infinity"
            })
    void sqliteHoldsOneFormatAlone(String text) {
        RPA.expectOn(Engine.POSTGRES, ACCEPTED, sql -> verdict(sql, text));
        RPA.expectOn(Engine.SQLITE, CHECK, sql -> verdict(sql, text));
    }

    @Test
    void thatFormatIsHeldByBoth() {
        RPA.expect(ACCEPTED, sql -> verdict(sql, "2026-03-01T09:00:00.123456Z"));
    }

    /** As another program would write it, which does not know the generated classes. */
    private static Verdict verdict(DSLContext sql, String text) {
        insertEvents(sql, List.of(RpaRows.NINE));
        return Verdict.of(() -> sql.execute("UPDATE event_store SET occurred_at = " + inline(text)));
    }

    private static void insertEvents(DSLContext sql, List<OffsetDateTime> times) {
        insert(sql, execution(1), dag(10, 1));
        for (int i = 0; i < times.size(); i++) {
            insert(sql, event(100 + i, 10, 1, "a", times.get(i)));
        }
    }

    /** With and without fractions of a second, in many offsets, all different. */
    private static List<OffsetDateTime> manyTimes() {
        Random random = new Random(SEED);
        Stream<OffsetDateTime> anywhere = Stream.generate(() -> OffsetDateTime.ofInstant(
                Instant.ofEpochSecond(random.nextLong(-CENTURIES, CENTURIES), random.nextInt(1_000_000) * 1_000L),
                ZoneOffset.ofTotalSeconds(random.nextInt(-64, 64) * 900)));
        Stream<OffsetDateTime> close = Stream.of(0, 1, 9, 10, 100_000, 999_999)
                .map(micros ->
                        RpaRows.NINE.withNano(micros * 1_000).withOffsetSameInstant(ZoneOffset.ofHours(micros % 7)));
        return Stream.concat(anywhere.limit(40), close)
                .sorted(comparing(Object::hashCode))
                .toList();
    }
}
