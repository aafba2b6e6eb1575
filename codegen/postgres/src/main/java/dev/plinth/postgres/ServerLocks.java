package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.Table;
import dev.plinth.plan.Locks;

/**
 * The locks that PostgreSQL keeps until the end of a transaction, counted in {@code pg_locks} on versions 14 and 18. A drop
 * locks not only relations, but everything that goes with them: constraints, defaults, types and triggers. A server has room
 * for {@code max_locks_per_transaction} (64) times {@code max_connections} (100), for all of its transactions together
 * (manual, section 20.12).
 */
final class ServerLocks {
    /** For one transaction: of the 6,400 that a server has room for by default. Others need some at the same time. */
    static final int MOST = 4_000;

    /** Its type and the array type. */
    static final Locks OF_ENUM = new Locks(2, 2);

    /** Before version 14 it has a row type. */
    static final Locks OF_SEQUENCE = new Locks(2, 2);

    static final Locks OF_ROUTINE = new Locks(1, 1);

    /** The index and its table. */
    static final Locks OF_INDEX = new Locks(2, 2);

    /** Both tables, the constraint, the key that it needs, and four triggers. */
    static final Locks OF_FOREIGN_KEY = new Locks(5, 7);

    /** The trigger, its table and its routine. */
    static final Locks OF_TRIGGER = new Locks(3, 3);

    /** The table, what stores its long values and the index of that; its row type and the array type. */
    private static final Locks OF_TABLE = new Locks(4, 5);

    private ServerLocks() {}

    static Locks of(Table table) {
        int created = OF_TABLE.created() + table.keys().size();
        int dropped =
                OF_TABLE.dropped() + 2 * table.keys().size() + table.checks().size();
        for (Column column : table.columns()) {
            int sequence = column.identity() ? 1 : 0;
            int notNull = column.nullable() ? 0 : 1;
            created += sequence;
            dropped += sequence
                    + notNull
                    + column.checks().size()
                    + (column.defaultValue().isPresent() ? 1 : 0);
        }
        return new Locks(created, dropped);
    }
}
