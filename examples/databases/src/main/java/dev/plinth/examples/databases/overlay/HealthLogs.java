package dev.plinth.examples.databases.overlay;

import static dev.plinth.examples.databases.overlay.Steps.STEPS;
import static dev.plinth.examples.databases.overlay.Users.USERS;
import static dev.plinth.examples.databases.overlay.Workflows.WORKFLOWS;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** How the steps of a workflow fared. */
public final class HealthLogs extends Table {
    /** The table. */
    public static final HealthLogs HEALTH_LOGS = new HealthLogs();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<Integer> workflowId =
            integer("workflow_id").references(() -> WORKFLOWS.id).onDelete(CASCADE);
    public final Column<Integer> stepId =
            integer("step_id").nullable().references(() -> STEPS.id).onDelete(SET_NULL);
    public final Column<Integer> userId =
            integer("user_id").references(() -> USERS.id).onDelete(CASCADE);
    public final Column<String> status = varchar("status");
    public final Column<String> errorType = varchar("error_type").nullable();
    public final Column<String> errorMessage = text("error_message").nullable();
    public final Column<Double> healingConfidence =
            doublePrecision("healing_confidence").nullable();
    public final Column<Integer> deterministicScore =
            integer("deterministic_score").nullable();
    public final Column<Double> aiConfidence = doublePrecision("ai_confidence").nullable();
    public final Column<Integer> candidatesEvaluated =
            integer("candidates_evaluated").nullable();
    public final Column<String> pageStateHash = varchar("page_state_hash").nullable();
    public final Column<String> pageUrl = varchar("page_url").nullable();
    public final Column<Integer> executionTimeMs = integer("execution_time_ms").nullable();
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());

    private HealthLogs() {
        super("health_logs");
        index("idx_health_logs_status").on(status);
        index("idx_health_logs_workflow").on(workflowId, createdAt);
    }
}
