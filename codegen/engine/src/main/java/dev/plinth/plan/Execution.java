package dev.plinth.plan;

/** How an operation runs. */
public enum Execution {
    /** In a transaction, with others. */
    TOGETHER,
    /** In a transaction that takes no strong lock, because it may take long. */
    LONG,
    /** Outside a transaction, in a script of its own, which can be run again if it failed. */
    ALONE;

    /** Whether it runs in a transaction. */
    public boolean isTransactional() {
        return this != ALONE;
    }

    /** Whether an operation can be in one script with others of this kind. */
    boolean shares() {
        return this != ALONE;
    }
}
