package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Labeled;
import dev.plinth.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are different in a database and one name in Java, or that hide a type which the generated code uses. */
final class JavaNamesTest {
    private static final String NEWER = " Change the newer one: ";
    private static final String STRATEGY = ", or set a naming strategy in <generator>.";

    /** Before types were written by their full names, each of the first nine failed in javac. */
    private static final List<String> HIDING = List.of(
            "string object override class suppress_warnings long boolean dsl a__b a_b table keys t default_schema"
                    .split(" "));

    @TempDir
    private Path folder;

    public static final class Columns extends Table {
        public final Column<String> first;
        public final Column<String> second;

        Columns(String first, String second) {
            super("columns");
            this.first = text(first);
            this.second = text(second);
        }

        Columns indexed(String one, String other) {
            index(one).on(first);
            index(other).on(second);
            return this;
        }

        Columns unique(String one, String other) {
            unique(one).on(first);
            unique(other).on(second);
            return this;
        }
    }

    public static final class Parent extends Table {
        public final Column<Long> id = bigint("id").primaryKey();

        private final String name;

        Parent(String name) {
            super(name);
            this.name = name;
        }
    }

    public static final class Child extends Table {
        public final Column<Long> one;
        public final Column<Long> other;

        Child(Parent parent, String one, String other) {
            super("child");
            this.one = bigint("one");
            this.other = bigint("other");
            foreignKey(one).on(this.one).references(() -> parent.id);
            foreignKey(other).on(this.other).references(() -> parent.id);
        }
    }

    /** A table that refers to another one. */
    public static final class Referring extends Table {
        public final Column<Long> key = bigint("key").primaryKey();
        public final Column<Short> small = smallint("small");
        public final Column<Integer> usual = integer("usual");
        public final Column<Double> real = doublePrecision("real");
        public final Column<Boolean> truth = bool("truth");

        Referring(Parent... others) {
            super("referring");
            for (Parent other : others) {
                bigint("ref_" + other.name).references(() -> other.id);
            }
        }
    }

    /** Labels that differ in one letter that is none in Java. */
    public enum Dashed implements Labeled {
        ONE("a-b"),
        TWO("a_b");

        private final String label;

        Dashed(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Labels that are names in the generated enum, or would hide the types that it uses. */
    public enum Hiding implements Labeled {
        STRING("String"),
        SCHEMA("DefaultSchema"),
        JAVA("java"),
        ORG("org");

        private final String label;

        Hiding(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A label that the generated enum has no place for. */
    public enum Literal {
        literal
    }

    public static final class Labels<E extends Enum<E>> extends Table {
        public final Column<E> label;

        Labels(Class<E> type) {
            super("labels");
            label = enumeration("label", type);
        }
    }

    private static final class Hostile extends Database {
        Hostile(Table... tables) {
            super("hostile", Dialect.POSTGRES);
            tables(tables);
        }
    }

    /** What Plinth refuses by default, under names of its own. */
    public static final class Apart extends DefaultGeneratorStrategy {
        private static String apart(Definition definition, String name) {
            return definition.getName().equals("A") ? name + "Upper" : name;
        }

        @Override
        public String getJavaIdentifier(Definition definition) {
            return apart(definition, super.getJavaIdentifier(definition));
        }

        @Override
        public String getJavaClassName(Definition definition, Mode mode) {
            return apart(definition, super.getJavaClassName(definition, mode));
        }

        @Override
        public String getJavaMemberName(Definition definition, Mode mode) {
            return apart(definition, super.getJavaMemberName(definition, mode));
        }

        @Override
        public String getJavaGetterName(Definition definition, Mode mode) {
            return apart(definition, super.getJavaGetterName(definition, mode));
        }

        @Override
        public String getJavaSetterName(Definition definition, Mode mode) {
            return apart(definition, super.getJavaSetterName(definition, mode));
        }
    }

    private static Generator everything() {
        return new Generator()
                .withGenerate(new Generate().withPojos(true).withDaos(true).withInterfaces(true));
    }

    private void assertRefused(String message, Table... tables) {
        var settings = new Generator();
        var database = new Hostile(tables);
        assertThatThrownBy(() -> GeneratedClasses.of(database, settings, folder))
                .hasMessage(message);
        assertThat(folder.resolve("sources")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"a b, a_b, field, A_B", "a-b, a.b, field, A_B", "a, A, field, A", "table, table_, accessor, getTable_"})
    void columnsOfOneNameAreRefused(String first, String second, String what, String name) {
        assertRefused(
                ("Columns.second (columns.%s): the name of its jOOQ %s, %s, is also that of Columns.first (columns.%s)."
                                + NEWER + "rename the column" + STRATEGY + " [jooq-member-name]")
                        .formatted(second, what, name, first),
                new Columns(first, second));
    }

    @Test
    void labelsOfOneNameAreRefused() {
        assertRefused(
                "enum Dashed, label a_b: the name of its jOOQ constant, a_b, is also that of enum Dashed, label a-b."
                        + NEWER + "change the label" + STRATEGY + " [jooq-member-name]",
                new Labels<>(Dashed.class));
        assertRefused(
                "enum Literal, label literal: the name of its jOOQ constant, literal, is also that of something that jOOQ"
                        + " itself needs. Change it: change the label" + STRATEGY + " [jooq-member-name]",
                new Labels<>(Literal.class));
    }

    @Test
    void anEnumTypeNamedAsATableIsRefused() {
        assertRefused(
                "enum Hiding (hiding): its name is also that of Parent (table hiding), and jOOQ takes the type for the row of that"
                        + " table. Name the type in the third argument of enumeration(…) or enumText(…), or rename the table."
                        + " [jooq-type-name]",
                new Labels<>(Hiding.class),
                new Parent("hiding"));
    }

    @Test
    void indexesAndKeysOfOneNameAreRefused() {
        assertRefused(
                "Columns, index a_b: the name of its jOOQ constant, A_B, is also that of Columns, index a b." + NEWER
                        + "name the index with index(\"…\").on(…)" + STRATEGY + " [jooq-member-name]",
                new Columns("x", "y").indexed("a b", "a_b"));
        assertRefused(
                "Columns, unique constraint a_b: the name of its jOOQ constant, A_B, is also that of Columns, unique"
                        + " constraint A_B." + NEWER + "name the unique constraint with unique(\"…\").on(…)" + STRATEGY
                        + " [jooq-key-name]",
                new Columns("x", "y").unique("A_B", "a_b"));
        var parent = new Parent("parent");
        assertRefused(
                "Child.other (child.other): the name of its jOOQ constant, CHILD__A_B, is also that of Child.one (child.one)."
                        + NEWER + "name the foreign key with foreignKey(\"…\").on(…)" + STRATEGY + " [jooq-key-name]",
                parent,
                new Child(parent, "a b", "a-b"));
    }

    @ParameterizedTest
    @CsvSource({"a b, a_b, is also that of", "a_b, Ab, 'differs only in case from AB, that of'"})
    void tablesOfOneClassAreRefused(String first, String second, String clash) {
        var settings = new Generator();
        var database = new Hostile(new Parent(first), new Parent(second));
        assertThatThrownBy(() -> GeneratedClasses.of(database, settings, folder))
                .hasMessageContaining("Parent (table %s): the name of its jOOQ class, %s, %s Parent (table %s)."
                        .formatted(second, second.equals("Ab") ? "Ab" : "AB", clash, first));
    }

    @Test
    void whatANamingStrategyKeepsApartIsGenerated() throws IOException {
        var settings = everything().withStrategy(new Strategy().withName(Apart.class.getName()));
        GeneratedClasses classes = GeneratedClasses.of(new Hostile(new Columns("a", "A")), settings, folder);
        assertThat(classes.table("Columns").fields())
                .extracting(org.jooq.Field::getName)
                .containsExactly("a", "A");
    }

    @Test
    void tablesThatHideATypeAreGenerated() throws IOException {
        Parent[] hiding = HIDING.stream().map(Parent::new).toArray(Parent[]::new);
        Table[] all = Stream.concat(Stream.of(hiding), Stream.of(new Referring(hiding)))
                .toArray(Table[]::new);
        GeneratedClasses classes = GeneratedClasses.of(new Hostile(all), new Generator(), folder);
        assertThat(classes.table("Referring").getReferences()).hasSize(hiding.length);
    }

    @Test
    void aPojoThatHidesAStringIsRefused() throws IOException {
        Table[] most = HIDING.stream()
                .filter(name -> !name.equals("string") && !name.equals("override"))
                .map(Parent::new)
                .toArray(Table[]::new);
        assertThat(GeneratedClasses.of(new Hostile(most), everything(), folder.resolve("most"))
                        .type("tables.pojos.Object"))
                .isNotNull();
        var database = new Hostile(new Parent("string"), new Parent("override"));
        assertThatThrownBy(() -> GeneratedClasses.of(database, everything(), folder))
                .hasMessageContaining("Parent (table string): the name of its jOOQ class, String, is also that of")
                .hasMessageContaining("Parent (table override): the name of its jOOQ class, Override, is also that of");
    }

    @Test
    void labelsThatHideATypeAreGenerated() throws IOException {
        GeneratedClasses classes =
                GeneratedClasses.of(new Hostile(new Labels<>(Hiding.class)), new Generator(), folder);
        assertThat(classes.constant("Hiding", "org")).isNotNull();
    }

    private static final class Doubled extends Table {
        Doubled(Parent parent) {
            super("doubled");
            Column<Long> one = bigint("one");
            foreignKey("f-1").on(one).references(() -> parent.id);
            foreignKey("f_1").on(one).references(() -> parent.id);
        }
    }

    @Test
    void keysOfOneColumnAreToldApart() {
        var parent = new Parent("parent");
        var database = new Hostile(parent, new Doubled(parent));
        assertThatThrownBy(() -> GeneratedClasses.of(database, new Generator(), folder))
                .hasMessageContaining("named f-1")
                .hasMessageContaining("named f_1");
    }
}
