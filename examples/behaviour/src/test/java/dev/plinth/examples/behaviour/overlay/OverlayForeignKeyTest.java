package dev.plinth.examples.behaviour.overlay;

import static dev.plinth.examples.behaviour.ForeignKeyFate.CASCADE;
import static dev.plinth.examples.behaviour.ForeignKeyFate.SET_NULL;
import static dev.plinth.examples.behaviour.Transactions.rolledBack;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.company;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.insert;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.insertCompany;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.screenshot;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.step;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.user;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.workflow;
import static dev.plinth.generated.overlay.Tables.COMPANIES;
import static dev.plinth.generated.overlay.Tables.SCREENSHOTS;
import static dev.plinth.generated.overlay.Tables.STEPS;
import static dev.plinth.generated.overlay.Tables.USERS;
import static dev.plinth.generated.overlay.Tables.WORKFLOWS;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.ForeignKeyFate;
import dev.plinth.generated.overlay.DefaultSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fourteen foreign keys: what each refuses, and what it does when the row it refers to is deleted. */
class OverlayForeignKeyTest {
    @RegisterExtension
    static final BothDialects OVERLAY = new BothDialects("overlay", DefaultSchema.DEFAULT_SCHEMA);

    private static final Map<String, ForeignKeyFate> FATES = Map.ofEntries(
            entry("users_company_id_fkey", CASCADE),
            entry("workflows_company_id_fkey", CASCADE),
            entry("workflows_created_by_fkey", SET_NULL),
            entry("screenshots_company_id_fkey", CASCADE),
            entry("screenshots_workflow_id_fkey", CASCADE),
            entry("steps_workflow_id_fkey", CASCADE),
            entry("steps_screenshot_id_fkey", SET_NULL),
            entry("steps_edited_by_fkey", SET_NULL),
            entry("health_logs_workflow_id_fkey", CASCADE),
            entry("health_logs_step_id_fkey", SET_NULL),
            entry("health_logs_user_id_fkey", CASCADE),
            entry("notifications_company_id_fkey", CASCADE),
            entry("notifications_workflow_id_fkey", CASCADE),
            entry("notifications_read_by_fkey", SET_NULL));

    private static final int CHILD = 1;

    /** Nothing points at these. */
    private static final Map<Table<?>, Integer> PARENTS =
            Map.of(COMPANIES, 90, USERS, 91, WORKFLOWS, 92, SCREENSHOTS, 93, STEPS, 94);

    static List<? extends ForeignKey<?, ?>> keys() {
        return ForeignKeyFate.keys(DefaultSchema.DEFAULT_SCHEMA);
    }

    @Test
    void allKeysAreTried() {
        assertThat(keys()).extracting(ForeignKey::getName).containsExactlyInAnyOrderElementsOf(FATES.keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyDoesWhatWasDeclared(ForeignKey<?, ?> key) {
        OVERLAY.expect(FATES.get(key.getName()), sql -> {
            insertCompany(sql, CHILD);
            insertCompany(sql, 2);
            insert(sql, company(90), user(91, 2), workflow(92, 2, 2));
            insert(sql, screenshot(93, 2, 2), step(94, 2, 2, 2, 7));
            return ForeignKeyFate.of(sql, key, CHILD, PARENTS.get(key.getKey().getTable()));
        });
    }

    @Test
    void aCompanyTakesAllThatBelongsToIt() {
        assertThat(numbersAfterDeletion(COMPANIES)).isEqualTo(numbers(Map.of()));
    }

    @Test
    void aWorkflowTakesWhatIsRecordedOfIt() {
        assertThat(numbersAfterDeletion(WORKFLOWS)).isEqualTo(numbers(Map.of("companies", 1, "users", 1)));
    }

    @Test
    void aUserTakesTheHealthLogsAlone() {
        assertThat(numbersAfterDeletion(USERS))
                .isEqualTo(numbers(
                        Map.of("companies", 1, "workflows", 1, "screenshots", 1, "steps", 1, "notifications", 1)));
    }

    @Test
    void aScreenshotTakesNothing() {
        assertThat(numbersAfterDeletion(SCREENSHOTS))
                .isEqualTo(numbers(Map.of(
                        "companies", 1, "users", 1, "workflows", 1, "steps", 1, "health_logs", 1, "notifications", 1)));
    }

    @Test
    void aStepTakesNothing() {
        assertThat(numbersAfterDeletion(STEPS))
                .isEqualTo(numbers(Map.of(
                        "companies", 1,
                        "users", 1,
                        "workflows", 1,
                        "screenshots", 1,
                        "health_logs", 1,
                        "notifications", 1)));
    }

    @Test
    void aDeletionThatWasRolledBackTakesNothing() {
        OVERLAY.expect(List.of(0, true), sql -> {
            insertCompany(sql, 1);
            Map<String, Integer> before = numbers(sql);
            Map<String, Integer> within = rolledBack(sql, transaction -> {
                transaction.deleteFrom(COMPANIES).execute();
                return numbers(transaction);
            });
            return List.of(
                    within.values().stream().mapToInt(n -> n).sum(),
                    numbers(sql).equals(before));
        });
    }

    /** How many rows of the first of two companies are left when a row of it is deleted; the second keeps all of its own. */
    private static Map<String, Integer> numbersAfterDeletion(Table<?> table) {
        return OVERLAY.outcome(sql -> {
            insertCompany(sql, 1);
            insertCompany(sql, 2);
            sql.deleteFrom(table)
                    .where(table.getPrimaryKey()
                            .getFields()
                            .get(0)
                            .coerce(Integer.class)
                            .eq(1))
                    .execute();
            return numbers(sql);
        });
    }

    private static Map<String, Integer> numbers(Map<String, Integer> ofFirst) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            numbers.put(table.getName(), 1 + ofFirst.getOrDefault(table.getName(), 0));
        }
        return numbers;
    }

    private static Map<String, Integer> numbers(DSLContext sql) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            numbers.put(table.getName(), sql.fetchCount(table));
        }
        return numbers;
    }
}
