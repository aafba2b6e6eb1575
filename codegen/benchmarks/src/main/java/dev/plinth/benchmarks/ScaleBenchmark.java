package dev.plinth.benchmarks;

import dev.plinth.benchmarks.Generate.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What large databases cost: the CPU time of a whole process that compiles their declaration, and of one that generates
 * everything from the compiled declaration, both with Java's default settings. All programs take turns, so that whatever
 * else the machine does is shared between them.
 */
final class ScaleBenchmark {
    private static final int FEW = 2;
    private static final int MANY = 1_000;
    private static final int TWICE_AS_MANY = 2_000;

    private ScaleBenchmark() {}

    static void run(int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("plinth-benchmark");
        try {
            measure(folder, rounds);
        } finally {
            Program.delete(folder);
        }
    }

    private static void measure(Path folder, int rounds) throws IOException, InterruptedException {
        DeclaredTables few = DeclaredTables.ofApplication(folder.resolve("few"), FEW);
        DeclaredTables many = DeclaredTables.ofApplication(folder.resolve("many"), MANY);
        DeclaredTables twice = DeclaredTables.ofApplication(folder.resolve("twice"), TWICE_AS_MANY);
        DeclaredTables ring = DeclaredTables.ofRing(folder.resolve("ring"), TWICE_AS_MANY);
        twice.compile();
        ring.compile();
        var migrationOfMany = new Measurement("migration, 1,000 tables", "≤ 6.00", () -> many.generate(Goal.MIGRATION));
        var migrationOfTwice = new Measurement("migration, 2,000 tables", "", () -> twice.generate(Goal.MIGRATION));
        var draftOfMany = new Measurement("draft, 1,000 tables", "", () -> many.generate(Goal.DRAFT));
        var draftOfTwice = new Measurement("draft, 2,000 tables", "", () -> twice.generate(Goal.DRAFT));
        List<Measurement> measurements = List.of(
                new Measurement("javac, 2 tables", "", few::compile),
                new Measurement("javac, 1,000 tables", "≤ 12.00", many::compile),
                new Measurement("migration, 2 tables", "", () -> few.generate(Goal.MIGRATION)),
                migrationOfMany,
                new Measurement("nothing changed, 1,000 tables", "", many::generateAgain),
                draftOfMany,
                migrationOfTwice,
                new Measurement("nothing changed, 2,000 tables", "", twice::generateAgain),
                draftOfTwice,
                new Measurement("migration, ring of 2,000 tables", "≤ 8.00", () -> ring.generate(Goal.MIGRATION)),
                new Measurement("draft, ring of 2,000 tables", "", () -> ring.generate(Goal.DRAFT)));
        Measurement.take(measurements, rounds);
        System.out.println(migrationOfTwice.growth("growth of the migration", migrationOfMany, "≤ 2.30"));
        System.out.println(draftOfTwice.growth("growth of the draft", draftOfMany, ""));
    }
}
