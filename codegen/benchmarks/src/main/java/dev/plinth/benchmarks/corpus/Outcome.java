package dev.plinth.benchmarks.corpus;

/**
 * What became of a case.
 *
 * @param kind which of the three
 * @param detail the reason; empty where there is none to give
 */
record Outcome(Kind kind, String detail) {
    enum Kind {
        EQUAL,
        REFUSED,
        WRONG
    }

    static final Outcome EQUAL = new Outcome(Kind.EQUAL, "");

    static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason);
    }

    static Outcome wrong(String detail) {
        return new Outcome(Kind.WRONG, detail);
    }

    /** On one line. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT)
                + (detail.isEmpty() ? "" : ": " + detail.replaceAll("\\s*\\R\\s*", " | "));
    }
}
