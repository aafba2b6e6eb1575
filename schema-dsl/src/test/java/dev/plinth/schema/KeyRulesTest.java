package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRulesTest {
    static final class Lines extends Table {
        final Column<Long> order = bigint("order").nullable();
        final Column<Long> line = bigint("line");

        Lines() {
            super("lines");
            primaryKey(order, line);
        }
    }

    @Test
    void aColumnOfThePrimaryKeyIsNotNull() {
        assertThat(Shop.errors(new Lines()))
                .containsExactly(
                        "Lines.order (lines.order): a column of the primary key is never null. Remove nullable().");
    }

    @Test
    void aTableHasOnePrimaryKey() {
        var table = new Any("a", any -> any.bigint("other").primaryKey());
        assertThat(Shop.errors(table))
                .containsExactly(
                        "Any, primary key a_pkey: the table has several primary keys. For a key of several columns write primaryKey(a, b).");
    }

    @Test
    void aNamedPrimaryKeyHasColumns() {
        var table = new Bare("b");
        table.text("x");
        table.primaryKeyName("b_key");
        assertThat(Shop.errors(table))
                .containsExactly("Bare, primary key b_key: the key is named but has no columns. Add primaryKey(…).");
        table.primaryKey();
        assertThat(Shop.errors(table))
                .containsExactly("Bare, primary key b_key: it has no columns. Name them with on(…).");
    }

    private static final class Bare extends Table {
        Bare(String name) {
            super(name);
        }
    }

    @Test
    void aUniqueConstraintHasColumnsEachOnce() {
        assertThat(Shop.errors(new Any("a", any -> any.unique("u"))))
                .containsExactly("Any, unique constraint u: it has no columns. Name them with on(…).");
        assertThat(Shop.errors(new Any("a", any -> any.unique("u").on(any.id, any.id))))
                .containsExactly("Any, unique constraint u: the column id stands in it twice. Name it once.");
    }

    @Test
    void aKeyIsOverColumnsOfItsTable() {
        var other = new Any("other");
        assertThat(Shop.errors(other, new Any("a", any -> any.unique("u").on(other.id))))
                .containsExactly(
                        "Any, unique constraint u: Any.id is a column of another table. Name columns of Any alone.");
    }

    @Test
    void anIndexHasColumnsEachOnce() {
        assertThat(Shop.errors(new Any("a", any -> any.index("i"))))
                .containsExactly("Any, index i: it has no columns. Name them with on(…).");
        assertThat(Shop.errors(new Any("a", any -> any.index("i").on(any.id, any.id.desc()))))
                .containsExactly("Any, index i: the column id stands in it twice. Name it once.");
    }

    @Test
    void anIndexIsOverColumnsOfItsTable() {
        var other = new Any("other");
        assertThat(Shop.errors(other, new Any("a", any -> any.uniqueIndex("i").on(other.id))))
                .containsExactly("Any, index i: Any.id is a column of another table. Name columns of Any alone.");
        assertThat(Shop.errors(new Any("a", any -> any.index("i").on(any.id.add(1L)))))
                .first()
                .asString()
                .contains("Any, index i: ", " is no column. Name columns of the table.");
    }

    @Test
    void anIndexThatSaysWhereNullsGoIsRefusedForItWouldBeLost() {
        assertThat(Shop.errors(
                        new Any("a", any -> any.index("i").on(any.id.desc().nullsLast()))))
                .containsExactly(
                        "Any, index i: it says where the nulls of id go, which no dialect here keeps. Remove nullsFirst() or nullsLast().");
    }

    @ParameterizedTest
    @EnumSource
    void aJsonDocumentIsNoKeyOnPostgresWhichCannotCompareIt(Dialect dialect) {
        var table = new Any("a", any -> any.json("document").unique());
        if (dialect == Dialect.SQLITE) {
            assertThat(Shop.on(dialect, table).tables()).hasSize(1);
        } else {
            assertThat(Shop.errorsOn(dialect, table))
                    .containsExactly(
                            "Any, unique constraint a_document_key: PostgreSQL cannot compare document, which is json. Declare it with jsonb(\"document\").");
        }
    }
}
