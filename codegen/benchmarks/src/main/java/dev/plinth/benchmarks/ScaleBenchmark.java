package dev.plinth.benchmarks;

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
        var generateMany = new Measurement("generate, 1,000 tables", "≤ 6.00", many::generate);
        var generateTwice = new Measurement("generate, 2,000 tables", "", twice::generate);
        List<Measurement> measurements = List.of(
                new Measurement("javac, 2 tables", "", few::compile),
                new Measurement("javac, 1,000 tables", "", many::compile),
                new Measurement("generate, 2 tables", "", few::generate),
                generateMany,
                new Measurement("nothing changed, 1,000 tables", "", many::generateAgain),
                generateTwice,
                new Measurement("nothing changed, 2,000 tables", "", twice::generateAgain),
                new Measurement("generate, ring of 2,000 tables", "≤ 8.00", ring::generate));
        for (int round = 0; round < rounds; round++) {
            for (Measurement measurement : measurements) {
                measurement.measure();
            }
        }
        System.out.println("CPU seconds of whole processes, " + rounds + " runs each");
        System.out.println(Measurement.row("", "median", "least", "most", "aim"));
        measurements.forEach(measurement -> System.out.println(measurement.line()));
        System.out.println(generateTwice.growth("growth from 1,000 to 2,000", generateMany, "≤ 2.30"));
    }
}
