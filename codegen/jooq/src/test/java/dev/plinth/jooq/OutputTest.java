package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.jooq.everything.Everything;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written, and what is left alone. */
final class OutputTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    /** A database that needs no binding. */
    private static final class Small extends Database {
        Small(String... tables) {
            super("small", Dialect.SQLITE);
            for (String name : tables) {
                tables(new OneColumn(name));
            }
        }
    }

    public static final class OneColumn extends Table {
        public final Column<Long> id = bigint("id").primaryKey();

        OneColumn(String name) {
            super(name);
        }
    }

    /** A naming strategy that has no name for one class. */
    public static final class Failing extends DefaultGeneratorStrategy {
        @Override
        public String getJavaClassName(Definition definition, Mode mode) {
            if (mode == Mode.POJO && definition.getName().equals("second")) {
                throw new IllegalArgumentException("no name for " + definition.getName());
            }
            return super.getJavaClassName(definition, mode);
        }
    }

    private JooqResult generate(Database database) {
        return generate(database, folder, Optional.empty());
    }

    private static JooqResult generate(Database database, Path root, Optional<Generator> settings) {
        return JooqGenerator.generate(
                Declarations.load(database),
                new JooqTarget(root, "com.example.jooq", settings, root, root.resolve("staged")));
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    @Test
    void whatIsThereAlreadyIsNotTouched() throws IOException {
        JooqResult first = generate(new Everything());
        assertThat(first.written()).isEqualTo(first.files()).isPositive();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        assertThat(generate(new Everything())).isEqualTo(new JooqResult(first.files(), 0, 0));
        try (Stream<Path> found = Files.walk(folder)) {
            assertThat(found.filter(Files::isRegularFile))
                    .allSatisfy(
                            file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO));
        }
    }

    /** In a JVM of its own, since jOOQ reads the locale when its classes are loaded. */
    public static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) {
            generate(new Everything(), Path.of(arguments[0]), Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"tr, TR, Pacific/Kiritimati, ISO-8859-9", "ar, EG, America/St_Johns, UTF-8"})
    void theMachineDoesNotMatter(String language, String country, String zone, String encoding) throws Exception {
        Path here = folder.resolve("here");
        Path elsewhere = folder.resolve("elsewhere");
        generate(new Everything(), here, Optional.empty());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=" + encoding,
                        "-Dline.separator=\r\n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        elsewhere.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(tree(elsewhere)).isEqualTo(tree(here));
    }

    @Test
    void databasesShareATarget() throws IOException {
        generate(new Everything());
        Map<String, String> before = tree(folder);
        generate(new Small("first"));
        assertThat(tree(folder)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
        assertThat(generate(new Everything()).isChange()).isFalse();
    }

    @Test
    void aBindingIsWrittenWhereItIsUsed() {
        generate(new Small("first"));
        assertThat(folder.resolve("com/example/jooq/small/tables/First.java")).exists();
        assertThat(folder.resolve("com/example/jooq/small/bindings")).doesNotExist();
    }

    @Test
    void aStaleSourceIsDeletedAndNothingElse() throws IOException {
        generate(new Small("first", "second"));
        Path ours = folder.resolve("com/example/jooq/small");
        Files.writeString(ours.resolve("notes.txt"), "mine");
        Files.writeString(ours.resolveSibling("Mine.java"), "package com.example.jooq;");
        JooqResult result = generate(new Small("first"));
        assertThat(ours.resolve("tables/First.java")).exists();
        assertThat(ours.resolve("tables/Second.java")).doesNotExist();
        assertThat(ours.resolve("notes.txt")).exists();
        assertThat(ours.resolveSibling("Mine.java")).exists();
        assertThat(result.written()).isPositive();
        assertThat(result.removed()).isEqualTo(2);
    }

    @Test
    void whatAKilledGenerationLeftBehindIsDeleted() throws IOException {
        Path left = folder.resolve("staged/com/example/jooq/small/tables/Second.java");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half of a cla");
        generate(new Small("first"));
        assertThat(folder.resolve("staged")).doesNotExist();
        assertThat(folder.resolve("com/example/jooq/small/tables/First.java")).exists();
        assertThat(folder.resolve("com/example/jooq/small/tables/Second.java")).doesNotExist();
    }

    @Test
    void theUsersCleanSettingHolds() {
        generate(new Small("first", "second"));
        var settings = new Generator().withTarget(new Target().withClean(false));
        generate(new Small("first"), folder, Optional.of(settings));
        assertThat(folder.resolve("com/example/jooq/small/tables/Second.java")).exists();
    }

    @Test
    void twoTablesOfOneClassNameAreAnErrorAndNothingIsWritten() throws IOException {
        generate(new Small("first"));
        Map<String, String> before = tree(folder);
        assertThatThrownBy(() -> generate(new Small("line_item", "lineitem")))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "OneColumn (table lineitem): the name of its jOOQ class, Lineitem, differs only in case from LineItem,"
                                + " that of OneColumn (table line_item). Change the newer one: rename the table, or set a naming"
                                + " strategy in <generator>. [jooq-class-name]");
        assertThat(tree(folder)).isEqualTo(before);
    }

    @Test
    void whatJooqOnlyLogsIsAnError() throws IOException {
        generate(new Small("first"));
        Map<String, String> before = tree(folder);
        var settings = new Generator()
                .withStrategy(new Strategy().withName(Failing.class.getName()))
                .withGenerate(new Generate().withPojos(true));
        assertThatThrownBy(() -> generate(new Small("first", "second"), folder, Optional.of(settings)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("jOOQ classes of small, POJO of second: jOOQ's generator failed:"
                        + " java.lang.IllegalArgumentException: no name for second. Check the settings in <generator>."
                        + " [jooq-failed]")
                .satisfies(e -> assertThat(e.getSuppressed()).isNotEmpty());
        assertThat(tree(folder)).isEqualTo(before);
    }
}
