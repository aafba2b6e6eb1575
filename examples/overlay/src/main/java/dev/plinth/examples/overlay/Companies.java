package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.Tables.COMPANIES;

import org.jooq.DSLContext;
import org.jooq.JSONB;

/** The tenants themselves: the one thing here that belongs to no company. */
final class Companies {
    private final DSLContext sql;

    Companies(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Founds a company.
     *
     * @param inviteToken with which its users join; no two companies have the same
     * @return all that the company can do here
     */
    Company found(String name, String inviteToken, JSONB settings) {
        int id = sql.insertInto(COMPANIES)
                .set(COMPANIES.NAME, name)
                .set(COMPANIES.INVITE_TOKEN, inviteToken)
                .set(COMPANIES.SETTINGS, settings)
                .returningResult(COMPANIES.ID)
                .fetchSingle(COMPANIES.ID);
        return Company.of(new Tenancy(sql, id));
    }

    /** Deletes a company; the database deletes all that belongs to it. */
    void dissolve(Company company) {
        sql.deleteFrom(COMPANIES)
                .where(COMPANIES.ID.eq(company.tenancy().companyId()))
                .execute();
    }
}
