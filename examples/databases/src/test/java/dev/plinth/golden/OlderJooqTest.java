package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.generate.DraftUpdate;
import dev.plinth.generate.Generation;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.generate.TestDatabases;
import dev.plinth.generate.Trial;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.MeaningProof;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Constants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A team freezes with one jOOQ and goes on with another patch of it: nobody sees a change. */
class OlderJooqTest {
    private static final Pattern TODAYS_JOOQ = Pattern.compile(".*[/\\\\]jooq-" + Constants.FULL_VERSION + "\\.jar");
    /** Its texts differ in case only. */
    private static final String OLDER = "older";
    /** It compares a UUID with {@code '…'}, and today's jOOQ with {@code cast('…' AS uuid)}. */
    private static final String OLDEST = "oldest";

    @TempDir
    static Path folder;

    /** Runs in a class loader with the older jOOQ too. */
    static final class Freezing {
        private Freezing() {}

        public static void main(String[] arguments) {
            databases()
                    .forEach(database -> freeze(database, Path.of(arguments[0]).resolve(database)));
        }
    }

    /** Counts how often a server has to decide. */
    private static final class Proofs implements TestDatabases {
        private int count;

        @Override
        public List<String> rehearse(Trial trial) {
            throw new AssertionError(trial.name() + " has a draft");
        }

        @Override
        public List<String> prove(Trial trial, Optional<String> ddl) {
            throw new AssertionError(trial.name() + " is frozen");
        }

        @Override
        public boolean same(String dialect, List<String> one, List<String> other) {
            count++;
            return dialect.equals(Engines.POSTGRES.id())
                    && new MeaningProof(EmbeddedDatabase::postgres).same(one, other);
        }
    }

    static Stream<String> databases() {
        return Stream.concat(
                Stream.of("dev.plinth.examples.databases.rpa.RpaDb", "dev.plinth.examples.databases.overlay.Overlay"),
                GoldenCase.all().map(golden -> "dev.plinth.golden." + golden.name() + ".After"));
    }

    static Stream<Arguments> versionsAndDatabases() {
        return Stream.of(OLDER, OLDEST)
                .flatMap(version -> databases().map(database -> Arguments.of(version, database)));
    }

    private static DeclaredDatabase declared(String database) {
        try {
            return Declarations.load(Class.forName(database)
                    .asSubclass(Database.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot declare " + database, e);
        }
    }

    private static Generation generation(TestDatabases engines) {
        return new Generation(Stream.of(Engines.values()).map(Engines::dialect).toList(), engines);
    }

    private static void freeze(String database, Path root) {
        generation(TestDatabases.NONE)
                .prepare(List.of(declared(database)), root, Optional.of("first"))
                .forEach(PreparedMigration::write);
    }

    @BeforeAll
    static void freezeWithTheOlderOnes() throws IOException, ReflectiveOperationException {
        for (String version : List.of(OLDER, OLDEST)) {
            try (var loader = new URLClassLoader(classPath(version), ClassLoader.getPlatformClassLoader())) {
                Method main = loader.loadClass(Freezing.class.getName()).getMethod("main", String[].class);
                main.setAccessible(true); // this class is another one there
                main.invoke(null, (Object) new String[] {folder.resolve(version).toString()});
            }
        }
    }

    private static URL[] classPath(String version) throws MalformedURLException {
        Path jooq = Path.of("target/jooq-%s.jar".formatted(version));
        List<URL> path = new ArrayList<>(List.of(jooq.toUri().toURL()));
        for (String element : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            if (!TODAYS_JOOQ.matcher(element).matches()) {
                path.add(Path.of(element).toUri().toURL());
            }
        }
        return path.toArray(new URL[0]);
    }

    @ParameterizedTest
    @MethodSource("versionsAndDatabases")
    void nothingHasChanged(String version, String database) {
        Path root = folder.resolve(version).resolve(database);
        List<DeclaredDatabase> declared = List.of(declared(database));
        assertThat(locks(root)).contains("\"jooq\":\"3.19.1").doesNotContain(Constants.FULL_VERSION);

        var proofs = new Proofs();
        assertThat(generation(proofs).open(declared, root).drafts())
                .isNotEmpty()
                .allMatch(draft -> draft.kind() == DraftUpdate.Kind.NONE);
        assertThat(proofs.count).isEqualTo(version.equals(OLDEST) && database.endsWith("everytype.After") ? 1 : 0);
    }

    @Test
    void someTextsAreOtherWordsNow(@TempDir Path today) {
        List<String> differing = new ArrayList<>();
        for (String database : databases().toList()) {
            freeze(database, today.resolve(database));
            if (!texts(folder.resolve(OLDER).resolve(database)).equals(texts(today.resolve(database)))) {
                differing.add(database.replaceAll(".*golden\\.", ""));
            }
        }
        assertThat(differing)
                .containsExactlyInAnyOrder("aliases.After", "everytype.After", "guards.After", "triggers.After");
    }

    private static String texts(Path root) {
        return locks(root)
                .lines()
                .filter(line -> !line.matches(".*\"(jooq|checksum|chain)\" ?: ?.*"))
                .collect(Collectors.joining("\n"));
    }

    private static String locks(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            var locks = new StringBuilder();
            for (Path lock : files.filter(path -> path.endsWith("schema.lock.json"))
                    .sorted()
                    .toList()) {
                locks.append(Files.readString(lock));
            }
            return locks.toString();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + root, e);
        }
    }
}
