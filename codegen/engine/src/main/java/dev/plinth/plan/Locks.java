package dev.plinth.plan;

/**
 * How many locks a server holds until the end of a transaction. A server that keeps them in a table of fixed size refuses a
 * transaction that needs too many.
 *
 * @param created for the creation of an object
 * @param dropped for its drop
 */
public record Locks(int created, int dropped) {
    /** Of a server that does not count its locks. */
    public static final Locks NONE = new Locks(0, 0);

    Locks and(Locks others) {
        return new Locks(created + others.created, dropped + others.dropped);
    }

    Locks without(Locks others) {
        return new Locks(created - others.created, dropped - others.dropped);
    }
}
