package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case on every dialect: the scripts are the golden ones, and the engine does what they say. */
class GoldenTest {
    private static final boolean REWRITE = Boolean.getBoolean("plinth.golden.rewrite");

    @TempDir
    private Path folder;

    static Stream<Arguments> casesAndEngines() {
        return GoldenCase.all().flatMap(golden -> golden.engines().map(engine -> Arguments.of(golden, engine)));
    }

    @ParameterizedTest
    @MethodSource("casesAndEngines")
    void theMigrationIsTheGoldenOne(GoldenCase golden, Engines engine) throws IOException {
        Path migrations = steps(golden, engine);
        compare(golden.file(engine.id() + ".sql"), migrations.resolve("versions"), "V000" + version(golden));
        compare(golden.file(engine.id() + ".undo.sql"), migrations.resolve("undo"), "U000" + version(golden));
    }

    /** The migrations before and after the change that a case is about. */
    private Path steps(GoldenCase golden, Engines engine) {
        golden.before().ifPresent(before -> engine.generate(before, folder.resolve("steps")));
        return engine.generate(golden.after(), folder.resolve("steps"));
    }

    private static int version(GoldenCase golden) {
        return golden.before().isPresent() ? 2 : 1;
    }

    /** A migration can have several parts. */
    private static void compare(Path golden, Path folder, String version) throws IOException {
        List<String> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(version + "[._].*\\.sql"))
                    .sorted()
                    .toList()) {
                parts.add(text(file));
            }
        }
        String is = String.join("\n", parts);
        if (REWRITE) {
            Files.writeString(golden, is);
        }
        assertThat(golden).exists();
        assertThat(is).isEqualTo(text(golden));
    }

    /** A checkout may have given it other line ends. */
    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    /** Forward, back, forward again, and back to nothing. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("casesAndEngines")
    void theEngineDoesWhatTheMigrationSays(GoldenCase golden, Engines engine) throws IOException {
        Path migrations = steps(golden, engine);
        int version = version(golden);
        try (LiveDatabase live = engine.open()) {
            List<String> nothing = live.catalog();
            if (version == 2) {
                live.migrate(migrations, 1);
                insert(golden, "rows.before.sql", live);
            }
            List<String> before = live.catalog();
            List<String> after = fromNothing(golden, engine);
            live.migrate(migrations);
            assertThat(live.catalog()).isEqualTo(after);
            insert(golden, "rows.sql", live);
            live.undo(migrations, version);
            assertThat(live.catalog()).isEqualTo(before);
            live.migrate(migrations);
            assertThat(live.catalog()).isEqualTo(after);
            for (int undone = version; undone > 0; undone--) {
                live.undo(migrations, undone);
            }
            assertThat(live.catalog()).isEqualTo(nothing);
        }
    }

    /** The catalog that the declaration gives on an empty database. */
    private List<String> fromNothing(GoldenCase golden, Engines engine) {
        Path migrations = engine.generate(golden.after(), folder.resolve("nothing"));
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            return live.catalog();
        }
    }

    private static void insert(GoldenCase golden, String file, LiveDatabase live) throws IOException {
        if (Files.exists(golden.file(file))) {
            live.executeAll(Files.readString(golden.file(file)));
        }
    }
}
