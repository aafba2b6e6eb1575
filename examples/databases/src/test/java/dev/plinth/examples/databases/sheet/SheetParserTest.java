package dev.plinth.examples.databases.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetParserTest {
    private static final Sheet RPA = Sheet.read("rpa_db");
    private static final Sheet OVERLAY = Sheet.read("overlay");

    /** The figures that the sheet of rpa_db gives of itself. */
    @Test
    void rpaHasItsFigures() {
        assertThat(RPA.all(Kind.TABLE)).hasSize(5);
        assertThat(RPA.all(Kind.INDEX))
                .filteredOn(index -> index.fact("unique").equals("no"))
                .hasSize(27);
        assertThat(RPA.all(Kind.INDEX))
                .filteredOn(index -> index.fact("unique").equals("yes")
                        && !index.fact("where").isEmpty())
                .hasSize(2);
        assertThat(RPA.all(Kind.FOREIGN_KEY))
                .filteredOn(key -> key.fact("actions").equals("ON DELETE CASCADE"))
                .hasSize(7);
        assertThat(RPA.all(Kind.FOREIGN_KEY))
                .filteredOn(key -> key.fact("actions").equals("ON DELETE SET NULL"))
                .hasSize(2);
        assertThat(RPA.all(Kind.TRIGGER)).hasSize(2);
        assertThat(RPA.all(Kind.COLUMN)).hasSize(10 + 12 + 13 + 10 + 12);
        assertThat(RPA.objects()).hasSize(5 + 57 + 5 + 9 + 29 + 2 + 2);
    }

    @Test
    void overlayHasItsFigures() {
        assertThat(OVERLAY.all(Kind.ENUM)).hasSize(3);
        assertThat(OVERLAY.all(Kind.TABLE)).hasSize(7);
        assertThat(OVERLAY.all(Kind.COLUMN)).hasSize(5 + 15 + 12 + 11 + 25 + 8 + 15);
        assertThat(OVERLAY.all(Kind.PRIMARY_KEY)).hasSize(7);
        assertThat(OVERLAY.all(Kind.UNIQUE)).hasSize(1);
        assertThat(OVERLAY.all(Kind.FOREIGN_KEY)).hasSize(14);
        assertThat(OVERLAY.all(Kind.INDEX)).hasSize(16);
    }

    @Test
    void everyFactOfAnObjectIsRead() {
        assertThat(object(RPA, "column saga.events"))
                .isEqualTo(Map.of(
                        "type",
                        "json",
                        "null",
                        "no",
                        "default",
                        "'[]'::json",
                        "comment",
                        "Array of events for each DAG task"));
        assertThat(object(RPA, "column saga.saga_id"))
                .isEqualTo(Map.of("type", "bigint", "null", "no", "identity", "yes"));
        assertThat(object(RPA, "foreign key fk_saga_parent_saga_id"))
                .isEqualTo(Map.of(
                        "table",
                        "saga",
                        "columns",
                        "(parent_saga_id)",
                        "references",
                        "saga(saga_id)",
                        "actions",
                        "ON DELETE CASCADE"));
        assertThat(object(RPA, "index idx_saga_exec_id_dag_unique"))
                .isEqualTo(Map.of(
                        "table",
                        "saga",
                        "unique",
                        "yes",
                        "on",
                        "btree (exec_id)",
                        "where",
                        "(saga_type = 'DAG_SAGA'::text)"));
        assertThat(object(RPA, "trigger trigger_sync_saga_read_model"))
                .isEqualTo(Map.of(
                        "table",
                        "saga",
                        "timing",
                        "after",
                        "events",
                        "insert or update",
                        "for each",
                        "row",
                        "calls",
                        "sync_saga_read_model()"));
        assertThat(object(OVERLAY, "enum user_role")).isEqualTo(Map.of("labels", "admin, regular"));
        assertThat(object(OVERLAY, "table companies"))
                .isEqualTo(Map.of("columns", "id, name, invite_token, settings, created_at"));
    }

    @Test
    void aLineThatIsNotUnderstoodIsAnError() {
        assertThatThrownBy(() -> SheetParser.parse("prose\n### `t`\n\n- exclusion `e`: (a)"))
                .hasMessage("A sheet does not say this: - exclusion `e`: (a)");
    }

    private static Map<String, String> object(Sheet sheet, String id) {
        assertThat(sheet.objects()).containsKey(id);
        return sheet.objects().get(id).facts();
    }
}
