package dev.plinth.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The database engines that migrations are proved on. */
public enum Engine {
    /** PostgreSQL. */
    POSTGRES("postgresql", "PostgreSQL"),
    /** SQLite. */
    SQLITE("sqlite", "SQLite");

    private final String dialect;
    private final String product;

    Engine(String dialect, String product) {
        this.dialect = dialect;
        this.product = product;
    }

    /** The dialect's name as folders use it: {@code postgresql} or {@code sqlite}. */
    public String dialect() {
        return dialect;
    }

    /**
     * The engine behind a connection.
     *
     * @throws VerificationException if it is neither PostgreSQL nor SQLite
     */
    public static Engine of(Connection connection) {
        try {
            String product = connection.getMetaData().getDatabaseProductName();
            for (Engine engine : values()) {
                if (engine.product.toLowerCase(Locale.ROOT).equals(product.toLowerCase(Locale.ROOT))) {
                    return engine;
                }
            }
            throw new VerificationException("Connected to " + product + ": expected PostgreSQL or SQLite.");
        } catch (SQLException e) {
            throw new VerificationException("Cannot tell which engine the connection leads to", e);
        }
    }
}
