package dev.plinth.examples.behaviour.overlay;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.company;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.healthLog;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.insertCompany;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.notification;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.screenshot;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.step;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.user;
import static dev.plinth.examples.behaviour.overlay.OverlayRows.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.RequiredColumns;
import dev.plinth.generated.overlay.DefaultSchema;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which columns must not be null, and which must be given. */
class OverlayRequiredColumnsTest {
    @RegisterExtension
    static final BothDialects OVERLAY = new BothDialects("overlay", DefaultSchema.DEFAULT_SCHEMA);

    /** A row, the columns that must be given, and those that have a default and must not be null either. */
    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(
                        company(2), List.of("name", "invite_token"), List.of("settings", "time_zone", "created_at")),
                Arguments.of(
                        user(2, 1),
                        List.of("company_id", "email", "password_hash", "role"),
                        List.of("created_at", "updated_at")),
                Arguments.of(
                        workflow(2, 1, 1),
                        List.of("company_id", "name", "starting_url"),
                        List.of(
                                "tags",
                                "status",
                                "success_rate",
                                "total_uses",
                                "consecutive_failures",
                                "created_at",
                                "updated_at")),
                Arguments.of(
                        screenshot(2, 1, 1),
                        List.of("company_id", "workflow_id", "hash", "storage_key", "storage_url"),
                        List.of("format", "created_at")),
                Arguments.of(
                        step(2, 1, 1, 1, 2),
                        List.of(
                                "workflow_id",
                                "step_number",
                                "action_type",
                                "selectors",
                                "element_meta",
                                "page_context"),
                        List.of("label_edited", "instruction_edited", "created_at")),
                Arguments.of(healthLog(2, 1, 1, 1), List.of("workflow_id", "user_id", "status"), List.of("created_at")),
                Arguments.of(
                        notification(2, 1, 1, 1),
                        List.of("company_id", "type", "severity", "title"),
                        List.of("read", "created_at")));
    }

    @Test
    void allTablesAreTried() {
        assertThat(tables().<Table<?>>map(table -> ((TableRecord<?>) table.get()[0]).getTable()))
                .containsExactlyInAnyOrderElementsOf(DefaultSchema.DEFAULT_SCHEMA.getTables());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRequiredColumnIsNotNull(TableRecord<?> row, List<String> required, List<String> defaulted) {
        RequiredColumns outcome = OVERLAY.outcome(sql -> {
            insertCompany(sql, 1);
            return RequiredColumns.of(sql, row);
        });
        assertThat(outcome.complete()).isEqualTo(ACCEPTED);
        assertThat(outcome.refusedAbsent()).containsExactlyElementsOf(required);
        assertThat(outcome.refusedNull())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(required.stream(), defaulted.stream()).toList());
    }
}
