package dev.plinth.postgres;

import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.model.Expression;
import dev.plinth.model.QName;
import dev.plinth.model.Routine;
import dev.plinth.model.Trigger;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerClause;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PostgresLoweringTest {
    static final class Jobs extends Table {
        public final Column<Long> id = bigint("id").primaryKey();

        Jobs(Consumer<Jobs> rest) {
            super("jobs");
            rest.accept(this);
        }

        TriggerClause on(String trigger) {
            return trigger(trigger);
        }
    }

    enum Mood {
        GLAD
    }

    private static void assertRefused(Consumer<Jobs> rest, String reason) {
        assertThatThrownBy(() -> Shop.lowered(new Jobs(rest)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aNameThatLoweringMakesMustNotBeCut() {
        String name = "c".repeat(60);
        assertRefused(
                jobs -> jobs.enumText(name, Mood.class),
                "Jobs: the name jobs_%s_check has 71 bytes, and PostgreSQL keeps only 63. Choose a shorter name. [name-too-long]"
                        .formatted(name));
    }

    @Test
    void whatSqliteAloneHasIsLeftOutRoutineAndAll() {
        var catalog = Shop.lowered(new Jobs(
                jobs -> jobs.on("t").after(INSERT).run(row -> jobs.delete()).only(SQLITE)));
        assertThat(catalog.all(Trigger.class)).isEmpty();
        assertThat(catalog.all(Routine.class)).isEmpty();
    }

    @Test
    void aDollarQuoteIsOneThatTheBodyDoesNotHold() {
        var routine = new Routine(QName.of("f"), "trigger", "plpgsql", List.of(Expression.of("'$body$ $body1$'")));
        assertThat(new RoutineSupport().create(routine))
                .containsExactly(
                        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body2$\n'$body$ $body1$'\n$body2$");
    }
}
