package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plinth.golden.Expectation.Answers;
import dev.plinth.golden.Expectation.Refuses;
import dev.plinth.golden.Expectation.Works;
import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tries on an engine what an evolution expects of it. Everything is taken back. */
final class Behaviour {
    private Behaviour() {}

    static void check(Evolution evolution, EmbeddedDatabase database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Works works : evolution.all(Works.class).toList()) {
                statement.execute(works.statement());
            }
            for (Answers answers : evolution.all(Answers.class).toList()) {
                assertThat(values(statement, answers.query()))
                        .as(answers.query())
                        .containsExactly(answers.value());
            }
            connection.rollback();
            for (Refuses refuses : evolution.all(Refuses.class).toList()) {
                refuse(statement, refuses);
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(Statement statement, Refuses refuses) {
        try {
            statement.execute(refuses.statement());
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            assertThat(refuses.words())
                    .as(refuses.statement() + ": " + message)
                    .anyMatch(word -> message.contains(word.toLowerCase(Locale.ROOT)));
            return;
        }
        fail(refuses.statement() + " is not refused");
    }

    private static List<String> values(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
