package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no dialect takes as a name, a comment or a default. */
class TextRulesTest {
    enum Color {
        RED
    }

    /** Everything that has a name, given one. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("column", "Any (a.%s)", (any, name) -> any.text(name)),
                kind("primary key", "Any, primary key %s", Any::primaryKeyName),
                kind(
                        "unique constraint",
                        "Any, unique constraint %s",
                        (any, name) -> any.unique(name).on(any.id)),
                kind("check", "Any, check %s", (any, name) -> any.check(name, any.id.gt(0L))),
                kind("index", "Any, index %s", (any, name) -> any.index(name).on(any.id)),
                kind(
                        "foreign key",
                        "Any.id (a.id)",
                        (any, name) -> any.foreignKey(name).on(any.id).references(() -> any.id)),
                kind("enum type", "enum Color", (any, name) -> any.enumeration("e", Color.class, name)),
                kind(
                        "trigger",
                        "Any, trigger %s",
                        (any, name) ->
                                any.trigger(name).routine("r").after(INSERT).raise("no")),
                kind(
                        "routine",
                        "Any, trigger t",
                        (any, name) ->
                                any.trigger("t").routine(name).after(INSERT).raise("no")));
    }

    private static Arguments kind(String kind, String where, BiConsumer<Any, String> declaration) {
        return Arguments.of(kind, where, declaration);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNameIsNotEmpty(String kind, String where, BiConsumer<Any, String> declaration) {
        for (String name : new String[] {"", " "}) {
            assertThat(Shop.problems(new Any("a", any -> declaration.accept(any, name))))
                    .singleElement()
                    .asString()
                    .endsWith(": The name of the %s is empty. Give it one. [name-empty]".formatted(kind));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNameHoldsNoControlCharacter(String kind, String where, BiConsumer<Any, String> declaration) {
        for (String name : new String[] {"x\ny", "a\0", "\u0085"}) {
            assertThat(Shop.problems(new Any("a", any -> declaration.accept(any, name))))
                    .containsExactly(
                            "%s: The name of the %s contains a control character. Remove it. [name-control-character]"
                                    .formatted(where.formatted(name), kind));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNameIsUnicode(String kind, String where, BiConsumer<Any, String> declaration) {
        assertThat(Shop.problems(new Any("a", any -> declaration.accept(any, "x\uD83D"))))
                .singleElement()
                .asString()
                .contains("The name of the %s contains the character NUL or half of a surrogate pair.".formatted(kind));
        assertThat(Shop.of(new Any("a", any -> declaration.accept(any, "größe 表 \uD83D\uDE00 ' \"")))
                        .tables())
                .hasSize(1);
    }

    @Test
    void aTableHasAName() {
        assertThat(Shop.problems(new Any(" ")))
                .containsExactly("Any ( ): The name of the table is empty. Give it one. [name-empty]");
        assertThat(Shop.problems(new Any("a\tb", any -> any.index().on(any.id))))
                .containsExactly(
                        "Any (a\tb): The name of the table contains a control character. Remove it. [name-control-character]");
    }

    @Test
    void commentsAndDefaultsCanBeStored() {
        String rest = " contains the character NUL or half of a surrogate pair. Remove it. [text-not-storable]";
        assertThat(Shop.problems(new Any("a", any -> {
                    any.describe("a\0");
                    any.text("b").describe("\uDE00").defaultTo("\0");
                    any.json("c").defaultTo(JSON.valueOf("\"\uD83D\""));
                })))
                .containsExactly(
                        "Any (a.b): The default" + rest,
                        "Any (a.c): The default" + rest,
                        "Any (a): The comment" + rest,
                        "Any (a.b): The comment" + rest);
        assertThat(Shop.of(new Any("a", any -> {
                            any.describe("two\r\nlines");
                            any.text("b").describe("\ttab").defaultTo("\u0001\n");
                        }))
                        .tables())
                .hasSize(1);
    }

    @Test
    void textInExpressionsCanBeStored() {
        String rest = " contains the character NUL or half of a surrogate pair. Remove it. [text-not-storable]";
        assertThat(Shop.problems(new Any("a", any -> {
                    Column<String> b = any.text("b");
                    any.text("c").defaultTo(DSL.upper("\0"));
                    any.check("d", b.ne("\uD83D"));
                    any.index("i").on(b).where(b.ne("x\0"));
                    any.trigger("t")
                            .after(INSERT)
                            .run(row -> any.update().set(b, "\0"))
                            .only(Dialect.POSTGRES);
                })))
                .containsExactly(
                        "Any (a.c): The default" + rest,
                        "Any, check d: The check" + rest,
                        "Any, index i: The predicate" + rest,
                        "Any, trigger t: The body" + rest);
    }

    @Test
    void theColumnsOfATableAreNamedApart() {
        assertThat(Shop.problems(new Any("a", any -> any.text("id"))))
                .containsExactly(
                        "Any (a.id): The table has another column of this name. Rename one of them. [column-twice]");
        assertThat(Shop.of(new Any("a", any -> any.text("ID"))).tables()).hasSize(1);
    }

    @Test
    void flywayKeepsItsTableToItself() {
        assertThat(Shop.problems(new Any("Flyway_Schema_History")))
                .containsExactly("Any (Flyway_Schema_History): Flyway keeps its own table under this name. "
                        + "Choose another name. [flyway-table]");
    }

    @Test
    void whatIsDeclaredForNoDialectIsAProblem() {
        assertThat(Shop.problems(new Any("a", any -> any.index("i").on(any.id).only())))
                .containsExactly("Any, index i: only(…) leaves no dialect of Shop. "
                        + "Name one of its dialects, or remove only(…). [no-dialect]");
    }
}
