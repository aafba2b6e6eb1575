package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.lower.Lowered;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.version.EngineVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every evolution on one dialect: the SQL is the golden one, and the engine does what it says, with rows in the tables. With
 * {@code -Dplinth.golden.only=<prefix>} only those whose names begin so (several prefixes with commas between them), with {@code -Dplinth.golden.rewrite=true} what is
 * generated becomes golden.
 */
public abstract class GoldenEvolutions {
    private static final boolean REWRITE = Boolean.getBoolean("plinth.golden.rewrite");
    private static final List<String> ONLY =
            List.of(System.getProperty("plinth.golden.only", "").split(",", -1));
    private static final Path FOLDER = Path.of("../golden/src/main/resources/dev/plinth/golden");

    @TempDir
    private @Nullable Path temporary;

    private final SqlDialect dialect;
    private final Scripts scripts;
    private final Supplier<EmbeddedDatabase> engine;
    private Optional<EngineVersion> version = Optional.empty();

    /** Runs them on an engine. */
    protected GoldenEvolutions(SqlDialect dialect, Supplier<EmbeddedDatabase> engine) {
        this.dialect = dialect;
        this.scripts = new Scripts(dialect);
        this.engine = engine;
    }

    @TestFactory
    final Stream<DynamicTest> evolutions() {
        return tests(Evolutions.all(), false);
    }

    /** Whatever changes in another way for engines that change tables in place. Nothing of it is golden. */
    @TestFactory
    final Stream<DynamicTest> evolutionsInPlace() {
        return tests(InPlace.more(Evolutions.onAllEngines()), true);
    }

    private Stream<DynamicTest> tests(List<Evolution> evolutions, boolean onlyIfOther) {
        return evolutions.stream()
                .filter(this::runs)
                .filter(GoldenEvolutions::chosen)
                .map(evolution -> DynamicTest.dynamicTest(evolution.name(), () -> run(evolution, onlyIfOther)));
    }

    /** One that is another one on a newer SQLite runs there only. */
    private boolean runs(Evolution evolution) {
        return dialect.dialect() == Dialect.SQLITE
                ? evolution
                        .sqlite()
                        .filter(oldest -> !sqliteVersion().isAtLeast(oldest))
                        .isEmpty()
                : !evolution.isOfSqlite();
    }

    private EngineVersion sqliteVersion() {
        EngineVersion known = version.orElseGet(() -> {
            try (var live = new LiveDatabase(engine.get())) {
                return EngineVersion.parse(live.value("SELECT sqlite_version()"))
                        .orElseThrow();
            }
        });
        version = Optional.of(known);
        return known;
    }

    /** The evolutions that are planned in another way while their tables stay in use: the engine does what they say, and no SQL is golden. */
    protected final Stream<DynamicTest> online() {
        return Evolutions.onAllEngines().stream()
                .filter(evolution -> ONLY.stream().anyMatch(evolution.name()::startsWith))
                .filter(evolution -> !evolution.name().startsWith("large-"))
                .filter(evolution -> evolution.refusal(dialect.dialect()).isEmpty() && !evolution.doesNothing())
                .map(Evolution::online)
                .map(evolution -> DynamicTest.dynamicTest(evolution.name(), () -> runOnline(evolution)));
    }

    private void runOnline(Evolution evolution) throws IOException {
        Path steps = Objects.requireNonNull(temporary).resolve(evolution.name());
        generate(evolution.declaredBefore(), steps);
        Path migrations = generate(evolution.declaredAfter(), steps);
        if (!Files.exists(migrations.resolve("versions"))) {
            return;
        }
        try (Stream<Path> files = Files.list(migrations.resolve("versions"))) {
            if (files.filter(file -> file.getFileName().toString().matches("V0002.*\\.sql"))
                            .count()
                    < 2) {
                return;
            }
        }
        assertThat(prepare(evolution.declaredAfter(), steps).files()).isEmpty();
        execute(evolution, migrations, generate(evolution.declaredAfter(), steps.resolve("nothing")));
    }

    @TestFactory
    final Stream<DynamicTest> everyFolderIsAnEvolution() throws IOException {
        List<String> names = Evolutions.all().stream().map(Evolution::name).toList();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<String> found =
                    folders.map(folder -> folder.getFileName().toString()).toList();
            return Stream.of(DynamicTest.dynamicTest(
                    "folders", () -> assertThat(names).doesNotHaveDuplicates().containsAll(found)));
        }
    }

    /** Whether the command line leaves it to be run. */
    static boolean chosen(Evolution evolution) {
        return ONLY.stream().anyMatch(evolution.name()::startsWith);
    }

    private void run(Evolution evolution, boolean onlyIfOther) throws IOException, SQLException {
        Path steps = Objects.requireNonNull(temporary).resolve(evolution.name());
        generate(evolution.declaredBefore(), steps);
        Optional<String> refusal = evolution.refusal(dialect.dialect());
        if (refusal.isPresent()) {
            assertThatThrownBy(() -> generate(evolution.declaredAfter(), steps))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly(refusal.get()));
            return;
        }
        if (evolution.doesNothing()) {
            assertThat(prepare(evolution.declaredAfter(), steps).files()).isEmpty();
            return;
        }
        Path migrations = generate(evolution.declaredAfter(), steps);
        assertThat(prepare(evolution.declaredAfter(), steps).files()).isEmpty();
        String forward = text(migrations.resolve("versions"), "V0002");
        String back = text(migrations.resolve("undo"), "U0002");
        if (!onlyIfOther) {
            compare(evolution, ".sql", forward);
            compare(evolution, ".undo.sql", back);
        } else if (isUsual(evolution, ".sql", forward) && isUsual(evolution, ".undo.sql", back)) {
            return;
        }
        execute(evolution, migrations, generate(evolution.declaredAfter(), steps.resolve("nothing")));
        if (dialect.dialect() == Dialect.SQLITE) {
            assertRunsThroughNativeConnectors(evolution, migrations);
        }
    }

    private PreparedMigration prepare(DeclaredDatabase database, Path root) {
        return scripts.prepare(database, root);
    }

    private Path generate(DeclaredDatabase database, Path root) {
        return scripts.generate(database, root);
    }

    /** Whether the SQL is the one for all engines. */
    private boolean isUsual(Evolution evolution, String suffix, String generated) throws IOException {
        String name = evolution.name().substring(evolution.name().indexOf('-') + 1);
        Path golden = FOLDER.resolve(name).resolve(dialect.dialect().id() + suffix);
        return generated.equals(Files.readString(golden).replace("\r\n", "\n"));
    }

    private void compare(Evolution evolution, String suffix, String generated) throws IOException {
        Path golden = FOLDER.resolve(evolution.name()).resolve(dialect.dialect().id() + suffix);
        if (REWRITE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, generated);
        }
        assertThat(golden).exists();
        assertThat(generated).isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
    }

    /** The scripts of a version, in their order; empty where the dialect has nothing to do. */
    private static String text(Path folder, String version) {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            return files.filter(file -> file.getFileName().toString().matches(version + "[._].*\\.sql"))
                    .sorted()
                    .map(GoldenEvolutions::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            Path conf = file.resolveSibling(file.getFileName() + ".conf");
            String text = Files.readString(file).replace("\r\n", "\n");
            return Files.exists(conf) ? text + "\n-- " + Files.readString(conf).replace("\r\n", "\n") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forward, back, and forward again. */
    private void execute(Evolution evolution, Path migrations, Path nothing) {
        Lowered after = dialect.lower(evolution.declaredAfter());
        Lowered before = dialect.lower(evolution.declaredBefore());
        var kept = new KeptRows(
                before.catalog(),
                after.catalog(),
                after.intents().renames(before.catalog()),
                dialect.supports(),
                evolution.changingColumns());
        try (var live = new LiveDatabase(engine.get());
                var fresh = new LiveDatabase(engine.get())) {
            fresh.migrate(nothing);
            live.migrate(migrations, 1);
            evolution.rows().forEach(live::execute);
            List<String> first = live.comparable();
            List<String> rows = kept.before(live);
            forward(evolution, live, migrations, fresh.comparable(), kept, rows);
            if (live.undo(migrations, 2)) {
                assertThat(live.comparable()).isEqualTo(first);
                assertThat(kept.before(live)).isEqualTo(rows);
                forward(evolution, live, migrations, fresh.comparable(), kept, rows);
            }
        }
    }

    private static void forward(
            Evolution evolution,
            LiveDatabase live,
            Path migrations,
            List<String> expected,
            KeptRows kept,
            List<String> rows) {
        live.migrate(migrations);
        assertThat(live.comparable()).isEqualTo(expected);
        assertThat(kept.after(live)).isEqualTo(rows);
        Behaviour.check(evolution, live.embedded());
    }

    private void assertRunsThroughNativeConnectors(Evolution evolution, Path migrations) throws SQLException {
        try (var stock = new LiveDatabase(engine.get());
                var live = new LiveDatabase(engine.get())) {
            var connectors =
                    new NativeConnectors(live.embedded(), evolution.name().length() % 2 == 0);
            stock.migrate(migrations, 1);
            connectors.run(migrations.resolve("versions"), "V0001");
            evolution.rows().forEach(stock::execute);
            evolution.rows().forEach(live::execute);
            List<String> before = live.comparable();
            stock.migrate(migrations);
            connectors.run(migrations.resolve("versions"), "V0002");
            assertThat(live.comparable()).isEqualTo(stock.comparable());
            assertThat(live.rows()).hasSameSizeAs(stock.rows());
            connectors.run(migrations.resolve("undo"), "U0002");
            assertThat(live.comparable()).isEqualTo(before);
        }
    }
}
