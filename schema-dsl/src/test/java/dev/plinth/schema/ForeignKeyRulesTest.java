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

    private void assertProblem(Function<Orders, Column<?>> declaration, String... problems) {
        assertThat(Shop.problems(customers, new Orders(declaration))).containsExactly(problems);
    }

    @Test
    void aLambdaThatGivesNullIsATargetThatDoesNotExistYet() {
        String problem =
                "Orders.customer (orders.customer): It references a column that does not exist yet: its lambda returns null. "
                        + "Use the static field of the referenced table in the lambda. [reference-null]";
        assertProblem(orders -> orders.bigint("customer").references(() -> nothing()), problem);
        assertProblem(orders -> orders.bigint("customer").references(() -> later().id), problem);
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
        assertThat(Shop.problems(orders))
                .containsExactly(
                        "Orders.customer (orders.customer): It references Customers id, whose table is not in this database. Add the table to tables(…) of Shop. [unknown-table]");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void bothSidesAreOfOneType() {
        assertProblem(
                orders -> orders.uuid("customer").references((Supplier) () -> customers.id),
                "Orders.customer (orders.customer): It is uuid, but references Customers.id, which is bigint. Declare it with bigint(\"customer\"). [foreign-key-type]");
        assertProblem(
                orders -> {
                    Column<String> city = orders.text("c");
                    Column<String> number = orders.text("n");
                    orders.foreignKey("fk").on(city, number).references(() -> customers.city, () -> customers.number);
                    return number;
                },
                "Orders.customer (orders.n): It is text, but references Customers.number, which is bigint. Declare it with bigint(\"n\"). [foreign-key-type]");
    }

    @Test
    void textOfEitherKindReferencesText() {
        var orders = new Orders(table -> table.varchar("customer", 9).references(() -> customers.street));
        assertThat(Shop.of(customers, orders).tables()).hasSize(2);
    }

    @Test
    void aTargetIsAKey() {
        assertProblem(
                orders -> orders.bigint("customer").references(() -> customers.number),
                "Orders.customer (orders.customer): It references Customers.number, which is neither the primary key nor unique. Declare a unique constraint over what it references. [reference-not-unique]");
    }

    @Test
    void aTargetNamedTwiceIsNoKey() {
        assertProblem(
                orders -> {
                    Column<Long> first = orders.bigint("first");
                    orders.foreignKey("fk")
                            .on(first, orders.bigint("second"))
                            .references(() -> customers.id, () -> customers.id);
                    return first;
                },
                "Orders, foreign key fk: It references Customers.id, Customers.id, which is neither the primary key nor unique. Declare a unique constraint over what it references. [reference-not-unique]");
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
        assertProblem(
                orders -> {
                    Column<String> city = orders.text("c");
                    orders.foreignKey("fk").on(city, orders.text("d")).references(() -> customers.city);
                    return city;
                },
                "Orders, foreign key fk: It has 2 columns, but references 1. Reference as many columns as it has. [reference-column-count]");
    }

    @Test
    void targetsAreOfOneTable() {
        var other = new Any("other");
        var orders = new Orders(table -> {
            Column<Long> first = table.bigint("a");
            table.foreignKey("fk").on(first, table.bigint("b")).references(() -> customers.id, () -> other.id);
            return first;
        });
        assertThat(Shop.problems(customers, other, orders))
                .containsExactly(
                        "Orders, foreign key fk: It references columns of several tables. Reference columns of one table. [reference-several-tables]");
    }

    @Test
    void aForeignKeyHasColumnsAndATarget() {
        assertProblem(
                orders -> {
                    orders.foreignKey("fk").references(() -> customers.id);
                    Column<Long> lonely = orders.bigint("a");
                    orders.foreignKey("fk2").on(lonely);
                    return lonely;
                },
                "Orders, foreign key fk: It has no columns. Name them with on(…). [no-columns]",
                "Orders.customer (orders.a): The foreign key references nothing. Add references(() -> OTHER.id). [reference-missing]");
    }

    @Test
    void setNullNeedsAColumnThatAdmitsNull() {
        assertProblem(
                orders -> orders.bigint("customer")
                        .references(() -> customers.id)
                        .onDelete(SET_NULL)
                        .onUpdate(SET_NULL),
                "Orders.customer (orders.customer): onDelete(SET_NULL) needs a nullable column. Add nullable() to Orders.customer, or choose another action. [set-null-not-null]",
                "Orders.customer (orders.customer): onUpdate(SET_NULL) needs a nullable column. Add nullable() to Orders.customer, or choose another action. [set-null-not-null]");
    }

    @Test
    void setDefaultNeedsADefaultOrNull() {
        assertProblem(
                orders ->
                        orders.bigint("customer").references(() -> customers.id).onDelete(SET_DEFAULT),
                "Orders.customer (orders.customer): onDelete(SET_DEFAULT) needs a default. Add defaultTo(…) to Orders.customer, or choose another action. [set-default-no-default]");
    }
}
