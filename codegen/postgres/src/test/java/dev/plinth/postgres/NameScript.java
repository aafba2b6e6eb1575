package dev.plinth.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Statements, separated by empty lines, in which {@code {name}} stands for a name. */
record NameScript(List<String> statements) {
    static NameScript of(String resource) {
        return new NameScript(Arrays.stream(read(resource).strip().split("\n\n"))
                .filter(statement -> !statement.startsWith("--"))
                .toList());
    }

    private static String read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(NameScript.class.getResourceAsStream("names/" + resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Runs with a name in a transaction that it leaves open: at once, and statement by statement to name the one that fails. */
    void run(Session session, String name) throws SQLException {
        String[] sql = statements.stream()
                .map(statement -> statement.replace("{name}", name))
                .toArray(String[]::new);
        try {
            session.run(String.join(";\n", sql));
        } catch (SQLException e) {
            session.rollback();
            session.run(sql);
            throw e;
        }
    }
}
