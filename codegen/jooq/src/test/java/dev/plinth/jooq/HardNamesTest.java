package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Labeled;
import dev.plinth.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts that Java would misread if they went into a source file as they are. */
final class HardNamesTest {
    private static final String TEXT = "*/ \\u0041 \\ \"q\" 'a' %s <b> & ünïcödé \t tab";

    @TempDir
    private Path folder;

    /** Labels that are no names in Java. */
    public enum Size implements Labeled {
        SMALL("1 small"),
        CLASS("class"),
        QUOTED("it's \"big\" \\");

        private final String label;

        Size(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final class Hard extends Table {
        public final Column<Long> clazz = bigint("class").primaryKey();
        public final Column<String> spaced = text("two words").describe(TEXT);
        public final Column<String> digit = text("1st").defaultTo(TEXT);
        public final Column<String> method = text("hash_code");
        public final Column<Size> size = enumeration("size", Size.class);

        Hard() {
            super("weird-Table.name");
            describe(TEXT);
            check("a \"check\"", spaced.ne(TEXT));
            index("an \"index\"").on(spaced);
        }
    }

    public static final class Default extends Database {
        Default() {
            super("default", Dialect.POSTGRES);
            tables(new Hard());
        }
    }

    @Test
    void theClassesCompileAndSayWhatWasDeclared() throws IOException {
        var settings =
                new Generator().withGenerate(new Generate().withPojos(true).withDaos(true));
        GeneratedClasses classes = GeneratedClasses.of(new Default(), settings, folder);
        org.jooq.Table<?> table = (org.jooq.Table<?>) classes.constantOf("tables.WeirdTableName", "WEIRD_TABLE_NAME");
        assertThat(table.getName()).isEqualTo("weird-Table.name");
        assertThat(table.getComment()).isEqualTo(TEXT);
        assertThat(table.fieldsRow().fields())
                .extracting(Field::getName)
                .containsExactly("class", "two words", "1st", "hash_code", "size");
        assertThat(table.field("two words").getComment()).isEqualTo(TEXT);
        assertThat(DSL.using(SQLDialect.POSTGRES)
                        .render(table.field("1st").getDataType().defaultValue()))
                .isEqualTo("'" + TEXT.replace("'", "''") + "'");
        assertThat(table.getIndexes()).extracting(index -> index.getName()).containsExactly("an \"index\"");
        assertThat(table.getChecks()).extracting(check -> check.getName()).containsExactly("a \"check\"");
        assertThat(classes.constant("Size", "it's \"big\" \\")).isNotNull();
    }

    /** Java reads Unicode escapes before it looks for the end of a comment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\users",
                "\\u",
                "\\uu002a/",
                "\\u002a/ \\u002a\\u002f",
                "\\\\u and \\\\\\u",
                "**/ /* /** */",
                "*\n/",
                "a \\\nu",
                "@deprecated",
                "one\n@deprecated {@link nothing}"
            })
    void aCommentIsNeverReadAsCode(String comment) throws IOException {
        var table = new Described(comment);
        GeneratedClasses classes = GeneratedClasses.of(
                new Neighbours(table),
                new Generator()
                        .withGenerate(
                                new Generate().withPojos(true).withDaos(true).withInterfaces(true)),
                folder);
        org.jooq.Table<?> described = classes.table("Described");
        assertThat(described.getComment()).isEqualTo(comment);
        assertThat(described.field("\\u").getComment()).isEqualTo(comment);
    }

    @Test
    void theBackslashOfACommentIsAnEntityInJavadoc() throws IOException {
        GeneratedClasses.of(new Neighbours(new Described("C:\\users, \\\\u")), new Generator(), folder);
        assertThat(Files.readString(folder.resolve("sources/generated/neighbours/tables/Described.java")))
                .contains(" * C:&#92;users, \\\\u\n", "DSL.comment(\"C:\\\\users, \\\\\\\\u\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "(", ")", "[", "]", "} else {"})
    void aBracketInACommentIsNoneOfTheCode(String comment) throws IOException {
        PrintStream usual = System.err;
        var printed = new ByteArrayOutputStream();
        try (var caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            GeneratedClasses classes = GeneratedClasses.of(
                    new Neighbours(new Described(comment)),
                    new Generator().withGenerate(new Generate().withPojos(true)),
                    folder);
            assertThat(classes.table("Described").getComment()).isEqualTo(comment);
        } finally {
            System.setErr(usual);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("formatting error");
        assertThat(Files.readString(folder.resolve("sources/generated/neighbours/tables/Described.java")))
                .contains("\n    private static final long serialVersionUID");
    }

    public static final class Described extends Table {
        public final Column<Long> id = bigint("id").primaryKey();
        public final Column<String> odd;

        Described(String comment) {
            super("described");
            describe(comment);
            odd = text("\\u").describe(comment);
        }
    }

    private static final class Lines extends Table {
        private final Column<Long> key;

        Lines(String name, String column, String... unique) {
            super(name);
            key = bigint(column).references(this::key);
            (unique.length == 0 ? unique() : unique(unique[0])).on(key);
        }

        private Column<Long> key() {
            return key;
        }
    }

    private static final class Neighbours extends Database {
        Neighbours(Table... tables) {
            super("neighbours", Dialect.SQLITE);
            tables(tables);
        }
    }

    @Test
    void keysOfOneNameAreAnError() {
        var generator = new Generator();
        assertThatThrownBy(() -> GeneratedClasses.of(
                        new Neighbours(new Lines("order", "line_number"), new Lines("order_line", "number")),
                        generator,
                        folder))
                .hasMessage(
                        "Lines, unique constraint on number: the name of its jOOQ constant, ORDER_LINE_NUMBER_KEY, is also that of"
                                + " Lines, unique constraint on line_number. Change the newer one: name the unique constraint with"
                                + " unique(\"…\").on(…), or set a naming strategy in <generator>. [jooq-key-name]");
    }

    @Test
    void foreignKeysOfTwoTablesCanHaveOneName() throws IOException {
        GeneratedClasses classes = GeneratedClasses.of(
                new Neighbours(new Lines("order", "line_number", "first"), new Lines("order_line", "number", "second")),
                new Generator(),
                folder);
        for (String name : List.of("order", "order_line")) {
            var table = (org.jooq.Table<?>) classes.constantOf(
                    name.equals("order") ? "tables.Order" : "tables.OrderLine", name.toUpperCase(Locale.ROOT));
            assertThat(table.getReferences())
                    .extracting(key -> key.getTable().getName() + " " + key.getName())
                    .containsExactly(name + " order_line_number_fkey");
        }
    }

    private static final class Named extends Table {
        Named(String name, String column) {
            super(name);
            text(column);
        }
    }

    private static final class OfNamed extends Database {
        OfNamed(String name, String column) {
            super("named", Dialect.SQLITE);
            tables(new Named(name, column));
        }
    }

    @Test
    void invisibleCharactersAreRefused() {
        var column = new OfNamed("t", "a\u200B");
        assertThatThrownBy(() -> GeneratedClasses.of(column, new Generator(), folder))
                .hasMessageContaining("contains the invisible character U+200B, which Java leaves out.")
                .hasMessageContaining("Change it: rename the column, or set a naming strategy in <generator>.")
                .hasMessageEndingWith("[jooq-name-invisible]");
        var table = new OfNamed("t\u00AD", "a");
        assertThatThrownBy(() -> GeneratedClasses.of(table, new Generator(), folder))
                .hasMessageContaining("U+00AD");
    }

    @Test
    void classesWhoseFilesCouldNotBeWrittenAreRefused() {
        var database = new OfNamed("a".repeat(121), "a");
        assertThatThrownBy(() -> GeneratedClasses.of(database, new Generator(), folder))
                .hasMessageContaining("has 121 bytes, and the names of its files allow 120.")
                .hasMessageContaining("[jooq-name-too-long]");
    }
}
