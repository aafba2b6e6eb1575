package dev.plinth.examples.behaviour;

import dev.plinth.examples.behaviour.BothDialects.Scenario;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Transactions that are given up. */
public final class Transactions {
    private Transactions() {}

    /** Does something in a transaction, says what came of it there, and rolls it back. */
    public static <T> T rolledBack(DSLContext sql, Scenario<T> scenario) {
        return sql.connectionResult(connection -> {
            connection.setAutoCommit(false);
            try {
                return scenario.run(DSL.using(connection, sql.dialect()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }
}
