package dev.plinth.schema.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Rounds times to the microseconds that databases store: half of one up, which PostgreSQL itself would round to the even one. */
public final class StoredTime {
    private static final int HALF_IN_NANOS = 500;

    /** PostgreSQL reads offsets of less than 16 hours (its MAX_TZDISP_HOUR is 15). Java has up to 18. */
    private static final int FIRST_NOT_READ = 16 * 60 * 60;

    private static final int SECONDS_OF_MINUTE = 60;

    private StoredTime() {}

    /** The time that is stored for a time, with the same offset if PostgreSQL reads what jOOQ writes of it, and otherwise in UTC. */
    public static OffsetDateTime of(OffsetDateTime time) {
        OffsetDateTime stored = time.plusNanos(HALF_IN_NANOS).truncatedTo(ChronoUnit.MICROS);
        int offset = time.getOffset().getTotalSeconds();
        boolean read = Math.abs(offset) < FIRST_NOT_READ && offset % SECONDS_OF_MINUTE == 0;
        return read ? stored : stored.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
