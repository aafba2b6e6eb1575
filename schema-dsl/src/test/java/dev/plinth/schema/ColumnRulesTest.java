package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
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

    private static void assertProblem(Function<Table, Column<?>> declaration, String problem) {
        assertThat(Shop.problems(new Orders(declaration))).containsExactly("Orders.total (orders.total): " + problem);
    }

    @Test
    void anIdentityIsNeverNull() {
        assertProblem(
                table -> table.bigint("total").identity().nullable(),
                "An identity is never null. Remove nullable(). [identity-nullable]");
    }

    @Test
    void anIdentityHasNoDefault() {
        assertProblem(
                table -> table.bigint("total").identity().defaultTo(1L),
                "An identity cannot have a default of its own. Remove defaultTo(…). [identity-default]");
    }

    @Test
    void aTableHasOneIdentity() {
        var table = new Any("a", any -> {
            any.bigint("first").identity();
            any.bigint("second").identity();
        });
        assertThat(Shop.problems(table))
                .containsExactly(
                        "Any (a.first): The table has more than one identity. Keep one. [identity-twice]",
                        "Any (a.second): The table has more than one identity. Keep one. [identity-twice]");
    }

    @Test
    void aLengthIsPositiveAndNotHuge() {
        assertProblem(
                table -> table.varchar("total", 0),
                "The length 0 is not between 1 and 10485760. Change it, or use text(…). [length-out-of-range]");
        assertProblem(
                table -> table.varchar("total", 10_485_761),
                "The length 10485761 is not between 1 and 10485760. Change it, or use text(…). [length-out-of-range]");
    }

    @Test
    void aDefaultFitsTheLength() {
        assertProblem(
                table -> table.varchar("total", 3).defaultTo("four"),
                "The default 'four' is longer than varchar(3) allows. Shorten it. [default-too-long]");
        assertThat(Shop.of(new Orders(table -> table.varchar("total", 3).defaultTo("\uD83D\uDE00ab")))
                        .tables())
                .hasSize(1);
    }

    @Test
    void aDefaultIsNotNull() {
        assertProblem(
                table -> table.varchar("total").defaultTo(DSL.inline((String) null)),
                "The default is null, which a column without a default has anyway. Remove it. [default-null]");
    }

    @Test
    void aJsonDefaultIsJson() {
        assertThat(Shop.problems(new Orders(table -> table.json("total").defaultTo(JSON.valueOf("[1")))))
                .singleElement()
                .asString()
                .startsWith(
                        "Orders.total (orders.total): The default is not valid JSON: a comma or ] is missing at character 3 in [1")
                .endsWith(". Correct it. [literal-not-json]");
        assertThat(Shop.problems(new Orders(table -> table.jsonb("total").defaultTo(JSONB.valueOf("x")))))
                .singleElement()
                .asString()
                .contains("The default is not valid JSON: a value is missing at character 1 in x.");
    }

    @Test
    void aTimeIsInTheYears1To9999() {
        for (String time : List.of("0000-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999500Z")) {
            assertProblem(
                    table -> table.timestamptz("total").defaultTo(OffsetDateTime.parse(time)),
                    "The default is the time %s, which not all databases store.".formatted(time)
                            + " Choose a time in the years 1 to 9999 of UTC, or null for no time. [time-out-of-range]");
        }
        assertThat(Shop.problems(new Orders(table -> {
                    Column<OffsetDateTime> total = table.timestamptz("total");
                    table.check("times", total.lt(OffsetDateTime.MAX));
                    return total;
                })))
                .singleElement()
                .asString()
                .startsWith(
                        "Orders, check times: The check holds a literal that is the time +999999999-12-31T23:59:59.999")
                .endsWith("[time-out-of-range]");
    }

    @Test
    void aDefaultNamesNoColumn() {
        String problem = "The default names a column or a table, which a default cannot do. "
                + "Use a trigger, or a literal. [default-names-column]";
        assertProblem(table -> table.text("total").defaultTo(DSL.upper(table.text("other"))), problem);
        assertProblem(
                table -> table.text("total").defaultTo(DSL.upper(table.as("e").get(table.text("other")))), problem);
        assertProblem(table -> table.text("total").defaultTo(DSL.field(DSL.select(DSL.inline("x")))), problem);
    }

    @Test
    void anActionNeedsAReference() {
        String problem = "onDelete or onUpdate is given, but the column references nothing. "
                + "Add references(() -> OTHER.id). [action-without-reference]";
        assertProblem(table -> table.bigint("total").onUpdate(ReferentialAction.CASCADE), problem);
        assertProblem(table -> table.bigint("total").onDelete(ReferentialAction.NO_ACTION), problem);
    }

    @Test
    void aColumnReferencesOneColumn() {
        var other = new Any("other");
        var orders = new Orders(
                table -> table.bigint("total").references(() -> other.id).references("again", () -> other.id));
        assertThat(Shop.problems(other, orders))
                .containsExactly(
                        "Orders.total (orders.total): references(…) is called more than once. "
                                + "Keep one, and declare the others with foreignKey().on(…) in the constructor. [reference-twice]");
    }

    /** A JSONB that is asked for its text parses itself, and jOOQ's parser has no number of 23 digits. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // the mistake
    void aDefaultIsOfTheTypeOfItsColumn() {
        assertProblem(
                table -> table.text("total").defaultTo((Field) DSL.inline(JSONB.jsonb("12345678901234567890123"))),
                "The default 12345678901234567890123 is a JSONB, and the column has values of String."
                        + " Give a value of the type of the column. [default-of-another-type]");
        assertProblem(
                table -> table.bigint("total").defaultTo((Field) DSL.inline("x")),
                "The default x is a String, and the column has values of Long."
                        + " Give a value of the type of the column. [default-of-another-type]");
    }
}
