package dev.plinth.jooq.everything;

/** Stored as text on every dialect. */
public enum Grade {
    GOOD,
    BAD
}
