package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.render.HandWrittenSql.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandWrittenSqlTest {
    private static Step dropped(String kind, String object) {
        return new Step(kind, object, Optional.empty(), Optional.empty());
    }

    private static Step dropped(String column) {
        return new Step("table", "t", Optional.of(column), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t DROP COLUMN c",
                "ALTER TABLE 't' DROP COLUMN 'c'",
                "alter table if exists only public.t drop if exists \"c\" cascade;",
                "/* first */ ALTER TABLE `t` -- then\n DROP c;",
                "SELECT 'DROP TABLE x;'; ALTER TABLE [t] DROP COLUMN [c]",
                "ALTER TABLE t ALTER COLUMN d DROP DEFAULT, DROP CONSTRAINT e, DROP COLUMN c, ALTER f DROP NOT NULL"
            })
    void columnsAreDropped(String sql) {
        assertThat(HandWrittenSql.steps(sql)).containsExactly(dropped("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t RENAME COLUMN c TO d",
                "alter table \"t\" rename c to \"d\";",
                "ALTER TABLE main.t\nRENAME COLUMN\n\"c\" TO d"
            })
    void columnsAreRenamed(String sql) {
        assertThat(HandWrittenSql.steps(sql))
                .containsExactly(new Step("table", "t", Optional.of("c"), Optional.of("d")));
    }

    @Test
    void objectsAreRenamedAndDropped() {
        assertThat(HandWrittenSql.steps(
                        "ALTER TABLE a RENAME TO \"B \"\"b\"\"\"; DROP TABLE IF EXISTS x, public.y CASCADE;"
                                + " DROP SEQUENCE s; ALTER TABLE t RENAME COLUMN \"to\" TO \"column\";"))
                .containsExactly(
                        new Step("table", "a", Optional.empty(), Optional.of("B \"b\"")),
                        dropped("table", "x"),
                        dropped("table", "y"),
                        dropped("sequence", "s"),
                        new Step("table", "t", Optional.of("to"), Optional.of("column")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- ALTER TABLE t DROP COLUMN c",
                "INSERT INTO t VALUES ('x; DROP TABLE t')",
                "CREATE FUNCTION f() RETURNS void AS $$ DROP TABLE t; $$ LANGUAGE sql",
                "ALTER TABLE t ADD COLUMN rename TEXT",
                "ALTER TABLE t RENAME",
                "ALTER",
                "DROP",
                ""
            })
    void otherTextIsNone(String sql) {
        assertThat(HandWrittenSql.steps(sql).stream()
                        .filter(step -> step.object().equals("t")))
                .isEmpty();
    }
}
