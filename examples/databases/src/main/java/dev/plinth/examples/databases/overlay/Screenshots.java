package dev.plinth.examples.databases.overlay;

import static dev.plinth.examples.databases.overlay.Companies.COMPANIES;
import static dev.plinth.examples.databases.overlay.Workflows.WORKFLOWS;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** The pictures of a workflow, each stored once. */
public final class Screenshots extends Table {
    /** The table. */
    public static final Screenshots SCREENSHOTS = new Screenshots();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<Integer> companyId =
            integer("company_id").references(() -> COMPANIES.id).onDelete(CASCADE);
    public final Column<Integer> workflowId =
            integer("workflow_id").references(() -> WORKFLOWS.id).onDelete(CASCADE);
    public final Column<String> hash = varchar("hash");
    public final Column<String> storageKey = varchar("storage_key");
    public final Column<String> storageUrl = varchar("storage_url");
    public final Column<Integer> fileSize = integer("file_size").nullable();
    public final Column<Integer> width = integer("width").nullable();
    public final Column<Integer> height = integer("height").nullable();
    public final Column<String> format = varchar("format").defaultTo("jpeg");
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());

    private Screenshots() {
        super("screenshots");
        index("idx_screenshots_workflow").on(workflowId);
        uniqueIndex("ix_screenshots_hash").on(hash);
    }
}
