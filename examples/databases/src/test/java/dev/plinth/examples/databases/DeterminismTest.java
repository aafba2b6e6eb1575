package dev.plinth.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.examples.databases.rpa.RpaDb;
import dev.plinth.generate.Generation;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.generate.TestDatabases;
import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generation gives the same bytes in every Java virtual machine: of any locale, time zone, charset and order of classes. */
@Tag("slow")
class DeterminismTest {
    @TempDir
    static Path folder;

    /** What a Java with the settings of this machine generates. */
    private static Map<String, String> expected = Map.of();

    /** Generates everything: the arguments are a folder, and whether classes come in alphabetical order or backwards. */
    static final class Generating {
        private Generating() {}

        public static void main(String[] arguments)
                throws IOException, ReflectiveOperationException, URISyntaxException {
            Path folder = Path.of(arguments[0]);
            List<Database> databases = databases(arguments[1].equals("backwards"));
            List<DeclaredDatabase> declared =
                    databases.stream().map(Declarations::load).toList();
            List<PreparedMigration> prepared = Generation.discovered(
                            Generating.class.getClassLoader(), TestDatabases.NONE)
                    .prepare(declared, folder.resolve("migrations"), Optional.empty());
            for (PreparedMigration migration : prepared) {
                migration.write();
                migration.ddl(folder.resolve("ddl")).write();
            }
            for (DeclaredDatabase database : declared) {
                JooqGenerator.generate(
                        database,
                        new JooqTarget(
                                folder.resolve("jooq"),
                                "generated",
                                Optional.empty(),
                                folder,
                                folder.resolve("staged")));
            }
        }

        /** Tables are singletons that refer to each other, so the order in which they come up could matter. */
        private static List<Database> databases(boolean backwards)
                throws IOException, ReflectiveOperationException, URISyntaxException {
            for (String name : classNames(backwards)) {
                Class.forName(name);
            }
            List<Database> databases = new ArrayList<>(List.of(new Overlay(), new RpaDb()));
            if (backwards) {
                Collections.reverse(databases);
            }
            return databases;
        }

        private static List<String> classNames(boolean backwards)
                throws IOException, ReflectiveOperationException, URISyntaxException {
            Path classes = Path.of(RpaDb.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<String> names = new ArrayList<>(files(classes).stream()
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.replace(File.separatorChar, '.').replace(".class", ""))
                    .toList());
            if (backwards) {
                Collections.reverse(names);
            }
            return names;
        }
    }

    @BeforeAll
    static void generateHere() throws IOException, InterruptedException {
        expected = generate("here", List.of(), "forwards");
        assertThat(expected)
                .containsKeys(
                        "ddl/overlay/sqlite.sql",
                        "jooq/generated/rpa_db/Tables.java",
                        "migrations/rpa_db/postgresql/schema.lock.json");
    }

    static Stream<List<String>> settings() {
        return Stream.of(
                List.of(),
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Auckland"),
                List.of("-Duser.language=de", "-Duser.country=DE", "-Dfile.encoding=UTF-16", "-Dline.separator=\r\n"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sameBytes(List<String> settings) throws IOException, InterruptedException {
        assertThat(generate("settings" + settings.hashCode(), settings, "forwards"))
                .isEqualTo(expected);
    }

    @Test
    void sameBytesInAnyOrderOfClasses() throws IOException, InterruptedException {
        assertThat(generate("backwards", List.of(), "backwards")).isEqualTo(expected);
    }

    private static Map<String, String> generate(String name, List<String> settings, String order)
            throws IOException, InterruptedException {
        Path target = Files.createDirectory(folder.resolve(name));
        Path output = folder.resolve(name + ".txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:TieredStopAtLevel=1"); // it starts faster
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Generating.class.getName()));
        command.addAll(List.of(target.toString(), order));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(status)
                .as(new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1))
                .isZero();
        return tree(target);
    }

    /** The files by path, each byte as a letter, so that a difference can be read. */
    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        for (Path file : files(root)) {
            tree.put(
                    root.relativize(file).toString().replace(File.separatorChar, '/'),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return tree;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
