package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class ColumnRulesTest {
    /** A table of one column, declared by a test. */
    static final class Orders extends Table {
        public final Column<?> total;

        Orders(Function<Table, Column<?>> declaration) {
            super("orders");
            total = declaration.apply(this);
        }
    }

    private static void assertError(Function<Table, Column<?>> declaration, String error) {
        assertThat(Shop.errors(new Orders(declaration))).containsExactly("Orders.total (orders.total): " + error);
    }

    @Test
    void anIdentityIsAnInteger() {
        assertError(
                table -> table.text("total").identity(),
                "an identity is an integer, but this is text. Declare it with bigint(\"total\").");
    }

    @Test
    void anIdentityIsNeverNull() {
        assertError(
                table -> table.bigint("total").identity().nullable(), "an identity is never null. Remove nullable().");
    }

    @Test
    void anIdentityHasNoDefault() {
        assertError(
                table -> table.bigint("total").identity().defaultTo(1L),
                "an identity has no default of its own. Remove defaultTo(…).");
    }

    @Test
    void aTableHasOneIdentity() {
        var table = new Any("a", any -> {
            any.bigint("first").identity();
            any.bigint("second").identity();
        });
        assertThat(Shop.errors(table))
                .containsExactly(
                        "Any (a.first): the table has several identities. Keep one.",
                        "Any (a.second): the table has several identities. Keep one.");
    }

    @Test
    void aLengthIsPositiveAndNotHuge() {
        assertError(
                table -> table.varchar("total", 0),
                "the length 0 is not between 1 and 10485760. Change it, or use text(…).");
        assertError(
                table -> table.varchar("total", 10_485_761),
                "the length 10485761 is not between 1 and 10485760. Change it, or use text(…).");
    }

    @Test
    void aDefaultFitsTheLength() {
        assertError(
                table -> table.varchar("total", 3).defaultTo("four"),
                "the default 'four' is longer than varchar(3) admits. Shorten it.");
        assertThat(Shop.of(new Orders(table -> table.varchar("total", 3).defaultTo("\uD83D\uDE00ab")))
                        .tables())
                .hasSize(1);
    }

    @Test
    void aDefaultIsNotNull() {
        assertError(
                table -> table.varchar("total").defaultTo(DSL.inline((String) null)),
                "the default is null, which is what a column without a default has. Remove it.");
    }

    @Test
    void aJsonDefaultIsJson() {
        assertThat(Shop.errors(new Orders(table -> table.json("total").defaultTo(JSON.valueOf("[1")))))
                .singleElement()
                .asString()
                .startsWith("Orders.total (orders.total): the default [1 is not valid JSON: ")
                .endsWith(". Correct it.");
        assertThat(Shop.errors(new Orders(table -> table.jsonb("total").defaultTo(JSONB.valueOf("x")))))
                .singleElement()
                .asString()
                .contains("the default x is not valid JSON");
    }

    @Test
    void onlyATimestampIsNowByDefault() {
        assertError(
                table -> table.text("total").defaultNow(),
                "defaultNow() gives a timestamptz, but this is text. Declare it with timestamptz(\"total\").");
    }

    @Test
    void aDefaultNamesNoColumn() {
        assertError(
                table -> table.text("total").defaultTo(DSL.upper(table.text("other"))),
                "the default names a column or a table, which a default cannot. Use a trigger, or a literal.");
        assertError(
                table -> table.text("total").defaultTo(DSL.field(DSL.select(DSL.inline("x")))),
                "the default names a column or a table, which a default cannot. Use a trigger, or a literal.");
    }

    @Test
    void anActionNeedsAReference() {
        assertError(
                table -> table.bigint("total").onUpdate(ReferentialAction.CASCADE),
                "onDelete or onUpdate stands without a reference. Write references(…) before it.");
    }
}
