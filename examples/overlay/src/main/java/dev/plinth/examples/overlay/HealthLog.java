package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.HEALTH_LOGS;
import static org.jooq.Records.mapping;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How the steps of one company's workflows fared. */
final class HealthLog {
    /**
     * One check of one step.
     *
     * @param status what came of it
     * @param healingConfidence how sure the healing was, from 0 to 1
     * @param stepId null once that step is gone
     * @param userId who ran the workflow
     */
    record Check(
            String status,
            double healingConfidence,
            @Nullable Integer stepId,
            int userId) {}

    private final Tenancy company;
    private final DSLContext sql;

    HealthLog(Tenancy company) {
        this.company = company;
        this.sql = company.sql();
    }

    /**
     * Notes a step that was healed.
     *
     * @throws NotOfThisCompanyException if the step in the workflow, or the user, is not the company's
     */
    void healed(int workflowId, int stepId, int userId, double confidence) {
        company.requireStep(workflowId, stepId);
        company.requireUser(userId);
        sql.insertInto(HEALTH_LOGS)
                .set(HEALTH_LOGS.WORKFLOW_ID, workflowId)
                .set(HEALTH_LOGS.STEP_ID, stepId)
                .set(HEALTH_LOGS.USER_ID, userId)
                .set(HEALTH_LOGS.STATUS, "healed")
                .set(HEALTH_LOGS.HEALING_CONFIDENCE, confidence)
                .execute();
    }

    /** All checks of a workflow, oldest first; none if the workflow is not the company's. */
    List<Check> of(int workflowId) {
        return sql.select(HEALTH_LOGS.STATUS, HEALTH_LOGS.HEALING_CONFIDENCE, HEALTH_LOGS.STEP_ID, HEALTH_LOGS.USER_ID)
                .from(HEALTH_LOGS)
                .where(company.healthLogs())
                .and(HEALTH_LOGS.WORKFLOW_ID.eq(workflowId))
                .orderBy(HEALTH_LOGS.ID)
                .fetch(mapping(Check::new));
    }
}
