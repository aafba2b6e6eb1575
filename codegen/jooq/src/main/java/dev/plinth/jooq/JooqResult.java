package dev.plinth.jooq;

/**
 * What a generation did to the files.
 *
 * @param files how many files the classes of the database have
 * @param written how many of them were written, because they were new or had changed
 * @param removed how many stale ones were deleted
 */
public record JooqResult(int files, int written, int removed) {
    /** Whether any file changed. */
    public boolean isChange() {
        return written + removed > 0;
    }
}
