package dev.plinth.examples.databases.overlay;

import static dev.plinth.examples.databases.overlay.Companies.COMPANIES;
import static dev.plinth.examples.databases.overlay.Users.USERS;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSONB;

/** The workflows of a company. */
public final class Workflows extends Table {
    /** The table. */
    public static final Workflows WORKFLOWS = new Workflows();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<Integer> companyId =
            integer("company_id").references(() -> COMPANIES.id).onDelete(CASCADE);
    public final Column<Integer> createdBy =
            integer("created_by").nullable().references(() -> USERS.id).onDelete(SET_NULL);
    public final Column<String> name = varchar("name");
    public final Column<String> description = text("description").nullable();
    public final Column<String> startingUrl = varchar("starting_url");
    public final Column<JSONB> tags = jsonb("tags").defaultTo(JSONB.valueOf("[]"));
    public final Column<WorkflowStatus> status =
            enumeration("status", WorkflowStatus.class).defaultTo(WorkflowStatus.DRAFT);
    public final Column<Double> successRate = doublePrecision("success_rate").defaultTo(0.0);
    public final Column<Integer> totalUses = integer("total_uses").defaultTo(0);
    public final Column<Integer> consecutiveFailures =
            integer("consecutive_failures").defaultTo(0);
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());
    public final Column<OffsetDateTime> updatedAt = timestamptz("updated_at").defaultTo(currentOffsetDateTime());
    public final Column<OffsetDateTime> lastSuccessfulRun =
            timestamptz("last_successful_run").nullable();
    public final Column<OffsetDateTime> lastFailedRun =
            timestamptz("last_failed_run").nullable();

    private Workflows() {
        super("workflows");
        index("idx_workflows_company").on(companyId);
        index("idx_workflows_created_by").on(createdBy);
        index("idx_workflows_status").on(status);
    }
}
