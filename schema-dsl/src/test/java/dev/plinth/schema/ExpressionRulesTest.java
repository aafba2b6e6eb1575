package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class ExpressionRulesTest {
    private static final class Lines extends Table {
        final Column<Integer> amount = integer("amount");

        Lines() {
            super("lines");
        }
    }

    private final Lines lines = new Lines();

    @Test
    void aCheckIsOverColumnsOfItsTable() {
        var table = new Any("a", any -> any.check("c", any.id.gt(0L).and(lines.amount.gt(0))));
        assertThat(Shop.problems(lines, table))
                .containsExactly(
                        "Any, check c: The check names Lines.amount, which belongs to another table. Name columns of Any only. [column-of-another-table]");
    }

    @Test
    void aPredicateIsOverColumnsOfItsTable() {
        var table = new Any("a", any -> any.index("i").on(any.id).where(lines.amount.isNull()));
        assertThat(Shop.problems(lines, table))
                .containsExactly(
                        "Any, index i: The predicate names Lines.amount, which belongs to another table. Name columns of Any only. [column-of-another-table]");
    }

    @Test
    void aCheckSeesOneRowOnly() {
        var table = new Any("a", any -> any.check("c", any.id.in(DSL.select(DSL.inline(1L)))));
        assertThat(Shop.problems(table))
                .containsExactly(
                        "Any, check c: The check contains a query, but it can only see one row. Use a trigger. [condition-reads-rows]");
    }

    @Test
    void aCheckReadsNoRowOfATrigger() {
        List<TriggerRow> leaked = new ArrayList<>();
        var other = new Any(
                "b",
                any -> any.trigger("t").after(TriggerEvent.INSERT).run(row -> {
                    leaked.add(row);
                    return any.delete();
                }));
        Shop.on(Dialect.POSTGRES, other);
        var table = new Any("a", any -> any.check("c", leaked.get(0).get(any.id).gt(0L)));
        assertThat(Shop.problems(table))
                .containsExactly(
                        "Any, check c: The check reads the row of a trigger. Name the column itself. [condition-reads-trigger-row]");
    }

    @Test
    void aCheckNamesNoAlias() {
        var table = new Any("a", any -> any.check("c", any.as("e").get(any.id).gt(0L)));
        assertThat(Shop.problems(table))
                .containsExactly(
                        "Any, check c: The check names a column of an alias. Name the column itself. [condition-reads-alias]");
    }

    @Test
    void aCheckDoesNotDependOnTheTime() {
        var table = new Any("a", any -> any.check(any.timestamptz("t").lt(Now.now())));
        assertThat(Shop.problems(table))
                .containsExactly("Any, check on t: The check depends on the current time, so its result changes. "
                        + "Use a trigger. [condition-reads-time]");
    }

    @Test
    void anExpressionThatJooqCannotRenderIsAProblem() {
        var table = new Any("a", any -> any.check(DSL.condition("x = {9}", any.id)));
        assertThat(Shop.problems(table))
                .singleElement()
                .asString()
                .startsWith("Any, check: The check cannot be rendered: ")
                .endsWith(" Change it. [not-renderable]");
    }

    @Test
    void columnsThatAreAllOfTheTablePass() {
        var table = new Any("a", any -> {
            any.check("c", any.id.between(1L, 9L).or(any.id.eq(DSL.abs(any.id))));
            any.uniqueIndex("i").on(any.id.desc()).where(any.id.gt(3L));
        });
        DeclaredIndex index = Shop.of(table).tables().get(0).indexes().get(0);
        assertThat(index.parts()).containsExactly(new DeclaredIndex.ColumnPart("id", true));
        assertThat(index.predicate()).isPresent();
    }

    @Test
    void partsThatNestTooDeepAreAProblem() {
        Function<Integer, Any> nested = levels -> new Any("a", any -> {
            Field<String> text = any.text("t");
            for (int i = 0; i < levels; i++) {
                text = DSL.upper(text);
            }
            any.check("c", text.ne(""));
        });
        assertThat(Shop.on(Dialect.POSTGRES, nested.apply(250)).tables()).hasSize(1);
        for (int levels : new int[] {350, 1_000, 20_000}) {
            assertThat(Shop.problems(nested.apply(levels)))
                    .containsExactly(
                            "Any, check c: The check cannot be rendered: its parts nest more than 600 deep. Change it. [not-renderable]");
        }
    }
}
