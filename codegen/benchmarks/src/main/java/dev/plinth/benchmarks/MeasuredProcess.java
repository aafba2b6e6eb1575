package dev.plinth.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program and takes its CPU time from the {@code time} of bash, which has it from the kernel once the process is
 * gone ({@code wait4}). So it counts all of the process: the start of the Java virtual machine, its compiler and its
 * garbage collector, and its exit. What a Java program says about itself ends before the exit, and what {@link
 * ProcessHandle} says is gone with the process.
 */
final class MeasuredProcess {
    private static final String TIMED = "TIMEFORMAT='%3U %3S'; { time \"$@\" 1>&3 2>&4; } 3>&1 4>&2 2>\"$0\"";

    private MeasuredProcess() {}

    /**
     * Runs a command to its end. Options for all Java virtual machines that the environment may hold are kept from it.
     *
     * @param limit how long to wait before the command is stopped
     * @throws IllegalStateException if the command fails
     */
    static CpuTime run(List<String> command, Duration limit) throws IOException, InterruptedException {
        return run(command, limit, Redirect.INHERIT, Set.of(0));
    }

    /**
     * The same with its output elsewhere.
     *
     * @param output where it writes
     * @param good the statuses that are no failure
     */
    static CpuTime run(List<String> command, Duration limit, Redirect output, Set<Integer> good)
            throws IOException, InterruptedException {
        Path result = Files.createTempFile("plinth-benchmark", ".time");
        try {
            List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, result.toString()));
            timed.addAll(command);
            var builder = new ProcessBuilder(timed).inheritIO().redirectOutput(output);
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process process = builder.start();
            boolean finished = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!finished) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            int status = process.waitFor();
            if (finished && !good.contains(status)) {
                throw new IllegalStateException("%s ended with status %d".formatted(command, status));
            }
            return new CpuTime(seconds(Files.readAllLines(result)), finished);
        } finally {
            Files.delete(result);
        }
    }

    /** The last line has user and system seconds. Where the locale has a decimal comma, bash writes one. */
    private static double seconds(List<String> lines) {
        String[] parts = lines.get(lines.size() - 1).replace(',', '.').split(" ", -1);
        return Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }
}
