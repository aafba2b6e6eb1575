package dev.plinth.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Everything that a live catalog holds, as text: one fact a line, sorted by the object that it is about.
 *
 * <p>Two databases of the same engine and version give the same snapshot exactly when their structure is the same: nothing in
 * it depends on internal ids, on when an object was made, or on the session's settings. Left out are the engine's own objects
 * and Flyway's history table. Rows are not structure and do not count.
 *
 * @param facts the lines, in order
 */
public record CatalogSnapshot(List<String> facts) {
    /** A copy of the facts is kept. */
    public CatalogSnapshot {
        facts = List.copyOf(facts);
    }

    /** Reads the catalog of a database through a connection of its own. */
    public static CatalogSnapshot of(EmbeddedDatabase database) {
        try (Connection connection = database.open()) {
            return of(connection);
        } catch (SQLException e) {
            throw new VerificationException("Cannot close the connection to " + database, e);
        }
    }

    /**
     * Reads the catalog as this connection sees it, uncommitted changes of its own included; the connection's settings are
     * afterwards what they were.
     *
     * @throws VerificationException if the engine is neither PostgreSQL nor SQLite, or the catalog cannot be read
     */
    public static CatalogSnapshot of(Connection connection) {
        Engine engine = Engine.of(connection);
        try {
            return new CatalogSnapshot(
                    switch (engine) {
                        case POSTGRES -> PostgresFacts.read(connection);
                        case SQLITE -> SqliteFacts.read(connection);
                    });
        } catch (SQLException e) {
            throw new VerificationException("Cannot read the catalog", e);
        }
    }

    /** Whether the catalog holds nothing that a user made. */
    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /**
     * The facts without regard to the order of columns, for structures that somebody wrote by hand. SQLite keeps the words of
     * statements: there, the kind of quotes around a name and the case of words without quotes do not count either, but the names
     * of columns are compared exactly. On PostgreSQL, the names of NOT NULL constraints do not count: only version 18 has them, and
     * they do not follow a renamed column.
     */
    public CatalogSnapshot comparable(Engine engine) {
        return new CatalogSnapshot(ComparableFact.of(facts, engine));
    }

    /**
     * What differs, for a reader: lines of this snapshot alone start with {@code "- "}, those of the other alone with
     * {@code "+ "}. Empty exactly when the two are equal.
     */
    public List<String> diff(CatalogSnapshot other) {
        return LineDiff.between(facts, other.facts);
    }

    /** All facts, one a line. */
    @Override
    public String toString() {
        return String.join("\n", facts);
    }
}
