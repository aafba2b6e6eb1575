package dev.plinth.examples.databases.sheet;

import dev.plinth.examples.databases.sheet.Deviation.Omitted;
import dev.plinth.examples.databases.sheet.Deviation.Retyped;
import dev.plinth.examples.databases.sheet.Deviation.Stepped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Those of rpa_db as it is now. */
    public static final List<Deviation> RPA_DB_NOW = List.of(
            stepped("rpa_db", Set.of("column saga.rpa_request_object", "column saga_read_model.rpa_request_object")));

    /** Those of overlay as it is now. */
    public static final List<Deviation> OVERLAY_NOW = Stream.concat(
                    OVERLAY.stream(), Stream.of(stepped("overlay", Set.of("enum notification_severity"))))
            .toList();

    private Deviations() {}

    private static Deviation stepped(String database, Set<String> gone) {
        return new Stepped(Sheet.read(database + ".steps"), gone, "the migrations after the first one");
    }

    private static Deviation json(String column) {
        return new Retyped(column, "text", "jsonb", JSON);
    }
}
