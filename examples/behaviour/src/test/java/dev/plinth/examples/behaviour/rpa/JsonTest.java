package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.CHECK;
import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.event;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.json;
import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static dev.plinth.generated.rpa_db.Tables.SAGA_READ_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of type json: what they hold, as it was written, and what they refuse. */
class JsonTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    static List<TableField<?, JSON>> columns() {
        return List.of(
                EXECUTION_REQUESTS.RPA_REQUEST,
                EXECUTION_REQUESTS.RPA_RESPONSE,
                EXECUTION_REQUESTS.FLOWCHART_DEFINITION,
                SAGA.RPA_REQUEST,
                SAGA.EVENTS,
                EVENT_STORE.EVENT_DATA,
                EXECUTION_READ_MODEL.RPA_REQUEST,
                EXECUTION_READ_MODEL.RPA_RESPONSE,
                SAGA_READ_MODEL.RPA_REQUEST);
    }

    @Test
    void allColumnsAreTried() {
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .flatMap(table -> Stream.of(table.fields()))
                        .filter(field -> field.getType() == JSON.class))
                .containsExactlyInAnyOrderElementsOf(columns());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyColumnRefusesWhatIsNoJson(TableField<?, JSON> column) {
        RPA.expect(List.of(CHECK, ACCEPTED), sql -> {
            insert(sql, execution(1), dag(10, 1), event(100, 10, 1, "a", NINE));
            return List.of(verdict(sql, column, "{"), verdict(sql, column, "[]"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{'a': 1}",
                "{a: 1}",
                "[1,]",
                "[1 2]",
                "nul",
                "NaN",
                "01",
                "+1",
                ".5",
                "1.",
                "\"",
                "{} {}",
                "\"a\tb\"",
                "\"\\x\"",
                "\"\\u12\"",
                "[1] // one",
                "/* one */ 1",
                "0x1F",
                "{\"a\"}",
                "'a'",
                "{\"a\":}"
            })
    void malformedTextIsRefused(String text) {
        RPA.expect(CHECK, sql -> {
            insert(sql, execution(1));
            return verdict(sql, EXECUTION_REQUESTS.RPA_REQUEST, text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-0",
                "-1.50e+10",
                "12345678901234567890123.4500",
                "\"\"",
                "\"it's \\\"quoted\\\" \\\\ \\n\"",
                "[]",
                "{}",
                " [ 1 ,\n\t2 ] ",
                "{\"b\": 1, \"a\": 2, \"b\": 3}",
                "{\"\": {\"\": []}}",
                "\"\\u00e9 \\ud83d\\ude00\"",
                "\"\u00e9 \u65e5\u672c \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udd27\""
            })
    void aDocumentIsReadBackAsItWasWritten(String text) {
        RPA.expect(text, sql -> {
            insert(sql, execution(1));
            assertThat(verdict(sql, EXECUTION_REQUESTS.RPA_REQUEST, text)).isEqualTo(ACCEPTED);
            return sql.fetchSingle(EXECUTION_REQUESTS).getRpaRequest().data();
        });
    }

    /** The null of JSON is a document; the null of SQL is none. */
    @Test
    void thereAreTwoNulls() {
        RPA.expect(List.of(0, 2), sql -> {
            insert(sql, execution(1), execution(2));
            sql.update(EXECUTION_REQUESTS)
                    .set(EXECUTION_REQUESTS.RPA_REQUEST, json("null"))
                    .setNull(EXECUTION_REQUESTS.RPA_RESPONSE)
                    .execute();
            return List.of(
                    sql.fetchCount(EXECUTION_REQUESTS, EXECUTION_REQUESTS.RPA_REQUEST.isNull()),
                    sql.fetchCount(EXECUTION_REQUESTS, EXECUTION_REQUESTS.RPA_RESPONSE.isNull()));
        });
    }

    private static Verdict verdict(DSLContext sql, TableField<?, JSON> column, String text) {
        return Verdict.of(
                () -> sql.update(column.getTable()).set(column, json(text)).execute());
    }
}
