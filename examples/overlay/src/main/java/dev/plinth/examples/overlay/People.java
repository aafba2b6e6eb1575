package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.USERS;
import static org.jooq.Records.mapping;

import dev.plinth.generated.overlay.enums.UserRole;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The users of one company. */
final class People {
    /**
     * A user.
     *
     * @param id the user
     * @param email unlike any other user's, in any company
     * @param role what the user may do
     * @param lastLoginAt null until the user signs in
     */
    record User(
            int id, String email, UserRole role, @Nullable OffsetDateTime lastLoginAt) {}

    private final Tenancy company;
    private final DSLContext sql;

    People(Tenancy company) {
        this.company = company;
        this.sql = company.sql();
    }

    int add(String email, String passwordHash, UserRole role) {
        return sql.insertInto(USERS)
                .set(USERS.COMPANY_ID, company.companyId())
                .set(USERS.EMAIL, email)
                .set(USERS.PASSWORD_HASH, passwordHash)
                .set(USERS.ROLE, role)
                .returningResult(USERS.ID)
                .fetchSingle(USERS.ID);
    }

    void signedIn(int userId, OffsetDateTime at) {
        int changed = sql.update(USERS)
                .set(USERS.LAST_LOGIN_AT, at)
                .set(USERS.UPDATED_AT, at)
                .where(company.users())
                .and(USERS.ID.eq(userId))
                .execute();
        company.requireChanged(changed, "user", userId);
    }

    /** Deletes a user; what the user made and edited stays, and no longer says by whom. */
    void remove(int userId) {
        int deleted = sql.deleteFrom(USERS)
                .where(company.users())
                .and(USERS.ID.eq(userId))
                .execute();
        company.requireChanged(deleted, "user", userId);
    }

    /** All users, oldest first. */
    List<User> all() {
        return sql.select(USERS.ID, USERS.EMAIL, USERS.ROLE, USERS.LAST_LOGIN_AT)
                .from(USERS)
                .where(company.users())
                .orderBy(USERS.ID)
                .fetch(mapping(User::new));
    }
}
