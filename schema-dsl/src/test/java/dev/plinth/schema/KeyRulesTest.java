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
        assertThat(Shop.problems(new Lines()))
                .containsExactly(
                        "Lines.order (lines.order): A column of the primary key is never null. Remove nullable(). [primary-key-nullable]");
    }

    @Test
    void aTableHasOnePrimaryKey() {
        var table = new Any("a", any -> any.bigint("other").primaryKey());
        assertThat(Shop.problems(table))
                .containsExactly(
                        "Any, primary key: The table has more than one primary key. For a key of several columns write primaryKey(a, b) in the constructor. [primary-key-twice]");
    }

    @Test
    void aNamedPrimaryKeyHasColumns() {
        var table = new Bare("b");
        table.text("x");
        table.primaryKeyName("b_key");
        assertThat(Shop.problems(table))
                .containsExactly(
                        "Bare, primary key b_key: The primary key has a name, but no columns. Add primaryKey(…). [primary-key-without-columns]");
        table.primaryKey();
        assertThat(Shop.problems(table))
                .containsExactly("Bare, primary key b_key: It has no columns. Name them with on(…). [no-columns]");
    }

    private static final class Bare extends Table {
        Bare(String name) {
            super(name);
        }
    }

    @Test
    void aUniqueConstraintHasColumnsEachOnce() {
        assertThat(Shop.problems(new Any("a", any -> any.unique("u"))))
                .containsExactly("Any, unique constraint u: It has no columns. Name them with on(…). [no-columns]");
        assertThat(Shop.problems(new Any("a", any -> any.unique("u").on(any.id, any.id))))
                .containsExactly(
                        "Any, unique constraint u: It names the column id twice. Name it once. [column-repeated]");
    }

    @Test
    void aKeyIsOverColumnsOfItsTable() {
        var other = new Any("other");
        assertThat(Shop.problems(other, new Any("a", any -> any.unique("u").on(other.id))))
                .containsExactly(
                        "Any, unique constraint u: It names Any.id, which belongs to another table. Name columns of Any only. [column-of-another-table]");
    }

    @Test
    void anIndexHasColumnsEachOnce() {
        assertThat(Shop.problems(new Any("a", any -> any.index("i"))))
                .containsExactly("Any, index i: It has no columns. Name them with on(…). [no-columns]");
        assertThat(Shop.problems(new Any("a", any -> any.index("i").on(any.id, any.id.desc()))))
                .containsExactly("Any, index i: It names the column id twice. Name it once. [column-repeated]");
    }

    @Test
    void anIndexIsOverColumnsOfItsTable() {
        var other = new Any("other");
        assertThat(Shop.problems(other, new Any("a", any -> any.uniqueIndex("i").on(other.id))))
                .containsExactly(
                        "Any, index i: It names Any.id, which belongs to another table. Name columns of Any only. [column-of-another-table]");
    }

    @Test
    void anIndexDoesNotSayWhereNullsGo() {
        assertThat(Shop.problems(
                        new Any("a", any -> any.index("i").on(any.id.desc().nullsLast()))))
                .containsExactly(
                        "Any, index i: It says where the nulls of id go, which this version cannot declare. Remove nullsFirst() or nullsLast(). [index-null-order]");
    }

    @ParameterizedTest
    @EnumSource
    void aJsonDocumentIsNotAKeyOnPostgres(Dialect dialect) {
        var table = new Any("a", any -> any.json("document").unique());
        if (dialect == Dialect.SQLITE) {
            assertThat(Shop.on(dialect, table).tables()).hasSize(1);
        } else {
            assertThat(Shop.problemsOn(dialect, table))
                    .containsExactly(
                            "Any, unique constraint on document: PostgreSQL cannot compare document, which is json. Declare it with jsonb(\"document\"). [json-not-comparable]");
        }
    }
}
