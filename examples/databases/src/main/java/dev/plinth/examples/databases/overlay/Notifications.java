package dev.plinth.examples.databases.overlay;

import static dev.plinth.examples.databases.overlay.Companies.COMPANIES;
import static dev.plinth.examples.databases.overlay.Users.USERS;
import static dev.plinth.examples.databases.overlay.Workflows.WORKFLOWS;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** What a company is told. */
public final class Notifications extends Table {
    /** The table. */
    public static final Notifications NOTIFICATIONS = new Notifications();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<Integer> companyId =
            integer("company_id").references(() -> COMPANIES.id).onDelete(CASCADE);
    public final Column<Integer> workflowId =
            integer("workflow_id").nullable().references(() -> WORKFLOWS.id).onDelete(CASCADE);
    public final Column<Integer> readBy =
            integer("read_by").nullable().references(() -> USERS.id).onDelete(SET_NULL);
    public final Column<String> type = varchar("type");
    public final Column<String> severity = varchar("severity")
            .castUsing(
                    String.class,
                    old -> when(old.eq("warning"), "WARN").otherwise(upper(old)),
                    now -> when(now.eq("WARN"), "warning").otherwise(lower(now)))
            .describe("Severity text of OpenTelemetry: INFO, WARN, ERROR");
    public final Column<String> title = varchar("title");
    public final Column<String> message = text("message").nullable();
    public final Column<String> actionUrl = varchar("action_url").nullable();
    public final Column<Boolean> read = bool("read").defaultTo(false);
    public final Column<OffsetDateTime> readAt = timestamptz("read_at").nullable();
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());

    private Notifications() {
        super("notifications");
        index("idx_notifications_company").on(companyId, read, createdAt);
    }
}
