package dev.plinth.examples.behaviour.overlay;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.CHECK;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.company;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.insertCompany;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.json;
import static dev.plinth.generated.overlay.Tables.COMPANIES;
import static dev.plinth.generated.overlay.Tables.NOTIFICATIONS;
import static dev.plinth.generated.overlay.Tables.STEPS;
import static dev.plinth.generated.overlay.Tables.USERS;
import static dev.plinth.generated.overlay.Tables.WORKFLOWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.overlay.DefaultSchema;
import dev.plinth.generated.overlay.enums.UserRole;
import dev.plinth.generated.overlay.enums.WorkflowStatus;
import dev.plinth.verify.Engine;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns hold, read back equal, and what they refuse. */
class OverlayValueTest {
    @RegisterExtension
    static final BothDialects OVERLAY = new BothDialects("overlay", DefaultSchema.DEFAULT_SCHEMA);

    static List<TableField<?, JSONB>> documents() {
        return List.of(
                COMPANIES.SETTINGS,
                WORKFLOWS.TAGS,
                STEPS.SELECTORS,
                STEPS.ELEMENT_META,
                STEPS.PAGE_CONTEXT,
                STEPS.ACTION_DATA,
                STEPS.DOM_CONTEXT,
                STEPS.HEALED_SELECTORS);
    }

    @Test
    void everyRowIsReadBackEqual() {
        List<TableRecord<?>> rows = OVERLAY.outcome(sql -> {
            insertCompany(sql, 1);
            return allRows(sql);
        });
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        company(1),
                        OverlayRows.user(1, 1),
                        OverlayRows.workflow(1, 1, 1),
                        OverlayRows.screenshot(1, 1, 1),
                        OverlayRows.step(1, 1, 1, 1, 1),
                        OverlayRows.healthLog(1, 1, 1, 1),
                        OverlayRows.notification(1, 1, 1, 1));
    }

    @Test
    void allDocumentColumnsAreTried() {
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .flatMap(table -> Stream.of(table.fields()))
                        .filter(field -> field.getType() == JSONB.class))
                .containsExactlyInAnyOrderElementsOf(documents());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentColumnRefusesWhatIsNoJson(TableField<?, JSONB> column) {
        OVERLAY.expect(List.of(CHECK, ACCEPTED), sql -> {
            insertCompany(sql, 1);
            return List.of(verdict(sql, column, json("{\"a\":")), verdict(sql, column, json("null")));
        });
    }

    /** PostgreSQL orders the keys and the white space its own way; a document is equal whatever they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "false",
                "12.5",
                "\"it's \\\"quoted\\\"\"",
                "[]",
                "{}",
                "[1,  [2, {\"b\": null, \"a\": \"\"}]]",
                "{\"zz\":1,\"a\":{\"y\":true,\"x\":[]}}",
                "{\"\u00e9\": \"\u65e5\u672c \ud83d\ude00\"}"
            })
    void aDocumentIsReadBackEqual(String text) {
        OVERLAY.expect(json(text), sql -> {
            insertCompany(sql, 1);
            assertThat(verdict(sql, COMPANIES.SETTINGS, json(text))).isEqualTo(ACCEPTED);
            return sql.fetchValue(COMPANIES.SETTINGS);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "it's",
                "\"quoted\"",
                "back\\slash",
                "a\tb\nc\r\nd",
                "%_'--; DROP TABLE x",
                "{0} ? :name $1",
                "caf\u00e9",
                "cafe\u0301",
                "\u65e5\u672c\u8a9e",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "\ud83d\ude00",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udd27",
                "\ufeff",
                "\u0001"
            })
    void aTextIsReadBackEqual(String text) {
        OVERLAY.expect(List.of(text, 1), sql -> {
            insertCompany(sql, 1);
            sql.update(COMPANIES).set(COMPANIES.NAME, text).execute();
            return List.of(sql.fetchValue(COMPANIES.NAME), sql.fetchCount(COMPANIES, COMPANIES.NAME.eq(text)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                0.1,
                1.0 / 3,
                -1e-300,
                1e300,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                9007199254740992.0,
                3,
                123456789.123
            })
    void aNumberIsReadBackEqual(double number) {
        OVERLAY.expect(List.of(number, 1), sql -> {
            insertCompany(sql, 1);
            sql.update(WORKFLOWS).set(WORKFLOWS.SUCCESS_RATE, number).execute();
            return List.of(
                    sql.fetchValue(WORKFLOWS.SUCCESS_RATE),
                    sql.fetchCount(WORKFLOWS, WORKFLOWS.SUCCESS_RATE.eq(number)));
        });
    }

    /** SQLite stores whole numbers as integers, which have one zero. */
    @Test
    void theSignOfZeroIsKeptByPostgresAlone() {
        BothDialects.Scenario<Double> scenario = sql -> {
            insertCompany(sql, 1);
            sql.update(WORKFLOWS).set(WORKFLOWS.SUCCESS_RATE, -0.0).execute();
            return sql.fetchValue(WORKFLOWS.SUCCESS_RATE);
        };
        OVERLAY.expectOn(Engine.POSTGRES, -0.0, scenario);
        OVERLAY.expectOn(Engine.SQLITE, 0.0, scenario);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBooleanIsReadBackEqual(boolean value) {
        OVERLAY.expect(List.of(value, value ? 1 : 0, 1), sql -> {
            insertCompany(sql, 1);
            sql.update(NOTIFICATIONS).set(NOTIFICATIONS.READ, value).execute();
            return List.of(
                    sql.fetchValue(NOTIFICATIONS.READ),
                    sql.fetchCount(NOTIFICATIONS, NOTIFICATIONS.READ.isTrue()),
                    sql.fetchCount(NOTIFICATIONS, NOTIFICATIONS.READ.eq(value)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsReadBackEqual(WorkflowStatus status) {
        OVERLAY.expect(List.of(status, 1), sql -> {
            insertCompany(sql, 1);
            sql.update(WORKFLOWS).set(WORKFLOWS.STATUS, status).execute();
            return List.of(sql.fetchValue(WORKFLOWS.STATUS), sql.fetchCount(WORKFLOWS, WORKFLOWS.STATUS.eq(status)));
        });
    }

    @Test
    void rolesAndSeveritiesAreReadBackEqual() {
        OVERLAY.expect(List.of(UserRole.admin, "ERROR"), sql -> {
            insertCompany(sql, 1);
            sql.update(USERS).set(USERS.ROLE, UserRole.admin).execute();
            sql.update(NOTIFICATIONS).set(NOTIFICATIONS.SEVERITY, "ERROR").execute();
            return List.of(sql.fetchValue(USERS.ROLE), sql.fetchValue(NOTIFICATIONS.SEVERITY));
        });
    }

    /** As another program would write them, which does not know the generated classes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE users SET role = 'owner'",
                "UPDATE users SET role = 'Admin'",
                "UPDATE users SET role = ''",
                "UPDATE workflows SET status = 'draft '",
                "UPDATE notifications SET read = 2",
                "UPDATE steps SET label_edited = -1",
                "UPDATE workflows SET total_uses = 2147483648",
                "UPDATE steps SET step_number = -2147483649",
                "UPDATE steps SET selectors = '[1,'",
                "UPDATE users SET last_login_at = 'soon'"
            })
    void whatAColumnCannotHoldIsRefused(String statement) {
        OVERLAY.expect(CHECK, sql -> {
            insertCompany(sql, 1);
            return Verdict.of(() -> sql.execute(statement));
        });
    }

    @Test
    void theSameStatementsWithGoodValuesAreAccepted() {
        OVERLAY.expect(List.of(ACCEPTED), sql -> {
            insertCompany(sql, 1);
            return Stream.of(
                            "UPDATE users SET role = 'admin'",
                            "UPDATE workflows SET status = 'needs_review'",
                            "UPDATE notifications SET severity = 'FATAL'",
                            "UPDATE notifications SET read = FALSE",
                            "UPDATE steps SET label_edited = TRUE",
                            "UPDATE workflows SET total_uses = 2147483647",
                            "UPDATE steps SET step_number = -2147483648",
                            "UPDATE steps SET selectors = '[1]'",
                            "UPDATE users SET last_login_at = '2026-03-01T09:00:00.000000Z'")
                    .map(statement -> Verdict.of(() -> sql.execute(statement)))
                    .distinct()
                    .toList();
        });
    }

    private static Verdict verdict(DSLContext sql, TableField<?, JSONB> column, JSONB value) {
        return Verdict.of(() -> sql.update(column.getTable()).set(column, value).execute());
    }

    private static List<TableRecord<?>> allRows(DSLContext sql) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .<TableRecord<?>>flatMap(table -> sql.fetch(table).stream().map(row -> (TableRecord<?>) row))
                .toList();
    }
}
