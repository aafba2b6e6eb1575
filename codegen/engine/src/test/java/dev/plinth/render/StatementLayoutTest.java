package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementLayoutTest {
    private static final String LONG_LIST =
            IntStream.range(0, 20).mapToObj(i -> "a_column_" + i).collect(Collectors.joining(", "));

    @Test
    void aClauseIsALine() {
        assertThat(StatementLayout.of(
                        "UPDATE totals SET changes = (totals.changes + 1) WHERE totals.name = NEW.name AND NEW.x = 1"))
                .isEqualTo("""
                        UPDATE totals
                        SET changes = (totals.changes + 1)
                        WHERE totals.name = NEW.name AND NEW.x = 1""");
        assertThat(StatementLayout.of("DELETE FROM a WHERE a.x IS DISTINCT FROM a.y"))
                .isEqualTo("DELETE FROM a\nWHERE a.x IS DISTINCT FROM a.y");
        assertThat(
                        StatementLayout.of(
                                "INSERT INTO t (a) SELECT b FROM s LEFT OUTER JOIN u ON s.x = u.x ON CONFLICT (a) DO UPDATE SET a = excluded.a"))
                .isEqualTo("""
                        INSERT INTO t (a)
                        SELECT b
                        FROM s
                        LEFT OUTER JOIN u ON s.x = u.x
                        ON CONFLICT (a)
                        DO UPDATE SET a = excluded.a""");
        assertThat(StatementLayout.of("INSERT INTO t DEFAULT VALUES")).isEqualTo("INSERT INTO t DEFAULT VALUES");
    }

    @Test
    void whatIsTooLongIsBroken() {
        assertThat(StatementLayout.of("INSERT INTO t (%s) VALUES (1)".formatted(LONG_LIST)))
                .isEqualTo("""
                        INSERT INTO t (
                          a_column_0, a_column_1, a_column_2, a_column_3, a_column_4, a_column_5, a_column_6, a_column_7, a_column_8,
                          a_column_9, a_column_10, a_column_11, a_column_12, a_column_13, a_column_14, a_column_15, a_column_16,
                          a_column_17, a_column_18, a_column_19
                        )
                        VALUES (1)""");
        assertThat(StatementLayout.of("UPDATE t SET %s".formatted(LONG_LIST.replaceAll("(\\w+)", "$1 = excluded.$1"))))
                .startsWith(
                        "UPDATE t\nSET\n  a_column_0 = excluded.a_column_0,\n  a_column_1 = excluded.a_column_1,\n");
        assertThat(StatementLayout.of("DELETE FROM t WHERE %s".formatted(LONG_LIST.replace(",", " = 1 AND") + " = 1")))
                .startsWith("DELETE FROM t\nWHERE a_column_0 = 1\n  AND a_column_1 = 1\n");
    }

    @Test
    void literalsAndQuotedNamesAreNotTouched() {
        String literal =
                "'a long literal, with ( and , WHERE in it;  two blanks\n and a line end ''%s'''".formatted(LONG_LIST);
        assertThat(StatementLayout.of("INSERT INTO \"a FROM b\" (x) VALUES (" + literal + ")"))
                .contains(literal, "\"a FROM b\"");
    }

    /** Random statements: nothing but blanks is added or taken away. */
    @Test
    void onlyBlanksChange() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String statement = statement(random, 3);
            assertThat(withoutBlanks(StatementLayout.of(statement))).isEqualTo(withoutBlanks(statement));
            assertThat(StatementLayout.of(statement).lines()).noneMatch(String::isBlank);
        }
    }

    private static String withoutBlanks(String sql) {
        return SqlTokens.of(sql).stream().map(SqlTokens.Token::text).collect(Collectors.joining(" "));
    }

    private static String statement(Random random, int depth) {
        return "SELECT %s FROM some_table AS t WHERE %s ORDER BY %s"
                .formatted(list(random, depth), conditions(random, depth), list(random, 0));
    }

    private static String list(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(9))
                .mapToObj(i -> expression(random, depth))
                .collect(Collectors.joining(", "));
    }

    private static String conditions(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> expression(random, depth) + " = " + expression(random, 0))
                .collect(Collectors.joining(random.nextBoolean() ? " AND " : " OR "));
    }

    private static String expression(Random random, int depth) {
        List<String> simple = List.of("t.some_column", "'it''s, ('", "\"quoted ) name\"", "42", "count(*)");
        if (depth == 0 || random.nextInt(3) > 0) {
            return simple.get(random.nextInt(simple.size()));
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(" + statement(random, depth - 1) + ")";
            case 1 -> "coalesce(" + list(random, depth - 1) + ")";
            default -> "(" + conditions(random, depth - 1) + ")";
        };
    }
}
