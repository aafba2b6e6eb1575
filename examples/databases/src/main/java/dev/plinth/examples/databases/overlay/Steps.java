package dev.plinth.examples.databases.overlay;

import static dev.plinth.examples.databases.overlay.Screenshots.SCREENSHOTS;
import static dev.plinth.examples.databases.overlay.Users.USERS;
import static dev.plinth.examples.databases.overlay.Workflows.WORKFLOWS;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSONB;

/** The recorded steps of a workflow. */
public final class Steps extends Table {
    /** The table. */
    public static final Steps STEPS = new Steps();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<Integer> workflowId =
            integer("workflow_id").references(() -> WORKFLOWS.id).onDelete(CASCADE);
    public final Column<Integer> screenshotId =
            integer("screenshot_id").nullable().references(() -> SCREENSHOTS.id).onDelete(SET_NULL);
    public final Column<Integer> editedBy =
            integer("edited_by").nullable().references(() -> USERS.id).onDelete(SET_NULL);
    public final Column<Integer> stepNumber = integer("step_number");
    public final Column<String> timestamp = varchar("timestamp").nullable();
    public final Column<String> actionType = varchar("action_type");
    public final Column<JSONB> selectors = jsonb("selectors");
    public final Column<JSONB> elementMeta = jsonb("element_meta");
    public final Column<JSONB> pageContext = jsonb("page_context");
    public final Column<JSONB> actionData = jsonb("action_data").nullable();
    public final Column<JSONB> domContext = jsonb("dom_context").nullable();
    public final Column<String> fieldLabel = text("field_label").nullable();
    public final Column<String> instruction = text("instruction").nullable();
    public final Column<Double> aiConfidence = doublePrecision("ai_confidence").nullable();
    public final Column<String> aiModel = varchar("ai_model").nullable();
    public final Column<OffsetDateTime> aiGeneratedAt =
            timestamptz("ai_generated_at").nullable();
    public final Column<Boolean> labelEdited = bool("label_edited").defaultTo(false);
    public final Column<Boolean> instructionEdited = bool("instruction_edited").defaultTo(false);
    public final Column<OffsetDateTime> editedAt = timestamptz("edited_at").nullable();
    public final Column<JSONB> healedSelectors = jsonb("healed_selectors").nullable();
    public final Column<OffsetDateTime> healedAt = timestamptz("healed_at").nullable();
    public final Column<Double> healingConfidence =
            doublePrecision("healing_confidence").nullable();
    public final Column<String> healingMethod = varchar("healing_method").nullable();
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());

    private Steps() {
        super("steps");
        unique("uq_workflow_step_number").on(workflowId, stepNumber);
        index("idx_steps_screenshot").on(screenshotId);
        index("idx_steps_workflow").on(workflowId);
    }
}
