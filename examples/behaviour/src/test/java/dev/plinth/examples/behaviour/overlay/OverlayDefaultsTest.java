package dev.plinth.examples.behaviour.overlay;

import static dev.plinth.examples.behaviour.overlay.OverlayRows.json;
import static dev.plinth.generated.overlay.Tables.COMPANIES;
import static dev.plinth.generated.overlay.Tables.HEALTH_LOGS;
import static dev.plinth.generated.overlay.Tables.NOTIFICATIONS;
import static dev.plinth.generated.overlay.Tables.SCREENSHOTS;
import static dev.plinth.generated.overlay.Tables.STEPS;
import static dev.plinth.generated.overlay.Tables.USERS;
import static dev.plinth.generated.overlay.Tables.WORKFLOWS;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.generated.overlay.DefaultSchema;
import dev.plinth.generated.overlay.enums.UserRole;
import dev.plinth.generated.overlay.enums.WorkflowStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a row gets that says no more than it must. */
class OverlayDefaultsTest {
    @RegisterExtension
    static final BothDialects OVERLAY = new BothDialects("overlay", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void defaultsAreTheDeclaredOnes() {
        OVERLAY.expect(
                List.of(
                        List.of(json("{}"), "UTC"),
                        List.of(json("[]"), WorkflowStatus.draft, 0.0, 0, 0),
                        "jpeg",
                        List.of(false, false),
                        false),
                sql -> {
                    insertMinimalRows(sql);
                    return List.of(
                            sql.select(COMPANIES.SETTINGS, COMPANIES.TIME_ZONE)
                                    .from(COMPANIES)
                                    .fetchSingle()
                                    .intoList(),
                            sql.select(
                                            WORKFLOWS.TAGS,
                                            WORKFLOWS.STATUS,
                                            WORKFLOWS.SUCCESS_RATE,
                                            WORKFLOWS.TOTAL_USES,
                                            WORKFLOWS.CONSECUTIVE_FAILURES)
                                    .from(WORKFLOWS)
                                    .fetchSingle()
                                    .intoList(),
                            sql.fetchValue(SCREENSHOTS.FORMAT),
                            sql.select(STEPS.LABEL_EDITED, STEPS.INSTRUCTION_EDITED)
                                    .from(STEPS)
                                    .fetchSingle()
                                    .intoList(),
                            sql.fetchValue(NOTIFICATIONS.READ));
                });
    }

    @Test
    void everyRowSaysWhenItWasMade() {
        OVERLAY.expect(List.of(0L), sql -> {
            insertMinimalRows(sql);
            return List.of(
                            COMPANIES.CREATED_AT,
                            USERS.CREATED_AT,
                            USERS.UPDATED_AT,
                            WORKFLOWS.CREATED_AT,
                            WORKFLOWS.UPDATED_AT,
                            SCREENSHOTS.CREATED_AT,
                            STEPS.CREATED_AT,
                            HEALTH_LOGS.CREATED_AT,
                            NOTIFICATIONS.CREATED_AT)
                    .stream()
                    .map(column -> minutesAgo(sql, column))
                    .distinct()
                    .toList();
        });
    }

    /** The other columns are null. */
    @Test
    void nothingElseIsSet() {
        OVERLAY.expect(List.of(1, 1, 1, 1), sql -> {
            insertMinimalRows(sql);
            return List.of(
                    sql.fetchCount(USERS, USERS.NAME.isNull().and(USERS.LAST_LOGIN_AT.isNull())),
                    sql.fetchCount(WORKFLOWS, WORKFLOWS.CREATED_BY.isNull().and(WORKFLOWS.LAST_FAILED_RUN.isNull())),
                    sql.fetchCount(STEPS, STEPS.ACTION_DATA.isNull().and(STEPS.AI_CONFIDENCE.isNull())),
                    sql.fetchCount(NOTIFICATIONS, NOTIFICATIONS.READ_AT.isNull()));
        });
    }

    private static long minutesAgo(DSLContext sql, TableField<?, OffsetDateTime> column) {
        OffsetDateTime time = sql.fetchValue(column);
        return Duration.between(time.toInstant(), Instant.now()).abs().toMinutes();
    }

    /** One row of each table, numbered by the database. */
    private static void insertMinimalRows(DSLContext sql) {
        int company = sql.insertInto(COMPANIES)
                .set(COMPANIES.NAME, "Acme")
                .set(COMPANIES.INVITE_TOKEN, "token")
                .returningResult(COMPANIES.ID)
                .fetchSingle(COMPANIES.ID);
        int user = sql.insertInto(USERS)
                .set(USERS.COMPANY_ID, company)
                .set(USERS.EMAIL, "ann@acme.example")
                .set(USERS.PASSWORD_HASH, "hash")
                .set(USERS.ROLE, UserRole.admin)
                .returningResult(USERS.ID)
                .fetchSingle(USERS.ID);
        int workflow = sql.insertInto(WORKFLOWS)
                .set(WORKFLOWS.COMPANY_ID, company)
                .set(WORKFLOWS.NAME, "Workflow")
                .set(WORKFLOWS.STARTING_URL, "/")
                .returningResult(WORKFLOWS.ID)
                .fetchSingle(WORKFLOWS.ID);
        insertRowsOfWorkflow(sql, company, user, workflow);
    }

    private static void insertRowsOfWorkflow(DSLContext sql, int company, int user, int workflow) {
        sql.insertInto(SCREENSHOTS)
                .set(SCREENSHOTS.COMPANY_ID, company)
                .set(SCREENSHOTS.WORKFLOW_ID, workflow)
                .set(SCREENSHOTS.HASH, "hash")
                .set(SCREENSHOTS.STORAGE_KEY, "key")
                .set(SCREENSHOTS.STORAGE_URL, "/")
                .execute();
        sql.insertInto(STEPS)
                .set(STEPS.WORKFLOW_ID, workflow)
                .set(STEPS.STEP_NUMBER, 1)
                .set(STEPS.ACTION_TYPE, "click")
                .set(STEPS.SELECTORS, json("[]"))
                .set(STEPS.ELEMENT_META, json("{}"))
                .set(STEPS.PAGE_CONTEXT, json("{}"))
                .execute();
        sql.insertInto(HEALTH_LOGS)
                .set(HEALTH_LOGS.WORKFLOW_ID, workflow)
                .set(HEALTH_LOGS.USER_ID, user)
                .set(HEALTH_LOGS.STATUS, "ok")
                .execute();
        sql.insertInto(NOTIFICATIONS)
                .set(NOTIFICATIONS.COMPANY_ID, company)
                .set(NOTIFICATIONS.TYPE, "info")
                .set(NOTIFICATIONS.SEVERITY, "INFO")
                .set(NOTIFICATIONS.TITLE, "Title")
                .execute();
    }
}
