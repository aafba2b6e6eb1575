package dev.plinth.benchmarks;

import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.internal.Declarations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How long it takes to generate the jOOQ classes of overlay: from the declaration, and the usual way, off a PostgreSQL
 * that is started for it. Both generate the same classes with the same settings. Every run is a Java virtual machine of
 * its own, timed from outside; the two take turns, after a run of each that does not count (it unpacks the server).
 */
final class JooqBenchmark {
    private JooqBenchmark() {}

    static void run(int rounds) throws IOException, InterruptedException {
        var declaration = new Program("from the declaration", FromDeclaration.class);
        var postgres = new Program("PostgreSQL, Flyway, jOOQ", FromPostgres.class);
        Path folder = Files.createTempDirectory("plinth-benchmark");
        Path migrations = migrations(folder);
        declaration.run(migrations);
        postgres.run(migrations);
        for (int round = 0; round < rounds; round++) {
            declaration.measure(migrations);
            postgres.measure(migrations);
        }
        Program.delete(folder);
        System.out.printf(Locale.ROOT, "jOOQ classes of overlay, %d runs each, in milliseconds%n", rounds);
        System.out.printf(Locale.ROOT, "%-26s %8s %8s %8s%n", "", "median", "shortest", "longest");
        print(declaration);
        print(postgres);
        System.out.printf(
                Locale.ROOT,
                "from the declaration is %.1f times as fast%n",
                (double) postgres.median() / declaration.median());
    }

    private static Path migrations(Path folder) {
        new MigrationGenerator(new PostgresDialect())
                .prepare(Declarations.load(new Overlay()), folder, Optional.empty())
                .write();
        return folder.resolve("overlay").resolve("postgresql").resolve("versions");
    }

    private static void print(Program program) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %8d %8d %8d%n",
                program.title(),
                program.median(),
                program.shortest(),
                program.longest());
    }
}
