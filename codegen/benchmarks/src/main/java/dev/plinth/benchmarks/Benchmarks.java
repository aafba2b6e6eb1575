package dev.plinth.benchmarks;

import java.io.IOException;

/** Runs one benchmark, by its name. */
final class Benchmarks {
    private Benchmarks() {}

    /** Expects the name of the benchmark, {@code jooq}, {@code scale}, {@code classes} or {@code diff}, and how often to run each of its programs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String name = arguments[0];
        int rounds = Integer.parseInt(arguments[1]);
        switch (name) {
            case "jooq" -> JooqBenchmark.run(rounds);
            case "scale" -> ScaleBenchmark.run(rounds);
            case "classes" -> ClassesBenchmark.run(rounds);
            case "diff" -> DiffBenchmark.run(rounds);
            default ->
                throw new IllegalArgumentException(
                        "There is no benchmark named %s. Run jooq, scale, classes or diff.".formatted(name));
        }
    }
}
