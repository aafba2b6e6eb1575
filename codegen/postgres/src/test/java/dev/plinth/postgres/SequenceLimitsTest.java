package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.model.Catalog;
import dev.plinth.model.PlinthVersion;
import dev.plinth.model.QName;
import dev.plinth.model.Sequence;
import dev.plinth.model.Wording;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Intents;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.plan.UnplannableException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New limits of a sequence that counts: what the plan says of them, and what the server does. */
class SequenceLimitsTest {
    private static final Sequence COUNTED = between(1, 100);

    private static Sequence between(long least, long greatest) {
        return new Sequence(QName.of("numbers"), least, 1, least, greatest, false, 1);
    }

    private static Catalog catalog(Sequence sequence) {
        return new Catalog(List.of(sequence), new Wording.Rendered(PlinthVersion.CURRENT, "3.19"));
    }

    private static PlanInput change(Sequence from, Sequence to) {
        Catalog before = catalog(from);
        Catalog after = catalog(to);
        return new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, PostgresObjects.SUPPORTS),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
    }

    private static Operation planned(PlanInput input) {
        return new Planner(PostgresObjects.SUPPORTS)
                .plan(input)
                .scripts()
                .get(0)
                .operations()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "2, 100", "20, 30", "50, 200", "-9, 99"})
    void limitsThatExcludeNumbersAreAHazardForwardAndBack(long least, long greatest) {
        PlanInput input = change(COUNTED, between(least, greatest));
        assertThat(planned(input).hazards())
                .containsExactly(new Hazard(HazardKind.MAY_EXCLUDE_COUNT, COUNTED.id()))
                .extracting(Hazard::sentence)
                .containsExactly("Fails if the current number of numbers is outside the limits that it gets.");
        assertThat(planned(change(between(least, greatest), COUNTED).inverse()).hazards())
                .hasSize(1);
        assertThat(HazardKind.MAY_EXCLUDE_COUNT.isLoss()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 101", "0, 100", "-9, 900"})
    void limitsThatGrowAreAHazardOnlyWhenTheyAreTakenBack(long least, long greatest) {
        PlanInput input = change(COUNTED, between(least, greatest));
        assertThat(planned(input).hazards()).isEmpty();
        assertThat(planned(input.inverse()).hazards()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"101, 200", "-9, 0"})
    void limitsThatExcludeEveryNumberAreRefused(long least, long greatest) {
        assertThatThrownBy(() -> planned(change(COUNTED, between(least, greatest))))
                .isInstanceOf(UnplannableException.class)
                .hasMessageContaining(
                        "sequence numbers: its limits change from between(1, 100) to between(%d, %d), which excludes every number"
                                .formatted(least, greatest));
    }

    @Tag("slow")
    @Test
    void theServerRefusesLimitsThatExcludeTheCurrentNumber() throws SQLException {
        try (Session session = new Session()) {
            session.run(new SequenceSupport().create(COUNTED).get(0), "SELECT setval('numbers', 60)");
            assertThat(session.refusal(statement(between(1, 50))))
                    .isEqualTo("ERROR: RESTART value (60) cannot be greater than MAXVALUE (50)");
            assertThat(session.refusal(statement(between(61, 200))))
                    .isEqualTo("ERROR: RESTART value (60) cannot be less than MINVALUE (61)");
            session.run(statement(between(50, 60)), "DROP SEQUENCE numbers");
            session.run(new SequenceSupport().create(COUNTED).get(0));
            session.run(planned(change(COUNTED, between(2, 100))).sql().toArray(String[]::new));
            assertThat(session.column("SELECT nextval('numbers')"))
                    .as("a sequence that was never used is at its start, which moves")
                    .containsExactly("2");
        }
    }

    private static String statement(Sequence after) {
        List<String> statements = planned(change(COUNTED, after)).sql();
        return statements.get(statements.size() - 1);
    }
}
