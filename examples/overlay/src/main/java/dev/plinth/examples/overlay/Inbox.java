package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.NOTIFICATIONS;
import static org.jooq.Records.mapping;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What one company is told. */
final class Inbox {
    /**
     * A notification.
     *
     * @param severity how much it matters, in the words of OpenTelemetry
     * @param title what it says
     * @param read whether somebody has read it
     * @param readBy null until then, and once that user is gone
     * @param readAt null until then
     */
    record Notification(
            String severity,
            String title,
            boolean read,
            @Nullable Integer readBy,
            @Nullable OffsetDateTime readAt) {}

    private final Tenancy company;
    private final DSLContext sql;

    Inbox(Tenancy company) {
        this.company = company;
        this.sql = company.sql();
    }

    /**
     * Tells the company something about a workflow.
     *
     * @throws NotOfThisCompanyException if the workflow is not the company's
     */
    int tell(int workflowId, String severity, String title) {
        company.requireWorkflow(workflowId);
        return sql.insertInto(NOTIFICATIONS)
                .set(NOTIFICATIONS.COMPANY_ID, company.companyId())
                .set(NOTIFICATIONS.WORKFLOW_ID, workflowId)
                .set(NOTIFICATIONS.TYPE, "workflow")
                .set(NOTIFICATIONS.SEVERITY, severity)
                .set(NOTIFICATIONS.TITLE, title)
                .returningResult(NOTIFICATIONS.ID)
                .fetchSingle(NOTIFICATIONS.ID);
    }

    /**
     * Notes who has read a notification, and when.
     *
     * @throws NotOfThisCompanyException if the notification or the user is not the company's
     */
    void read(int notificationId, int readBy, OffsetDateTime at) {
        company.requireUser(readBy);
        int changed = sql.update(NOTIFICATIONS)
                .set(NOTIFICATIONS.READ, true)
                .set(NOTIFICATIONS.READ_BY, readBy)
                .set(NOTIFICATIONS.READ_AT, at)
                .where(company.notifications())
                .and(NOTIFICATIONS.ID.eq(notificationId))
                .execute();
        company.requireChanged(changed, "notification", notificationId);
    }

    /** All notifications, oldest first. */
    List<Notification> all() {
        return sql.select(
                        NOTIFICATIONS.SEVERITY,
                        NOTIFICATIONS.TITLE,
                        NOTIFICATIONS.READ,
                        NOTIFICATIONS.READ_BY,
                        NOTIFICATIONS.READ_AT)
                .from(NOTIFICATIONS)
                .where(company.notifications())
                .orderBy(NOTIFICATIONS.ID)
                .fetch(mapping(Notification::new));
    }
}
