package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {
    private static final String LONG = "a".repeat(63);

    enum Color {
        RED
    }

    @Test
    void tablesAreNamedApart() {
        assertThat(Shop.errors(new Any("a"), new Any("a", any -> any.primaryKeyName("b_pkey"))))
                .containsExactly("Any (a): the name a is taken: table Any (a) has it. Rename one.");
    }

    @Test
    void namesThatDifferInCaseAloneAreOneToSqlite() {
        assertThat(Shop.errors(new Any("Order"), new Any("order", any -> any.primaryKeyName("k"))))
                .containsExactly(
                        "Any (order): the name order is taken: table Any (Order) has it but for its case, which SQLite ignores. Rename one.");
        assertThat(Shop.on(Dialect.POSTGRES, new Any("Order"), new Any("order")).tables())
                .hasSize(2);
    }

    @Test
    void sqliteIgnoresTheCaseOfAsciiLettersAlone() {
        assertThat(Shop.of(new Any("Ä"), new Any("ä")).tables()).hasSize(2);
    }

    @Test
    void columnsAreNamedApart() {
        assertThat(Shop.errors(new Any("a", any -> any.text("ID"))))
                .containsExactly(
                        "Any (a.ID): the name ID is taken: column Any.id (a.id) has it but for its case, which SQLite ignores. Rename one.");
    }

    @Test
    void indexesKeysAndTablesShareTheirNames() {
        var table = new Any("a", any -> {
            any.index("b").on(any.id);
            any.index("a_pkey").on(any.id);
        });
        assertThat(Shop.errors(table, new Any("b")))
                .containsExactly(
                        "Any, index b: the name b is taken: table Any (b) has it. Rename one.",
                        "Any, index a_pkey: the name a_pkey is taken: key Any, primary key a_pkey has it. Rename one.");
    }

    @Test
    void constraintsOfATableAreNamedApart() {
        var table = new Any("a", any -> {
            any.check("c", any.id.gt(1L));
            any.foreignKey("c").on(any.id).references(() -> any.id);
        });
        assertThat(Shop.errors(table))
                .containsExactly("Any.id (a.id): the name c is taken: check Any, check c has it. Rename one.");
    }

    @Test
    void triggersAndRoutinesAreNamedApart() {
        var first = triggered("a", "t", "r");
        assertThat(Shop.errors(first, triggered("b", "t", "s")))
                .containsExactly("Any, trigger t: the name t is taken: trigger Any, trigger t has it. Rename one.");
        assertThat(Shop.errors(first, triggered("b", "u", "r")))
                .containsExactly("Any, trigger u: the name r is taken: routine Any, trigger t has it. Rename one.");
    }

    private static Any triggered(String table, String trigger, String routine) {
        return new Any(
                table,
                any -> any.trigger(trigger)
                        .routine(routine)
                        .after(INSERT)
                        .run(row -> DSL.deleteFrom(any).where(any.id.eq(row.get(any.id)))));
    }

    @Test
    void whatNoDialectHasTwiceMayHaveOneName() {
        var table = new Any("a", any -> {
            any.index("i").on(any.id).only(Dialect.POSTGRES);
            any.index("i").on(any.id.desc()).only(Dialect.SQLITE);
            any.check("c", any.id.gt(1L)).only(Dialect.POSTGRES);
            any.check("c", any.id.gt(2L)).only(Dialect.SQLITE);
        });
        assertThat(Shop.of(table).tables().get(0).indexes()).hasSize(2);
    }

    @Test
    void whatIsDeclaredForNoDialectIsAMistake() {
        assertThat(Shop.errors(new Any("a", any -> any.index("i").on(any.id).only())))
                .singleElement()
                .asString()
                .startsWith("Any, index i: only(…) leaves no dialect of ");
    }

    @Test
    void anEnumTypeAndATableAreNamedApart() {
        assertThat(Shop.errors(new Any("color", any -> any.enumeration("c", Color.class))))
                .containsExactly("enum Color: the name color is taken: table Any (color) has it. Rename one.");
    }

    @Test
    void aNameIsNotEmpty() {
        assertThat(Shop.errors(new Any("a", any -> any.text(" "))))
                .containsExactly("Any (a. ): the name of the column is empty. Give it one.");
    }

    @Test
    void aNameHoldsNoControlCharacter() {
        assertThat(Shop.errors(new Any("a", any -> any.index("x\ny").on(any.id))))
                .containsExactly("Any, index x\ny: the name of the index holds a control character. Choose another.");
    }

    @Test
    void postgresKeepsSixtyThreeBytes() {
        assertThat(Shop.errors(new Any("a", any -> any.text(LONG + "a"))))
                .containsExactly(
                        "Any (a.%1$sa): the name of the column, %1$sa, has 64 bytes; POSTGRES keeps 63. Give it a shorter name."
                                .formatted(LONG));
        assertThat(Shop.of(new Any("a", any -> any.text(LONG))).tables()).hasSize(1);
        assertThat(Shop.on(Dialect.SQLITE, new Any(LONG + "a")).tables()).hasSize(1);
    }

    @Test
    void bytesCountNotCharacters() {
        String name = "ü".repeat(32);
        assertThat(Shop.errors(new Any("a", any -> any.index(name).on(any.id))))
                .containsExactly(
                        "Any, index %1$s: the name of the index, %1$s, has 64 bytes; POSTGRES keeps 63. Give it a shorter name."
                                .formatted(name));
    }

    @Test
    void aNameThatPlinthMakesIsCheckedToo() {
        String table = "t".repeat(59);
        assertThat(Shop.errors(new Any(table)))
                .containsExactly(
                        "Any, primary key %1$s_pkey: the name of the key, %1$s_pkey, has 64 bytes; POSTGRES keeps 63. Give it a shorter name."
                                .formatted(table));
    }

    @Test
    void sqliteKeepsNamesToItself() {
        assertThat(Shop.errors(new Any("SQLite_a", any -> any.primaryKeyName("k"))))
                .containsExactly(
                        "Any (SQLite_a): the name of the table, SQLite_a, begins with sqlite_, which SQLite keeps for itself. Choose another.");
        assertThat(Shop.on(Dialect.POSTGRES, new Any("sqlite_a")).tables()).hasSize(1);
    }

    @Test
    void flywayKeepsItsTableToItself() {
        assertThat(Shop.errors(new Any("Flyway_Schema_History")))
                .containsExactly(
                        "Any (Flyway_Schema_History): this is the name of Flyway's own table. Choose another.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"})
    void postgresHasColumnsOfItsOwn(String name) {
        assertThat(Shop.errors(new Any("a", any -> any.text(name))))
                .containsExactly(
                        "Any (a.%1$s): every table of PostgreSQL has a column %1$s of its own. Choose another name."
                                .formatted(name));
        assertThat(Shop.on(Dialect.SQLITE, new Any("a", any -> any.text(name))).tables())
                .hasSize(1);
    }
}
