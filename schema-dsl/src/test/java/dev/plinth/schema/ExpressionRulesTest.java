package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredIndex;
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
        assertThat(Shop.errors(lines, table))
                .containsExactly(
                        "Any, check c: the check names Lines.amount, a column of another table. Name columns of Any alone.");
    }

    @Test
    void aPredicateIsOverColumnsOfItsTable() {
        var table = new Any("a", any -> any.index("i").on(any.id).where(lines.amount.isNull()));
        assertThat(Shop.errors(lines, table))
                .containsExactly(
                        "Any, index i: the predicate names Lines.amount, a column of another table. Name columns of Any alone.");
    }

    @Test
    void aCheckSeesOneRowAlone() {
        var table = new Any("a", any -> any.check("c", any.id.in(DSL.select(DSL.inline(1L)))));
        assertThat(Shop.errors(table))
                .containsExactly(
                        "Any, check c: the check holds a query, which sees other rows than the one at hand. Use a trigger.");
    }

    @Test
    void aCheckReadsNoRowOfATrigger() {
        var table = new Any("a", any -> any.check("c", new RowReference<>(RowReference.Version.NEW, any.id).gt(0L)));
        assertThat(Shop.errors(table))
                .containsExactly("Any, check c: the check reads the row of a trigger. Name the column itself.");
    }

    @Test
    void columnsThatAreAllOfTheTablePass() {
        var table = new Any("a", any -> {
            any.check("c", any.id.between(1L, 9L).or(any.id.eq(DSL.abs(any.id))));
            any.uniqueIndex("i").on(any.id.desc()).where(any.id.gt(3L));
        });
        DeclaredIndex index = Shop.of(table).tables().get(0).indexes().get(0);
        assertThat(index.columns()).containsExactly(new DeclaredIndex.Part("id", true));
        assertThat(index.predicate()).isPresent();
    }
}
