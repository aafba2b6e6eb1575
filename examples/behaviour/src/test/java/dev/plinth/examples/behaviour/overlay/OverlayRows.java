package dev.plinth.examples.behaviour.overlay;

import dev.plinth.generated.overlay.enums.UserRole;
import dev.plinth.generated.overlay.enums.WorkflowStatus;
import dev.plinth.generated.overlay.tables.records.CompaniesRecord;
import dev.plinth.generated.overlay.tables.records.HealthLogsRecord;
import dev.plinth.generated.overlay.tables.records.NotificationsRecord;
import dev.plinth.generated.overlay.tables.records.ScreenshotsRecord;
import dev.plinth.generated.overlay.tables.records.StepsRecord;
import dev.plinth.generated.overlay.tables.records.UsersRecord;
import dev.plinth.generated.overlay.tables.records.WorkflowsRecord;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableRecord;

/** Rows of overlay with a value in each column, numbered by the test. */
final class OverlayRows {
    static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00.123456Z");

    private OverlayRows() {}

    static void insert(DSLContext sql, TableRecord<?>... rows) {
        for (TableRecord<?> row : rows) {
            sql.executeInsert(row);
        }
    }

    static CompaniesRecord company(int id) {
        return new CompaniesRecord(
                id, "Company " + id, "token " + id, json("{\"theme\": \"dark\"}"), "Europe/Vienna", NINE);
    }

    static UsersRecord user(int id, int companyId) {
        return new UsersRecord(
                id, companyId, "user" + id + "@example.org", "hash", "User " + id, UserRole.regular, NINE, NINE, NINE);
    }

    static WorkflowsRecord workflow(int id, int companyId, int createdBy) {
        return new WorkflowsRecord(
                id,
                companyId,
                createdBy,
                "Workflow " + id,
                "What it does",
                "https://example.org",
                json("[\"finance\"]"),
                WorkflowStatus.active,
                0.75,
                4,
                1,
                NINE,
                NINE,
                NINE,
                NINE);
    }

    static ScreenshotsRecord screenshot(int id, int companyId, int workflowId) {
        return new ScreenshotsRecord(
                id, companyId, workflowId, "hash " + id, "key", "https://example.org", 1, 2, 3, "png", NINE);
    }

    static StepsRecord step(int id, int workflowId, int screenshotId, int editedBy, int number) {
        return new StepsRecord(
                id,
                workflowId,
                screenshotId,
                editedBy,
                number,
                "00:01",
                "click",
                json("[\"#ok\"]"),
                json("{\"tag\": \"button\"}"),
                json("{\"url\": \"/\"}"),
                json("{}"),
                json("{}"),
                "Label",
                "Instruction",
                0.5,
                "model",
                NINE,
                true,
                true,
                NINE,
                json("[]"),
                NINE,
                0.25,
                "method",
                NINE);
    }

    static HealthLogsRecord healthLog(int id, int workflowId, int stepId, int userId) {
        return new HealthLogsRecord(
                id, workflowId, stepId, userId, "healed", "type", "message", 0.5, 1, 0.25, 2, "hash", "/", 3, NINE);
    }

    static NotificationsRecord notification(int id, int companyId, int workflowId, int readBy) {
        return new NotificationsRecord(
                id, companyId, workflowId, readBy, "type", "WARN", "Title", "Message", "/", true, NINE, NINE);
    }

    /** A company with a user, a workflow, and one row of each kind on it; all have the number of the company. */
    static void insertCompany(DSLContext sql, int id) {
        insert(
                sql,
                company(id),
                user(id, id),
                workflow(id, id, id),
                screenshot(id, id, id),
                step(id, id, id, id, 1),
                healthLog(id, id, id, id),
                notification(id, id, id, id));
    }

    static JSONB json(String text) {
        return JSONB.valueOf(text);
    }
}
