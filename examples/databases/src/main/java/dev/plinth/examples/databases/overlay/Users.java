package dev.plinth.examples.databases.overlay;

import static dev.plinth.examples.databases.overlay.Companies.COMPANIES;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** The people of a company. */
public final class Users extends Table {
    /** The table. */
    public static final Users USERS = new Users();

    public final Column<Integer> id = integer("id").identity().primaryKey();
    public final Column<Integer> companyId =
            integer("company_id").references(() -> COMPANIES.id).onDelete(CASCADE);
    public final Column<String> email = varchar("email");
    public final Column<String> passwordHash = varchar("password_hash");
    public final Column<String> name = varchar("name").nullable();
    public final Column<UserRole> role = enumeration("role", UserRole.class);
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultTo(currentOffsetDateTime());
    public final Column<OffsetDateTime> updatedAt = timestamptz("updated_at").defaultTo(currentOffsetDateTime());
    public final Column<OffsetDateTime> lastLoginAt =
            timestamptz("last_login_at").nullable();

    private Users() {
        super("users");
        index("idx_users_company").on(companyId);
        uniqueIndex("ix_users_email").on(email);
    }
}
