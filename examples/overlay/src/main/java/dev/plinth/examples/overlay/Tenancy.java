package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.HEALTH_LOGS;
import static dev.plinth.generated.overlay.Tables.NOTIFICATIONS;
import static dev.plinth.generated.overlay.Tables.SCREENSHOTS;
import static dev.plinth.generated.overlay.Tables.STEPS;
import static dev.plinth.generated.overlay.Tables.USERS;
import static dev.plinth.generated.overlay.Tables.WORKFLOWS;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * What belongs to one company: the condition that every statement of this application carries.
 *
 * @param sql where the statements run
 * @param companyId the company
 */
record Tenancy(DSLContext sql, int companyId) {

    Condition users() {
        return USERS.COMPANY_ID.eq(companyId);
    }

    Condition workflows() {
        return WORKFLOWS.COMPANY_ID.eq(companyId);
    }

    Condition screenshots() {
        return SCREENSHOTS.COMPANY_ID.eq(companyId);
    }

    Condition notifications() {
        return NOTIFICATIONS.COMPANY_ID.eq(companyId);
    }

    /** Steps belong to a company through their workflow. */
    Condition steps() {
        return STEPS.WORKFLOW_ID.in(ownWorkflows());
    }

    /** Health logs belong to a company through their workflow. */
    Condition healthLogs() {
        return HEALTH_LOGS.WORKFLOW_ID.in(ownWorkflows());
    }

    /**
     * For a row that is to refer to a user.
     *
     * @throws NotOfThisCompanyException if the company has no such user
     */
    void requireUser(int userId) {
        require(sql.fetchExists(USERS, users().and(USERS.ID.eq(userId))), "user", userId);
    }

    /**
     * For a row that is to refer to a workflow.
     *
     * @throws NotOfThisCompanyException if the company has no such workflow
     */
    void requireWorkflow(int workflowId) {
        require(sql.fetchExists(WORKFLOWS, workflows().and(WORKFLOWS.ID.eq(workflowId))), "workflow", workflowId);
    }

    /**
     * For a row that is to refer to a step of a workflow.
     *
     * @throws NotOfThisCompanyException if the company has no such step there
     */
    void requireStep(int workflowId, int stepId) {
        Condition step = STEPS.ID.eq(stepId).and(STEPS.WORKFLOW_ID.eq(workflowId));
        require(sql.fetchExists(STEPS, steps().and(step)), "step", stepId);
    }

    /**
     * For a row that is to refer to a screenshot of a workflow.
     *
     * @throws NotOfThisCompanyException if the company has no such screenshot there
     */
    void requireScreenshot(int workflowId, int screenshotId) {
        Condition screenshot = SCREENSHOTS.ID.eq(screenshotId).and(SCREENSHOTS.WORKFLOW_ID.eq(workflowId));
        require(sql.fetchExists(SCREENSHOTS, screenshots().and(screenshot)), "screenshot", screenshotId);
    }

    /**
     * For a statement that names its row by number.
     *
     * @param changed how many rows the statement found
     * @throws NotOfThisCompanyException if it found none
     */
    void requireChanged(int changed, String what, int id) {
        require(changed > 0, what, id);
    }

    private void require(boolean found, String what, int id) {
        if (!found) {
            throw new NotOfThisCompanyException(companyId, what, id);
        }
    }

    private Select<Record1<Integer>> ownWorkflows() {
        return select(WORKFLOWS.ID).from(WORKFLOWS).where(workflows());
    }
}
