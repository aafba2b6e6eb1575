package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Checks literal values for what no database stores, or what the dialects store differently. */
final class LiteralRules {
    /** SQLite's date functions know the years 0 to 9999 (manual, "Date And Time Functions"); PostgreSQL has no year 0. */
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("0001-01-01T00:00:00Z");

    /** What is later is rounded up to the year 10000. */
    private static final OffsetDateTime LAST = OffsetDateTime.parse("9999-12-31T23:59:59.999999499Z");

    /** Of a text in a message. */
    private static final int MOST_SHOWN = 80;

    private LiteralRules() {}

    /**
     * Checks a value.
     *
     * @param what what holds it, as the beginning of a sentence
     */
    static void check(String where, String what, Object value, Problems problems) {
        if (value instanceof JSON json) {
            checkJson(where, what, json.data(), problems);
        } else if (value instanceof JSONB json) {
            checkJson(where, what, json.data(), problems);
        } else if (value instanceof OffsetDateTime time) {
            checkTime(where, what, time, problems);
        }
    }

    private static void checkJson(String where, String what, String text, Problems problems) {
        TextRules.checkText(where, what, text, problems);
        Optional<String> fault = JsonSyntax.fault(text);
        if (fault.isPresent() && TextRules.isStorable(text)) {
            problems.add(
                    "literal-not-json",
                    where,
                    "%s is not valid JSON: %s in %s.".formatted(what, fault.get(), shortened(text)),
                    "Correct it.");
        }
    }

    /** A value for a message. A JSONB would parse itself, and fail where its number is too large. */
    static String shown(Object value) {
        return shortened(value instanceof JSONB document ? document.data() : value.toString());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    private static void checkTime(String where, String what, OffsetDateTime time, Problems problems) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            problems.add(
                    "time-out-of-range",
                    where,
                    "%s is the time %s, which not all databases store.".formatted(what, time),
                    "Choose a time in the years 1 to 9999 of UTC, or null for no time.");
        }
    }
}
