package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.jooq.everything.Everything;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.util.diff.Delta;
import org.assertj.core.util.diff.DiffUtils;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What differs from the classes that jOOQ's stock generator reads off a live PostgreSQL, line by line: nothing but
 * {@code everything/stock.diff}, in which every difference is wanted. A JSON or timestamptz column has a binding; a
 * literal default has no cast; {@code now()} suits every dialect; an enum stored as text is an enum and has no check of
 * its own; a check reads as declared.
 */
final class StockComparisonTest {
    @TempDir
    private Path folder;

    private static Generator settings() {
        return new Generator()
                .withGenerate(new Generate()
                        .withPojos(true)
                        .withDaos(true)
                        .withInterfaces(true)
                        .withGlobalObjectNames(true)
                        .withValidationAnnotations(true)
                        .withJpaAnnotations(true));
    }

    /** Path types with full names are Plinth's default. Here they would hide the other differences. */
    private static Generator withPathsInFull() {
        Generator settings = settings();
        settings.getGenerate().setFullyQualifiedTypes("generated\\.everything\\.tables\\.(\\w+)\\.\\1Path");
        return settings;
    }

    @Test
    void theDifferencesAreThoseThatAreWanted() throws Exception {
        Path ours = folder.resolve("ours");
        Path stock = folder.resolve("stock");
        JooqGenerator.generate(
                Declarations.load(new Everything()),
                new JooqTarget(ours, "generated", Optional.of(settings()), folder, folder.resolve("staged")));
        try (var engines = new Engines();
                Connection postgres = engines.database(Engine.POSTGRES).open()) {
            StockGenerator.generate(postgres, withPathsInFull(), "generated.everything", stock);
        }
        assertThat(differences(stock, ours)).isEqualTo(expected());
    }

    private static String expected() throws IOException {
        try (InputStream golden = StockComparisonTest.class.getResourceAsStream("everything/stock.diff")) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        }
    }

    private static String differences(Path stock, Path ours) throws IOException {
        Set<String> files = new TreeSet<>(files(stock));
        files.addAll(files(ours));
        var differences = new StringBuilder();
        for (String file : files) {
            List<String> lines = differences(lines(stock.resolve(file)), lines(ours.resolve(file)));
            if (!lines.isEmpty()) {
                differences.append(file).append('\n');
                lines.forEach(line -> differences.append(line).append('\n'));
            }
        }
        return differences.toString();
    }

    /** The lines to take out of the stock file and to put in; a file of ours alone is not quoted. */
    private static List<String> differences(Optional<List<String>> stock, Optional<List<String>> ours) {
        if (stock.isEmpty()) {
            return List.of("+ (the whole file)");
        }
        List<String> differences = new ArrayList<>();
        for (Delta<String> delta :
                DiffUtils.diff(stock.get(), ours.orElse(List.of())).getDeltas()) {
            delta.getOriginal().getLines().forEach(line -> differences.add(("- " + line.strip()).strip()));
            delta.getRevised().getLines().forEach(line -> differences.add(("+ " + line.strip()).strip()));
        }
        return differences;
    }

    private static Optional<List<String>> lines(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
