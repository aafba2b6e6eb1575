package dev.plinth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program under measurement, and how long its runs took.
 *
 * @param title what it is called in the result
 * @param main its class
 * @param durations of the runs so far
 */
record Program(String title, Class<?> main, List<Duration> durations) {
    private static final String TABLE = "generated/overlay/tables/Users.java";

    Program(String title, Class<?> main) {
        this(title, main, new ArrayList<>());
    }

    /** Runs it in a fresh Java, from the start of the process to its end, and checks that it has done its work. */
    Duration run(Path migrations) throws IOException, InterruptedException {
        Path sources = Files.createTempDirectory("plinth-benchmark");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                main.getName(),
                sources.toString(),
                migrations.toString());
        long start = System.nanoTime();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        if (status != 0 || !Files.exists(sources.resolve(TABLE))) {
            throw new IllegalStateException(main.getName() + " generated nothing");
        }
        delete(sources);
        return duration;
    }

    /** Runs it, and keeps how long it took. */
    void measure(Path migrations) throws IOException, InterruptedException {
        durations.add(run(migrations));
    }

    long median() {
        List<Long> sorted = milliseconds().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    long shortest() {
        return milliseconds().findFirst().orElseThrow();
    }

    long longest() {
        return milliseconds().reduce((shorter, longer) -> longer).orElseThrow();
    }

    private Stream<Long> milliseconds() {
        return durations.stream().map(Duration::toMillis).sorted();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
