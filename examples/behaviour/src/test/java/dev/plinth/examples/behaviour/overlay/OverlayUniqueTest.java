package dev.plinth.examples.behaviour.overlay;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.UNIQUE;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.company;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.insert;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.insertCompany;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.screenshot;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.step;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.user;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.workflow;
import static dev.plinth.generated.overlay.Tables.STEPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.overlay.DefaultSchema;
import dev.plinth.generated.overlay.tables.records.CompaniesRecord;
import dev.plinth.generated.overlay.tables.records.ScreenshotsRecord;
import dev.plinth.generated.overlay.tables.records.UsersRecord;
import java.util.List;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The unique constraint, the unique indexes and the primary keys. */
class OverlayUniqueTest {
    @RegisterExtension
    static final BothDialects OVERLAY = new BothDialects("overlay", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void aWorkflowHasOneStepOfEachNumber() {
        assertThat(verdicts(step(20, 1, 1, 1, 1), step(21, 1, 1, 1, 2), step(22, 1, 1, 1, 2), step(23, 2, 1, 1, 1)))
                .containsExactly(UNIQUE, ACCEPTED, UNIQUE, ACCEPTED);
    }

    @Test
    void aStepDoesNotTakeTheNumberOfAnother() {
        OVERLAY.expect(UNIQUE, sql -> {
            insertCompany(sql, 1);
            insert(sql, step(20, 1, 1, 1, 2));
            return Verdict.of(() -> sql.update(STEPS)
                    .set(STEPS.STEP_NUMBER, 1)
                    .where(STEPS.ID.eq(20))
                    .execute());
        });
    }

    /** Across companies, too; and upper case is not lower case. */
    @Test
    void anEmailBelongsToOneUser() {
        assertThat(verdicts(email(user(20, 2), "user1@example.org"), email(user(21, 2), "USER1@example.org")))
                .containsExactly(UNIQUE, ACCEPTED);
    }

    @Test
    void anInviteTokenBelongsToOneCompany() {
        assertThat(verdicts(token(company(20), "token 1"), token(company(21), "token 1 ")))
                .containsExactly(UNIQUE, ACCEPTED);
    }

    @Test
    void aPictureIsStoredOnce() {
        assertThat(verdicts(hash(screenshot(20, 1, 1), "hash 1"), hash(screenshot(21, 1, 1), "")))
                .containsExactly(UNIQUE, ACCEPTED);
    }

    @Test
    void aNumberIsGivenOnce() {
        assertThat(verdicts(token(company(1), "another"), email(user(1, 1), "another"), workflow(1, 1, 1)))
                .containsExactly(UNIQUE, UNIQUE, UNIQUE);
    }

    private static List<Verdict> verdicts(TableRecord<?>... rows) {
        return OVERLAY.outcome(sql -> {
            insertCompany(sql, 1);
            insert(sql, workflow(2, 1, 1), company(2));
            return List.of(rows).stream()
                    .map(row -> Verdict.of(() -> insert(sql, row)))
                    .toList();
        });
    }

    private static UsersRecord email(UsersRecord row, String email) {
        row.setEmail(email);
        return row;
    }

    private static CompaniesRecord token(CompaniesRecord row, String token) {
        row.setInviteToken(token);
        return row;
    }

    private static ScreenshotsRecord hash(ScreenshotsRecord row, String hash) {
        row.setHash(hash);
        return row;
    }
}
