package dev.plinth.schema;

import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.PlainSql.uses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import dev.plinth.problem.Problem;
import dev.plinth.schema.internal.Declarations;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the text of a user names is checked like what jOOQ names. */
class PlainSqlTest {
    private static final Sequence NUMBERS = Sequence.named("numbers");

    private static final class Only extends Database {
        Only(Table table, Sequence... sequences) {
            super("only", Dialect.POSTGRES);
            tables(table);
            sequences(sequences);
        }
    }

    private static List<String> problems(Database database) {
        return Shop.refusal(database).problems().stream().map(Problem::code).toList();
    }

    private static Any withDefault(SchemaElement named) {
        return new Any("a", table -> table.bigint("n").defaultTo(uses(field("f('x')", Long.class), named)));
    }

    private static Any withCheck(SchemaElement... named) {
        return new Any("a", table -> table.check("c", uses(condition("f('x')"), named)));
    }

    @Test
    void aTextCanNameASequenceInADefault() {
        assertThat(Declarations.load(new Only(withDefault(NUMBERS), NUMBERS)).sequences())
                .hasSize(1);
        assertThat(problems(new Only(withDefault(NUMBERS)))).containsExactly("sequence-unknown");
    }

    @Test
    void aDefaultReadsNoRowsByItsTextEither() {
        var other = new Any("other");
        assertThat(problems(new Only(withDefault(other)))).containsExactly("default-names-column");
        assertThat(problems(new Only(withDefault(other.id)))).containsExactly("default-names-column");
    }

    @Test
    void aCheckSeesItsOwnRow() {
        var other = new Any("other");
        assertThat(problems(new Only(withCheck(other)))).containsExactly("column-of-another-table");
        assertThat(problems(new Only(withCheck(other.id)))).containsExactly("column-of-another-table");
        assertThat(problems(new Only(withCheck(NUMBERS), NUMBERS))).containsExactly("condition-counts");
    }

    @Test
    void aTriggerNamesTablesOfItsDatabase() {
        var other = new Any("other");
        var table = new Any(
                "a",
                any -> any.trigger("t")
                        .after(TriggerEvent.INSERT)
                        .run(row -> any.update().set(any.id, uses(field("f('x')", Long.class), other))));
        assertThat(problems(new Only(table))).containsExactly("unknown-table");
    }

    @Test
    void aTextStaysOnOneLine() {
        for (String text :
                List.of("id > 0 -- all", "id > 0 -- all\n and id < 9", "id <> length($$a  b$$)", "$t$a$t$ <> '-'")) {
            var table = new Any("a", any -> any.check("c", condition(text)));
            assertThat(problems(new Only(table))).as(text).containsExactly("sql-not-one-line");
        }
        for (String text :
                List.of("id > 0 /* all -- of them */", "'--' <> '$$'", "\"--\" - -1 > 0", "'a'' -- b' <> ''")) {
            var table = new Any("a", any -> any.check("c", condition(text)));
            assertThat(Declarations.load(new Only(table)).tables()).as(text).hasSize(1);
        }
    }

    @Test
    void theTextOfEachDialectStaysOnOneLine() {
        var table =
                new Any("a", any -> any.check("c", sql(Dialect.POSTGRES, "true").sql(Dialect.SQLITE, "id > 0 -- all")));
        assertThat(problems(new Only(table))).containsExactly("sql-not-one-line");
    }

    private static String rendered(String text, QueryPart... parts) {
        return DSL.using(SQLDialect.POSTGRES)
                .renderInlined(sql(Dialect.POSTGRES, text, parts))
                .strip();
    }

    @Test
    void aTextStaysAsItIs() {
        var jb = field("jb");
        assertThat(rendered("{0} ? 'a'", jb)).isEqualTo("(jb ? 'a')");
        for (String text : List.of(
                "@? '$.a ? (@ > 1)'",
                "?| array['?', 'b'] AND \"?\" ?& '{0}' /* ? {0} */",
                "?? :name",
                "= E'\\' ? {0}' ?- [1:n]")) {
            assertThat(rendered("{0} " + text, jb)).isEqualTo("(jb " + text + ")");
        }
        assertThat(rendered("f({1}, {0}, {1})", jb, field("x"))).isEqualTo("f(x, jb, x)");
    }

    @Test
    void aTextHasNoOtherPartsThanItsOwn() {
        var table = new Any("a", any -> any.check("c", sql(Dialect.POSTGRES, "{1} > 0", any.id)));
        assertThat(Shop.problemsOn(Dialect.POSTGRES, table))
                .containsExactly(
                        "Any, check c: The check cannot be rendered: \"{1} > 0\" names the part {1}, which is not given."
                                + " Change it. [not-renderable]");
    }

    @Test
    void aTextIsWhole() {
        for (String text :
                List.of("({0} > 0", "{0} > 0) OR (1 = 1", "{0} <> 'a", "{0} <> \"a", "{0} > 0 /* all", ")(")) {
            assertThat(Shop.problems(new Any("a", any -> any.check("c", both("id > 0", text, any.id)))))
                    .as(text)
                    .containsExactly(
                            "Any, check c: The check has a text for SQLite in which a bracket, a quote or a comment"
                                    + " has no other end. Close what the text opens, and nothing else. [sql-not-whole]");
            var table =
                    new Any("a", any -> any.check("c", condition(text, any.id).and(any.id.gt(0L))));
            assertThat(problems(new Only(table))).as(text).containsExactly("sql-not-whole");
        }
        for (String text : List.of("f({0}, ')', \"(\") /* ( ' */ > 0", "{0} ~ E'\\'('", "{0} <> 'it''s ('")) {
            assertThat(Shop.of(new Any("a", any -> any.check("c", both(text, text, any.id))))
                            .tables())
                    .as(text)
                    .hasSize(1);
            var table = new Any("a", any -> any.check("c", condition(text, any.id)));
            assertThat(Declarations.load(new Only(table)).tables()).as(text).hasSize(1);
        }
    }

    private static DialectSql both(String postgres, String sqlite, QueryPart... parts) {
        return sql(Dialect.POSTGRES, postgres, parts).sql(Dialect.SQLITE, sqlite, parts);
    }

    @Test
    void aTextSaysSomething() {
        assertThat(Shop.problems(new Any("a", any -> any.check("c", both("", " ")))))
                .containsExactly("Any, check c: The check has an empty text for PostgreSQL, SQLite."
                        + " Add .sql(…) for it, or only(…). [sql-text-missing]");
        assertThat(Shop.problems(new Any("a", any -> any.check("c", both("id > 0", "")))))
                .containsExactly("Any, check c: The check has a text for PostgreSQL, and none for SQLite."
                        + " Add .sql(…) for it, or only(…). [sql-text-missing]");
    }

    @Test
    @SuppressWarnings("unchecked") // a condition is a field of Boolean
    void aConditionThatIsAValueStandsInBrackets() {
        var any = new Any("a");
        Column<Boolean> yes = any.bool("yes");
        Condition positive = any.id.gt(0L);
        for (SQLDialect family : List.of(SQLDialect.POSTGRES, SQLDialect.SQLITE)) {
            assertThat(DSL.using(family).renderInlined(yes.eq(uses((Field<Boolean>) positive, any))))
                    .isEqualTo(DSL.using(family).renderInlined(yes.eq((Field<Boolean>) positive)))
                    .contains("= (");
        }
    }
}
