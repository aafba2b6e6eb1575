package dev.plinth.benchmarks.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code pg_dump --schema-only}, if the machine has it. */
final class PgDump {
    private static final Pattern VERSION = Pattern.compile("\\D*(\\d+).*", Pattern.DOTALL);

    private PgDump() {}

    /**
     * Finds the program.
     *
     * @param server the version of the server, which must not be newer
     */
    static Optional<PgDump> find(int server) {
        try {
            Matcher version = VERSION.matcher(output(List.of("pg_dump", "--version")));
            return version.matches() && Integer.parseInt(version.group(1)) >= server
                    ? Optional.of(new PgDump())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The statements, without comments, blank lines and the order of columns. */
    List<String> lines(String url) {
        try {
            String dumped = output(List.of(
                    "pg_dump",
                    "--schema-only",
                    url.replaceFirst("^jdbc:", "").replaceFirst("\\?user=(\\w+).*", "?user=$1")));
            return Stream.of(dumped.split("\n"))
                    .map(line -> line.strip().replaceAll(",$", ""))
                    .filter(line -> !line.isEmpty() && !line.startsWith("--") && !line.startsWith("\\"))
                    .sorted()
                    .map("dump: "::concat)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }
}
