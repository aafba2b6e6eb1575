package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.SCREENSHOTS;
import static dev.plinth.generated.overlay.Tables.STEPS;
import static org.jooq.Records.mapping;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is recorded of the workflows of one company: their steps, and the screenshots that show them. */
final class Recordings {
    /**
     * A step.
     *
     * @param id the step
     * @param number its place in the workflow, from 1
     * @param actionType what it does
     * @param instruction what a reader is told; null until somebody writes it
     * @param instructionEdited whether a user wrote the instruction
     * @param editedBy null until then, and once that user is gone
     * @param screenshotId null without a screenshot, and once that is gone
     */
    record Step(
            int id,
            int number,
            String actionType,
            @Nullable String instruction,
            boolean instructionEdited,
            @Nullable Integer editedBy,
            @Nullable Integer screenshotId) {}

    private final Tenancy company;
    private final DSLContext sql;

    Recordings(Tenancy company) {
        this.company = company;
        this.sql = company.sql();
    }

    /**
     * Adds a picture, which is stored elsewhere.
     *
     * @throws NotOfThisCompanyException if the workflow is not the company's
     */
    int addScreenshot(int workflowId, String hash, int width, int height) {
        company.requireWorkflow(workflowId);
        return sql.insertInto(SCREENSHOTS)
                .set(SCREENSHOTS.COMPANY_ID, company.companyId())
                .set(SCREENSHOTS.WORKFLOW_ID, workflowId)
                .set(SCREENSHOTS.HASH, hash)
                .set(SCREENSHOTS.STORAGE_KEY, "screenshots/" + hash)
                .set(SCREENSHOTS.STORAGE_URL, "https://storage.example/screenshots/" + hash)
                .set(SCREENSHOTS.WIDTH, width)
                .set(SCREENSHOTS.HEIGHT, height)
                .returningResult(SCREENSHOTS.ID)
                .fetchSingle(SCREENSHOTS.ID);
    }

    /**
     * Adds a step.
     *
     * @throws NotOfThisCompanyException if the workflow, or the screenshot in it, is not the company's
     */
    int addStep(int workflowId, int number, RecordedAction action, int screenshotId) {
        company.requireWorkflow(workflowId);
        company.requireScreenshot(workflowId, screenshotId);
        return sql.insertInto(STEPS)
                .set(STEPS.WORKFLOW_ID, workflowId)
                .set(STEPS.SCREENSHOT_ID, screenshotId)
                .set(STEPS.STEP_NUMBER, number)
                .set(STEPS.ACTION_TYPE, action.type())
                .set(STEPS.SELECTORS, action.selectors())
                .set(STEPS.ELEMENT_META, action.elementMeta())
                .set(STEPS.PAGE_CONTEXT, action.pageContext())
                .returningResult(STEPS.ID)
                .fetchSingle(STEPS.ID);
    }

    /**
     * Writes what a reader of the step is told.
     *
     * @throws NotOfThisCompanyException if the step or the user is not the company's
     */
    void instruct(int stepId, String instruction, int editedBy, OffsetDateTime at) {
        company.requireUser(editedBy);
        int changed = sql.update(STEPS)
                .set(STEPS.INSTRUCTION, instruction)
                .set(STEPS.INSTRUCTION_EDITED, true)
                .set(STEPS.EDITED_BY, editedBy)
                .set(STEPS.EDITED_AT, at)
                .where(company.steps())
                .and(STEPS.ID.eq(stepId))
                .execute();
        company.requireChanged(changed, "step", stepId);
    }

    /** Deletes a picture; the steps that it showed stay. */
    void removeScreenshot(int screenshotId) {
        int deleted = sql.deleteFrom(SCREENSHOTS)
                .where(company.screenshots())
                .and(SCREENSHOTS.ID.eq(screenshotId))
                .execute();
        company.requireChanged(deleted, "screenshot", screenshotId);
    }

    /** Deletes a step; the health logs of it stay. */
    void removeStep(int stepId) {
        int deleted = sql.deleteFrom(STEPS)
                .where(company.steps())
                .and(STEPS.ID.eq(stepId))
                .execute();
        company.requireChanged(deleted, "step", stepId);
    }

    /** The steps of a workflow, in their order; none if the workflow is not the company's. */
    List<Step> steps(int workflowId) {
        return sql.select(
                        STEPS.ID,
                        STEPS.STEP_NUMBER,
                        STEPS.ACTION_TYPE,
                        STEPS.INSTRUCTION,
                        STEPS.INSTRUCTION_EDITED,
                        STEPS.EDITED_BY,
                        STEPS.SCREENSHOT_ID)
                .from(STEPS)
                .where(company.steps())
                .and(STEPS.WORKFLOW_ID.eq(workflowId))
                .orderBy(STEPS.STEP_NUMBER)
                .fetch(mapping(Step::new));
    }
}
