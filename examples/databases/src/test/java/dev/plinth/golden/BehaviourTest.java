package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the golden cases do to rows is the same on both engines. */
@Tag("slow")
class BehaviourTest {
    @TempDir
    private Path folder;

    private LiveDatabase open(Engines engine, String golden) {
        LiveDatabase live = engine.open();
        live.migrate(engine.generate(new GoldenCase(golden).after(), folder), 1);
        return live;
    }

    private static String rows(LiveDatabase live, String expression, String table) {
        return String.join(
                ",", live.values("SELECT %s FROM (SELECT * FROM %s ORDER BY 1) ordered".formatted(expression, table)));
    }

    @ParameterizedTest
    @EnumSource
    void triggersFireAlike(Engines engine) {
        try (LiveDatabase live = open(engine, "triggers")) {
            live.execute("INSERT INTO totals VALUES ('gone', 1, NULL)");
            live.execute("INSERT INTO stock (id, name, amount) VALUES (1, 'nut', 3)");
            assertThat(rows(live, "name || changes", "totals")).isEqualTo("NUT1,nut1");
            live.execute("UPDATE stock SET amount = 4 WHERE id = 1");
            live.execute("UPDATE stock SET amount = 2 WHERE id = 1");
            live.execute("UPDATE stock SET amount = 2 WHERE id = 1");
            assertThat(rows(live, "name || changes", "totals")).isEqualTo("NUT1,nut6");
            live.execute("DELETE FROM stock");
            assertThat(rows(live, "name || changes", "totals")).isEqualTo("NUT1");
            assertThat(rows(live, "id || what || coalesce(was, -1) || '>' || coalesce(becomes, -1)", "log"))
                    .isEqualTo("1every-1>3,2more; 'END'3>4,3every3>4,4less $body$ -- ${x}\n  END;4>2,5every4>2,"
                            + "6every2>2,7every2>-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATriggerRefusesIsRefusedAsAWhole(Engines engine) {
        try (LiveDatabase live = open(engine, "guards")) {
            live.execute("INSERT INTO log (what) VALUES ('first')");
            for (String change : List.of("UPDATE log SET what = what", "DELETE FROM log")) {
                assertThatThrownBy(() -> live.execute(change))
                        .hasMessageContaining("log is append-only: 100% 'sure' ${x} $body$ \\ ");
            }
            live.execute("INSERT INTO orders (id, state) VALUES (1, 'OPEN'), (2, 'CLOSED'), (3, 'OPEN')");
            assertThatThrownBy(() -> live.execute("UPDATE orders SET note = 'x'"))
                    .hasMessageContaining("a closed order stays");
            assertThat(rows(live, "id || coalesce(note, '-')", "orders")).isEqualTo("1-,2-,3-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUniqueExpressionIsThereOnce(Engines engine) {
        try (LiveDatabase live = open(engine, "expressionindexes")) {
            live.execute("INSERT INTO users (tenant_id, email) VALUES (1, 'a@x')");
            live.execute("INSERT INTO users (tenant_id, email) VALUES (1, 'b@x')");
            for (String change : List.of(
                    "INSERT INTO users (tenant_id, email) VALUES (2, 'A@x')",
                    "UPDATE users SET email = 'A@X' WHERE email = 'b@x'")) {
                assertThatThrownBy(() -> live.execute(change)).hasMessageContaining("users_email");
            }
            assertThat(rows(live, "id || email", "users")).isEqualTo("1a@x,2b@x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateThatChangesNoValueIsNone(Engines engine) {
        try (LiveDatabase live = open(engine, "guards")) {
            live.execute("INSERT INTO orders (id, state) VALUES (1, 'OPEN'), (2, 'CLOSED'), (3, 'OPEN')");
            live.execute("UPDATE orders SET note = NULL, price = 0.0");
            live.execute("UPDATE orders SET state = 'CLOSED'");
            assertThat(rows(live, "what", "log")).isEqualTo("CLOSED,CLOSED");
            live.execute("UPDATE orders SET state = 'OPEN' WHERE id = 2");
            live.execute("UPDATE orders SET note = 'now' WHERE id = 2");
            assertThat(rows(live, "id || what", "log")).isEqualTo("1CLOSED,2CLOSED,3OPEN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATriggerSetsIsStored(Engines engine) {
        try (LiveDatabase live = open(engine, "touched")) {
            live.execute("INSERT INTO pages (id, title, updated_at) VALUES (1, 'one', '2001-01-01T00:00:00.000000Z'),"
                    + " (2, 'two', '2001-01-01T00:00:00.000000Z')");
            assertThat(rows(live, "id || label || rowid", "pages")).isEqualTo("1one7,2two7");
            assertThat(live.value("SELECT count(*) FROM pages WHERE updated_at < '2002-01-01T00:00:00.000000Z'"))
                    .isEqualTo("2");
            live.execute("UPDATE pages SET short = 'II', label = 'mine' WHERE id = 2");
            live.execute("UPDATE pages SET title = title");
            assertThat(rows(live, "id || label", "pages")).isEqualTo("1one,2II");
            assertThat(live.value("SELECT count(*) FROM pages WHERE updated_at < '2026-01-01T00:00:00.000000Z'"))
                    .isEqualTo("0");
            assertThat(rows(live, "title || label", "log")).isEqualTo("oneone,twotwo,twoII,oneone,twoII");
            assertThat(live.value("SELECT count(*) FROM log JOIN pages ON log.at = pages.updated_at"
                            + " AND log.title = pages.title"))
                    .isEqualTo("2");
            live.execute("UPDATE pages SET short = NULL");
            assertThat(rows(live, "id || label || coalesce(note, '-')", "pages"))
                    .isEqualTo("1one-,2twotwo was short");
            assertThat(rows(live, "title || label || coalesce(note, '-')", "(SELECT * FROM log WHERE id > 5) later"))
                    .isEqualTo("oneone-,twotwotwo was short");
            assertThatThrownBy(() -> live.execute("UPDATE pages SET title = ''"))
                    .hasMessageContaining("a page has a title");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aliasesAndCorrelatedQueriesSeeTheSameRows(Engines engine) {
        try (LiveDatabase live = open(engine, "aliases")) {
            live.execute("INSERT INTO nodes (id) VALUES (1)");
            live.execute("INSERT INTO nodes (id, parent) VALUES (2, 1)");
            live.execute("INSERT INTO nodes (id, parent) VALUES (3, 1)");
            live.execute("INSERT INTO nodes (id, parent) VALUES (4, 3)");
            assertThat(rows(live, "id || ':' || depth || '/' || children", "nodes"))
                    .isEqualTo("1:0/2,2:1/0,3:1/1,4:2/0");
            assertThat(rows(live, "depth || ':' || nodes || '/' || leaves", "sizes"))
                    .isEqualTo("0:1/0,1:2/1,2:1/1");
            live.execute("DELETE FROM nodes WHERE id = 3");
            assertThat(rows(live, "id || ''", "nodes")).isEqualTo("1,2");
        }
    }

    @Test
    void everyTimeThatSqliteStoresHasTheOneFormatAndSorts() {
        try (LiveDatabase live = open(Engines.SQLITE, "triggers")) {
            live.execute("INSERT INTO stock (id, name) VALUES (1, 'nut')");
            live.execute("UPDATE stock SET amount = 4");
            String format =
                    "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'";
            assertThat(live.value("SELECT min(changed " + format + ") FROM stock"))
                    .isEqualTo("1");
            assertThat(live.value("SELECT count(*) || ' ' || min(at " + format + ") FROM log"))
                    .isEqualTo("3 1");
            assertThat(live.value("SELECT min(at " + format + ") FROM totals WHERE name = 'nut'"))
                    .isEqualTo("1");
            assertThat(live.value("SELECT (SELECT max(at) FROM log) >= (SELECT changed FROM stock)"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void defaultsAreTheDeclaredOnes(Engines engine) {
        try (LiveDatabase live = open(engine, "textdefaults")) {
            live.execute("INSERT INTO texts (id) VALUES (1)");
            assertThat(
                            live.value(
                                    "SELECT quotes || slashes || placeholder || dollars || lines || bracket || percent || blanks || json FROM texts"))
                    .isEqualTo(
                            "it's \"quoted\" 'C:\\dir\\ \\' \\n${x} ${flyway:database} $${y}$$ $body$ $1a;\nb -- c\n/* d"
                                    + "(not an expression)100% {0} ? :nametrailing   \n   blanks {\"it's\": \"${a}\\n\"}");
        }
    }

    @Test
    void timesAreMomentsWhateverTheSessionsTimeZone() {
        try (LiveDatabase live = open(Engines.POSTGRES, "everytype")) {
            live.execute("INSERT INTO defaults DEFAULT VALUES");
            assertThat(live.value("SELECT \"then\" AT TIME ZONE 'UTC' FROM defaults"))
                    .isEqualTo("2026-03-01 07:30:00.123457");
        }
        try (LiveDatabase live = open(Engines.SQLITE, "everytype")) {
            live.execute("INSERT INTO defaults DEFAULT VALUES");
            assertThat(live.value("SELECT \"then\" FROM defaults")).isEqualTo("2026-03-01T07:30:00.123457Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATypeDoesNotAdmitIsRefused(Engines engine) {
        try (LiveDatabase live = open(engine, "everytype")) {
            for (String value : List.of(
                    "\"yes\" = 'maybe'",
                    "\"some\" = 'longer than twenty characters'",
                    "\"uuid\" = 'zzzzzzzz-0000-0000-0000-000000000000'",
                    "\"then\" = '2026-02-30T00:00:00.000000Z'",
                    "\"then\" = 'yesterday, or so'",
                    "\"json\" = '{a}'",
                    "\"jsonb\" = ''",
                    "\"mood\" = 'glad'",
                    "\"level\" = 'LOW'",
                    "\"whole\" = 'one'",
                    "\"small\" = NULL")) {
                live.execute("INSERT INTO bare (small) VALUES (1)");
                assertThatThrownBy(() -> live.execute("UPDATE bare SET " + value))
                        .as(value)
                        .isInstanceOf(IllegalStateException.class);
                live.execute("DELETE FROM bare");
            }
        }
    }
}
