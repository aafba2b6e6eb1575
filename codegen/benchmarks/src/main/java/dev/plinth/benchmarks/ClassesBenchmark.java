package dev.plinth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the jOOQ classes of a large database cost: to generate them, and to compile them with javac's own stack size. */
final class ClassesBenchmark {
    private static final int MANY = 1_000;

    private ClassesBenchmark() {}

    static void run(int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("plinth-benchmark");
        try {
            DeclaredTables tables = DeclaredTables.ofApplication(folder, MANY);
            List<Measurement> measurements = List.of(
                    new Measurement("javac of the declaration", "", tables::compile),
                    new Measurement("jOOQ classes, 1,000 tables", "", tables::generateClasses),
                    new Measurement("javac of the jOOQ classes", "", tables::compileClasses));
            Measurement.take(measurements, rounds);
        } finally {
            Program.delete(folder);
        }
    }
}
