package dev.plinth.write;

/** What has become of a file of a draft since it was generated. */
public enum DraftState {
    /** Nothing. */
    GENERATED,
    /** Git could not merge it with another, but nobody edited either of them. */
    MERGED,
    /** Somebody edited or wrote it. */
    EDITED,
    /** Somebody edited it, and git could not merge it. */
    CONFLICT
}
