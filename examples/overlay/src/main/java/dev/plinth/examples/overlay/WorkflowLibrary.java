package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.WORKFLOWS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;

import dev.plinth.generated.overlay.enums.WorkflowStatus;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** The workflows of one company. */
final class WorkflowLibrary {
    /**
     * A workflow.
     *
     * @param id the workflow
     * @param name its name
     * @param tags a JSON array of words
     * @param status where it stands
     * @param totalUses how often it ran
     * @param successRate the share of its runs that went well, from 0 to 1
     * @param createdBy null once that user is gone
     */
    record Workflow(
            int id,
            String name,
            JSONB tags,
            WorkflowStatus status,
            int totalUses,
            double successRate,
            @Nullable Integer createdBy) {}

    private final Tenancy company;
    private final DSLContext sql;

    WorkflowLibrary(Tenancy company) {
        this.company = company;
        this.sql = company.sql();
    }

    /**
     * Adds a draft.
     *
     * @throws NotOfThisCompanyException if its maker is not a user of the company
     */
    int add(String name, String startingUrl, JSONB tags, int createdBy) {
        company.requireUser(createdBy);
        return sql.insertInto(WORKFLOWS)
                .set(WORKFLOWS.COMPANY_ID, company.companyId())
                .set(WORKFLOWS.CREATED_BY, createdBy)
                .set(WORKFLOWS.NAME, name)
                .set(WORKFLOWS.STARTING_URL, startingUrl)
                .set(WORKFLOWS.TAGS, tags)
                .returningResult(WORKFLOWS.ID)
                .fetchSingle(WORKFLOWS.ID);
    }

    void become(int workflowId, WorkflowStatus status) {
        int changed = sql.update(WORKFLOWS)
                .set(WORKFLOWS.STATUS, status)
                .where(company.workflows())
                .and(WORKFLOWS.ID.eq(workflowId))
                .execute();
        company.requireChanged(changed, "workflow", workflowId);
    }

    /** Notes a run, and how it went. */
    void ran(int workflowId, boolean well, OffsetDateTime at) {
        int changed = sql.update(WORKFLOWS)
                .set(WORKFLOWS.SUCCESS_RATE, rateAfter(well ? 1 : 0))
                .set(WORKFLOWS.TOTAL_USES, WORKFLOWS.TOTAL_USES.plus(1))
                .set(WORKFLOWS.CONSECUTIVE_FAILURES, well ? val(0) : WORKFLOWS.CONSECUTIVE_FAILURES.plus(1))
                .set(well ? WORKFLOWS.LAST_SUCCESSFUL_RUN : WORKFLOWS.LAST_FAILED_RUN, at)
                .where(company.workflows())
                .and(WORKFLOWS.ID.eq(workflowId))
                .execute();
        company.requireChanged(changed, "workflow", workflowId);
    }

    /** Deletes a workflow, and with it its steps, screenshots, health logs and notifications. */
    void remove(int workflowId) {
        int deleted = sql.deleteFrom(WORKFLOWS)
                .where(company.workflows())
                .and(WORKFLOWS.ID.eq(workflowId))
                .execute();
        company.requireChanged(deleted, "workflow", workflowId);
    }

    /** All workflows, oldest first. */
    List<Workflow> all() {
        return sql.select(
                        WORKFLOWS.ID,
                        WORKFLOWS.NAME,
                        WORKFLOWS.TAGS,
                        WORKFLOWS.STATUS,
                        WORKFLOWS.TOTAL_USES,
                        WORKFLOWS.SUCCESS_RATE,
                        WORKFLOWS.CREATED_BY)
                .from(WORKFLOWS)
                .where(company.workflows())
                .orderBy(WORKFLOWS.ID)
                .fetch(mapping(Workflow::new));
    }

    private static Field<Double> rateAfter(int success) {
        return WORKFLOWS.SUCCESS_RATE.times(WORKFLOWS.TOTAL_USES).plus(success).div(WORKFLOWS.TOTAL_USES.plus(1));
    }
}
