package dev.plinth.schema;

import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.PlainSql.uses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import dev.plinth.problem.Problem;
import dev.plinth.schema.internal.Declarations;
import java.util.List;
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
}
