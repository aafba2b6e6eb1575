package dev.plinth.schema;

import static dev.plinth.schema.ReferentialAction.SET_DEFAULT;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredForeignKey;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ForeignKeyRulesTest {
    private static final class Customers extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> number = bigint("number");
        final Column<String> city = text("city");
        final Column<String> street = text("street").unique();

        Customers() {
            super("customers");
            unique("customers_place").on(city, number);
        }
    }

    static final class Orders extends Table {
        public final Column<?> customer;

        Orders(Function<Orders, Column<?>> declaration) {
            super("orders");
            customer = declaration.apply(this);
        }
    }

    private final Customers customers = new Customers();

    private void assertError(Function<Orders, Column<?>> declaration, String... errors) {
        assertThat(Shop.errors(customers, new Orders(declaration))).containsExactly(errors);
    }

    @Test
    void aLambdaThatGivesNullIsATargetThatDoesNotExistYet() {
        String error =
                "Orders.customer (orders.customer): references a column that does not exist yet: its lambda gives null. "
                        + "Name the static field of the referenced table in it.";
        assertError(orders -> orders.bigint("customer").references(() -> nothing()), error);
        assertError(orders -> orders.bigint("customer").references(() -> later().id), error);
    }

    @SuppressWarnings("NullAway") // what a forward reference between static fields gives
    private static Column<Long> nothing() {
        return null;
    }

    @SuppressWarnings("NullAway") // what a forward reference between static fields gives
    private static Customers later() {
        return null;
    }

    @Test
    void aTargetIsInTheDatabase() {
        var orders = new Orders(table -> table.bigint("customer").references(() -> customers.id));
        assertThat(Shop.errors(orders))
                .containsExactly(
                        "Orders.customer (orders.customer): references Customers id, a table that is not in this database. Add it to tables(…) of Shop.");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void bothSidesAreOfOneType() {
        assertError(
                orders -> orders.uuid("customer").references((Supplier) () -> customers.id),
                "Orders.customer (orders.customer): references Customers.id of type bigint, but is uuid. Declare it with bigint(\"customer\").");
        assertError(
                orders -> {
                    Column<String> city = orders.text("c");
                    Column<String> number = orders.text("n");
                    orders.foreignKey("fk").on(city, number).references(() -> customers.city, () -> customers.number);
                    return number;
                },
                "Orders.customer (orders.n): references Customers.number of type bigint, but is text. Declare it with bigint(\"n\").");
    }

    @Test
    void textOfEitherKindReferencesText() {
        var orders = new Orders(table -> table.varchar("customer", 9).references(() -> customers.street));
        assertThat(Shop.of(customers, orders).tables()).hasSize(2);
    }

    @Test
    void aTargetIsAKey() {
        assertError(
                orders -> orders.bigint("customer").references(() -> customers.number),
                "Orders.customer (orders.customer): references Customers.number, which is neither the primary key nor unique. Declare it unique().");
    }

    @Test
    void aTargetNamedTwiceIsNoKey() {
        assertError(
                orders -> {
                    Column<Long> first = orders.bigint("first");
                    orders.foreignKey("fk")
                            .on(first, orders.bigint("second"))
                            .references(() -> customers.id, () -> customers.id);
                    return first;
                },
                "Orders, foreign key fk: references Customers.id, Customers.id, which is neither the primary key nor unique. Declare it unique().");
    }

    @Test
    void aCompositeKeyFitsAKeyInAnyOrder() {
        var orders = new Orders(table -> {
            Column<Long> number = table.bigint("n");
            table.foreignKey("fk").on(number, table.text("c")).references(() -> customers.number, () -> customers.city);
            return number;
        });
        assertThat(Shop.of(customers, orders).tables().get(1).foreignKeys())
                .singleElement()
                .extracting(DeclaredForeignKey::targetColumns)
                .asString()
                .isEqualTo("[number, city]");
    }

    @Test
    void bothSidesHaveAsManyColumns() {
        assertError(
                orders -> {
                    Column<String> city = orders.text("c");
                    orders.foreignKey("fk").on(city, orders.text("d")).references(() -> customers.city);
                    return city;
                },
                "Orders, foreign key fk: 2 columns reference 1. Name as many referenced columns as referencing ones.");
    }

    @Test
    void targetsAreOfOneTable() {
        var other = new Any("other");
        var orders = new Orders(table -> {
            Column<Long> first = table.bigint("a");
            table.foreignKey("fk").on(first, table.bigint("b")).references(() -> customers.id, () -> other.id);
            return first;
        });
        assertThat(Shop.errors(customers, other, orders))
                .containsExactly("Orders, foreign key fk: references columns of several tables. Reference one table.");
    }

    @Test
    void aForeignKeyHasColumnsAndATarget() {
        assertError(
                orders -> {
                    orders.foreignKey("fk").references(() -> customers.id);
                    Column<Long> lonely = orders.bigint("a");
                    orders.foreignKey("fk2").on(lonely);
                    return lonely;
                },
                "Orders, foreign key fk: it has no columns. Name them with on(…).",
                "Orders.customer (orders.a): the foreign key references nothing. Add references(() -> OTHER.id).");
    }

    @Test
    void setNullNeedsAColumnThatAdmitsNull() {
        assertError(
                orders -> orders.bigint("customer")
                        .references(() -> customers.id)
                        .onDelete(SET_NULL)
                        .onUpdate(SET_NULL),
                "Orders.customer (orders.customer): onDelete(SET_NULL) needs a column that admits null. Add nullable() to Orders.customer, or choose another action.",
                "Orders.customer (orders.customer): onUpdate(SET_NULL) needs a column that admits null. Add nullable() to Orders.customer, or choose another action.");
    }

    @Test
    void setDefaultNeedsADefaultOrNull() {
        assertError(
                orders ->
                        orders.bigint("customer").references(() -> customers.id).onDelete(SET_DEFAULT),
                "Orders.customer (orders.customer): onDelete(SET_DEFAULT) needs a default. Add defaultTo(…) to Orders.customer, or choose another action.");
    }
}
