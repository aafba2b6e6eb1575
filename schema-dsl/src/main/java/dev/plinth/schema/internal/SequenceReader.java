package dev.plinth.schema.internal;

import dev.plinth.schema.Sequence;

/** Reads the sequences of a database. */
final class SequenceReader {
    private SequenceReader() {}

    static DeclaredSequence read(Sequence sequence, Reading reading) {
        SequenceState state = SequenceState.of(sequence);
        String where = reading.databaseClass() + ", sequence " + state.name();
        reading.checkDialects(where, state.dialects());
        TextRules.checkName(where, "sequence", state.name(), reading.problems());
        boolean up = state.increment() > 0;
        long least = state.least().orElse(up ? 1 : Long.MIN_VALUE);
        long greatest = state.greatest().orElse(up ? Long.MAX_VALUE : -1);
        var declared = new DeclaredSequence(
                where,
                state.name(),
                state.jooq(),
                state.start().orElse(up ? least : greatest),
                state.increment(),
                least,
                greatest,
                state.cycles(),
                state.cached(),
                state.dialects());
        check(declared, reading);
        return declared;
    }

    private static void check(DeclaredSequence sequence, Reading reading) {
        if (sequence.name().contains("'")) {
            problem(
                    sequence,
                    "its name holds an apostrophe, and a default writes the name between apostrophes.",
                    "Rename it.",
                    reading);
        }
        if (sequence.increment() == 0) {
            problem(sequence, "it adds 0, so it never counts.", "Give incrementBy(…) another number.", reading);
        }
        if (sequence.least() >= sequence.greatest()) {
            problem(
                    sequence,
                    "its least number %d is not below its greatest number %d."
                            .formatted(sequence.least(), sequence.greatest()),
                    "Correct between(…).",
                    reading);
        } else if (sequence.start() < sequence.least() || sequence.start() > sequence.greatest()) {
            problem(
                    sequence,
                    "it starts with %d, which is not between %d and %d."
                            .formatted(sequence.start(), sequence.least(), sequence.greatest()),
                    "Correct startWith(…) or between(…).",
                    reading);
        }
        if (sequence.cached() < 1) {
            problem(sequence, "it caches %d numbers.".formatted(sequence.cached()), "Cache at least 1.", reading);
        }
    }

    private static void problem(DeclaredSequence sequence, String what, String remedy, Reading reading) {
        reading.problems().add("sequence", sequence.where(), what, remedy);
    }
}
