package dev.plinth.examples.databases.sheet;

import dev.plinth.examples.databases.sheet.Deviation.Omitted;
import dev.plinth.examples.databases.sheet.Deviation.Retyped;
import java.util.List;

/** Every deviation of a declared database from its sheet. A database that is not named here has none. */
public final class Deviations {
    private static final String JSON = "the sheet's text is JSON, and JSON is jsonb on PostgreSQL";
    private static final String REDUNDANT = "historic: the unique index on the same column serves the same queries";

    /** Those of overlay; its sheet announces them above its tables. */
    public static final List<Deviation> OVERLAY = List.of(
            json("companies.settings"),
            json("workflows.tags"),
            json("steps.selectors"),
            json("steps.element_meta"),
            json("steps.page_context"),
            json("steps.action_data"),
            json("steps.dom_context"),
            json("steps.healed_selectors"),
            new Omitted("idx_companies_invite", "ix_companies_invite_token", REDUNDANT),
            new Omitted("idx_screenshots_hash", "ix_screenshots_hash", REDUNDANT),
            new Omitted("idx_users_email", "ix_users_email", REDUNDANT));

    private Deviations() {}

    private static Deviation json(String column) {
        return new Retyped(column, "text", "jsonb", JSON);
    }
}
