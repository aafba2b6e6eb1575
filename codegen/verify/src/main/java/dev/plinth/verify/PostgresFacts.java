package dev.plinth.verify;

import dev.plinth.render.PackagedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a PostgreSQL catalog holds, with the server's own functions that print definitions. */
final class PostgresFacts {
    private static final String QUERY = PackagedText.read(PostgresFacts.class, "postgres-catalog.sql");

    /** Settings that change how the server prints a definition. An empty search path makes it qualify every name. */
    private static final Map<String, String> CANONICAL = Map.of(
            "search_path", "",
            "TimeZone", "UTC",
            "DateStyle", "ISO, YMD",
            "IntervalStyle", "postgres",
            "bytea_output", "hex",
            "extra_float_digits", "1",
            "quote_all_identifiers", "off",
            "standard_conforming_strings", "on");

    private PostgresFacts() {}

    /** Reads within the connection's transaction, if it has one, and puts the connection's settings back. */
    static List<String> read(Connection connection) throws SQLException {
        Map<String, String> previous = apply(connection, CANONICAL);
        List<String> facts = query(connection);
        apply(connection, previous);
        return facts;
    }

    /** Returns the values that the settings had before. A failure leaves the session as unusable as it found it. */
    private static Map<String, String> apply(Connection connection, Map<String, String> settings) throws SQLException {
        Map<String, String> previous = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT current_setting(?), set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getKey());
                statement.setString(3, setting.getValue());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    previous.put(setting.getKey(), row.getString(1));
                }
            }
        }
        return previous;
    }

    private static List<String> query(Connection connection) throws SQLException {
        List<String> facts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String subject = rows.getString("subject") + ": ";
                rows.getString("fact").lines().map(subject::concat).forEach(facts::add);
            }
        }
        return facts;
    }
}
