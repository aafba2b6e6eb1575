package dev.plinth.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves that two ways to write a database say the same: what the server made of one is what it made of the other. The two
 * must be alike but for the words of checks, defaults, predicates, conditions and bodies.
 *
 * @param engine makes empty databases
 */
public record MeaningProof(Supplier<EmbeddedDatabase> engine) {
    /**
     * Compares two ways to write a database.
     *
     * @param one the statements that make it, without a semicolon at the end
     * @param other the same in other words
     * @return whether they are proved to say the same; false also if the server refuses one of them
     * @throws VerificationException if an engine does not start
     */
    public boolean same(List<String> one, List<String> other) {
        Optional<List<String>> meaning = meaning(one);
        return meaning.isPresent() && meaning.equals(meaning(other));
    }

    private Optional<List<String>> meaning(List<String> statements) {
        try (EmbeddedDatabase database = engine.get();
                Connection connection = database.open()) {
            connection.setAutoCommit(false);
            if (!run(connection, statements)) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (database.engine()) {
                        case POSTGRES -> {
                            PostgresRoutines.makeCanonical(connection);
                            yield PostgresFacts.read(connection);
                        }
                        case SQLITE -> SqlitePrograms.read(connection);
                    });
        } catch (SQLException e) {
            throw new VerificationException("Cannot compare two wordings", e);
        }
    }

    private static boolean run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            return true;
        } catch (SQLException refused) {
            connection.rollback();
            return false;
        }
    }
}
