package dev.plinth.dialect;

import dev.plinth.model.LiveCatalog;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads a live database into the model. */
public interface Introspection {
    /**
     * All objects that belong to an application, from one consistent snapshot, in a number of queries that does not depend on
     * how many there are. Two databases whose catalogs and unmodelled things are equal have the same schema.
     *
     * @param connection a connection outside a transaction; it is as before afterwards
     * @throws SQLException if the server refuses to answer
     */
    LiveCatalog introspect(Connection connection) throws SQLException;
}
