package dev.plinth.schema.internal;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Rounds times to the microseconds that databases store: half of one up, which PostgreSQL itself would round to the even one. */
public final class StoredTime {
    private static final int HALF_IN_NANOS = 500;

    private StoredTime() {}

    /** The time that is stored for a time, with the same offset. */
    public static OffsetDateTime of(OffsetDateTime time) {
        return time.plusNanos(HALF_IN_NANOS).truncatedTo(ChronoUnit.MICROS);
    }
}
