package dev.plinth.examples.databases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/**
 * Compares the classes that come from a declaration with those that jOOQ's stock generator reads off a live PostgreSQL
 * that holds it. They are equal, file by file, but for the differences listed here.
 */
final class StockComparison {
    private static final String PACKAGE = "generated";

    /**
     * A wanted difference: what stands in the stock file is replaced before the files are compared, so the generated
     * class must show the difference wherever stock would call for it.
     *
     * @param name what it is called in messages
     * @param reason why it is wanted
     * @param stock what stands in the stock file
     * @param ours what stands in its place
     * @param imported the class that the replacement needs an import of, under the package of the database
     */
    record Difference(String name, String reason, Pattern stock, String ours, Optional<String> imported) {
        Difference(String name, String reason, String stock, String ours) {
            this(name, reason, Pattern.compile(stock), ours, Optional.empty());
        }

        Difference importing(String type) {
            return new Difference(name, reason, stock, ours, Optional.of(type));
        }
    }

    static final Difference LITERAL_WITHOUT_CAST = new Difference(
            "literal default without a cast",
            "jOOQ writes the default of the class into SQL for SQLite, which does not know PostgreSQL's casts",
            "DSL\\.raw\\(\"('(?:[^']|'')*')::[^\"]+\"\\)",
            "DSL.raw(\"$1\")");

    static final Difference DECIMAL_LITERAL = new Difference(
            "default of a double precision column",
            "PostgreSQL shows the number as it came out of the cast, the class as Java writes it",
            "DSL\\.raw\\(\"'?(-?\\d+)'?\"\\), SQLDataType\\.DOUBLE\\)",
            "DSL.raw(\"$1.0\"), SQLDataType.DOUBLE)");

    static final Difference NOW = new Difference(
                    "default of the current time",
                    "now() is unknown to SQLite, and CURRENT_TIMESTAMP has another format there",
                    "DSL\\.field\\(DSL\\.raw\\(\"(?:now\\(\\)|CURRENT_TIMESTAMP)\"\\), SQLDataType\\.TIMESTAMPWITHTIMEZONE\\)",
                    "TimestampTzBinding.now()")
            .importing("bindings.TimestampTzBinding");

    static final Difference TIMESTAMPTZ_BINDING = new Difference(
                    "binding of timestamptz columns",
                    "SQLite stores text in one format, and its driver cannot read an OffsetDateTime",
                    "(= createField\\(.*SQLDataType\\.TIMESTAMPWITHTIMEZONE\\(6\\).*)\\);",
                    "$1, new TimestampTzBinding());")
            .importing("bindings.TimestampTzBinding");

    static final Difference JSON_BINDING = new Difference(
                    "binding of json columns",
                    "on SQLite, jOOQ would write the document through json(), which changes its text",
                    "(= createField\\(.*SQLDataType\\.JSON[.,].*)\\);",
                    "$1, new JsonBinding());")
            .importing("bindings.JsonBinding");

    static final Difference JSONB_BINDING = new Difference(
                    "binding of jsonb columns",
                    "on SQLite, jOOQ would write a blob, which a strict text column refuses",
                    "(= createField\\(.*SQLDataType\\.JSONB[.,].*)\\);",
                    "$1, new JsonbBinding());")
            .importing("bindings.JsonbBinding");

    private final DeclaredDatabase database;
    private final Path folder;
    private final List<Difference> wanted;
    private final Set<String> unused = new LinkedHashSet<>();

    private StockComparison(DeclaredDatabase database, Path folder, List<Difference> wanted) {
        this.database = database;
        this.folder = folder;
        this.wanted = wanted;
        wanted.forEach(difference -> unused.add(difference.name()));
    }

    /**
     * Generates both and fails with every line that differs, and with every wanted difference that does not occur.
     *
     * @param live a PostgreSQL database that holds the declaration, besides nothing but Flyway's table
     * @param wanted the differences that must occur, in the order in which they are applied
     */
    static void assertEqual(DeclaredDatabase database, Connection live, Path folder, List<Difference> wanted)
            throws Exception {
        var comparison = new StockComparison(database, folder, wanted);
        Path ours = comparison.ours();
        Path stock = comparison.stock(live);
        Set<String> files = files(stock);
        for (String file : files) {
            Files.writeString(stock.resolve(file), comparison.rewrite(Files.readString(stock.resolve(file))));
        }
        assertSoftly(softly -> {
            softly.assertThat(comparison.unused)
                    .as("wanted differences that do not occur")
                    .isEmpty();
            softly.assertThat(files(ours)).isEqualTo(comparison.withBindings(files));
            files.stream()
                    .filter(file -> Files.exists(ours.resolve(file)))
                    .forEach(
                            file -> softly.assertThat(ours.resolve(file)).hasSameTextualContentAs(stock.resolve(file)));
        });
    }

    /** What a wanted difference imports is generated too: these are the files that stock has not. */
    private Set<String> withBindings(Set<String> files) {
        Set<String> all = new TreeSet<>(files);
        for (Difference difference : wanted) {
            difference.imported().ifPresent(type -> {
                all.add(type.replace('.', '/') + ".java");
                all.add("bindings/SqliteTextBinding.java");
            });
        }
        return all;
    }

    private static Generator settings() {
        return new Generator()
                .withGenerate(new Generate()
                        .withPojos(true)
                        .withDaos(true)
                        .withInterfaces(true)
                        .withGlobalObjectNames(true))
                .withDatabase(new Database().withExcludes("flyway_schema_history"));
    }

    private Path ours() {
        Path root = folder.resolve("ours");
        JooqGenerator.generate(
                database, new JooqTarget(root, PACKAGE, Optional.of(settings()), folder, folder.resolve("staged")));
        return sources(root);
    }

    private Path stock(Connection live) throws Exception {
        Path root = folder.resolve("stock");
        Generator settings = settings();
        settings.getGenerate()
                .setFullyQualifiedTypes("%s\\.%s\\.tables\\.(\\w+)\\.\\1Path"
                        .formatted(PACKAGE, database.name())); // as ours by default
        settings.getDatabase()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true);
        settings.setTarget(
                new Target().withPackageName(PACKAGE + "." + database.name()).withDirectory(root.toString()));
        var tool = new GenerationTool();
        tool.setConnection(live);
        tool.run(new Configuration()
                .withLogging(Logging.WARN)
                .withOnError(OnError.FAIL)
                .withGenerator(settings));
        return sources(root);
    }

    private Path sources(Path root) {
        return root.resolve(PACKAGE).resolve(database.name());
    }

    private static Set<String> files(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String rewrite(String content) {
        String rewritten = content;
        for (Difference difference : wanted) {
            Matcher matcher = difference.stock().matcher(rewritten);
            if (matcher.find()) {
                unused.remove(difference.name());
                String replaced = matcher.replaceAll(difference.ours());
                rewritten = difference
                        .imported()
                        .map(type -> withImport(replaced, type))
                        .orElse(replaced);
            }
        }
        return rewritten;
    }

    /** Adds an import among those of the database's own package, which jOOQ sorts. */
    private String withImport(String content, String type) {
        String prefix = "import " + PACKAGE + "." + database.name() + ".";
        List<String> lines = new ArrayList<>(content.lines().toList());
        Set<String> imports =
                lines.stream().filter(line -> line.startsWith(prefix)).collect(Collectors.toCollection(TreeSet::new));
        int first = content.lines()
                .takeWhile(line -> !line.startsWith(prefix))
                .toList()
                .size();
        imports.add(prefix + type + ";");
        lines.removeIf(line -> line.startsWith(prefix));
        lines.addAll(first, imports);
        return String.join("\n", lines) + "\n";
    }
}
