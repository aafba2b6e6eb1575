package dev.plinth.examples.databases.overlay;

import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSONB;

/** The tenants. */
public final class Companies extends Table {
    /** The table. */
    public static final Companies COMPANIES = new Companies();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<String> name = varchar("name");
    public final Column<String> inviteToken = varchar("invite_token");
    public final Column<JSONB> settings = jsonb("settings").defaultTo(JSONB.valueOf("{}"));
    public final Column<String> timeZone =
            varchar("time_zone").defaultTo("UTC").describe("IANA name, such as Europe/Vienna");
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());

    private Companies() {
        super("companies");
        uniqueIndex("ix_companies_invite_token").on(inviteToken);
    }
}
