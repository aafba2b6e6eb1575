package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.CHECK;
import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.event;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.verify.Engine;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in time: read back equal, in one order, and nothing else in their columns. */
class TimestampTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

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
        assertThat(RPA.outcome(sql -> {
                    insertEvents(sql, List.of(written));
                    return List.of(
                            sql.fetchValue(EVENT_STORE.OCCURRED_AT),
                            sql.fetchCount(EVENT_STORE, EVENT_STORE.OCCURRED_AT.eq(written)),
                            sql.fetchCount(EVENT_STORE, EVENT_STORE.OCCURRED_AT.eq(inline(written, EVENT_STORE.OCCURRED_AT))));
                }))
                .containsExactly(read, 1, 1);
    }

    @Test
    void pointsInTimeSortAlike() {
        List<OffsetDateTime> times = manyTimes();
        assertThat(RPA.outcome(sql -> {
                    insertEvents(sql, times);
                    return order(sql, EVENT_STORE.OCCURRED_AT.asc());
                }))
                .isEqualTo(times.stream()
                        .map(time -> time.truncatedTo(ChronoUnit.MICROS).toInstant())
                        .sorted()
                        .toList());
    }
}
