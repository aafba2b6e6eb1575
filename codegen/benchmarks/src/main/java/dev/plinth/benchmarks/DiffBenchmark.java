package dev.plinth.benchmarks;

import dev.plinth.benchmarks.Generate.Goal;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What it costs to compare a thousand tables with a thousand of which one in twenty has changed, and to read as many from a live server: the CPU
 * time of whole processes. The comparison is measured beside apgdiff, if the property {@code apgdiff} names its jar, and reading beside six
 * queries that only fetch what the catalog holds of tables, columns, constraints, indexes, triggers and dependencies.
 */
final class DiffBenchmark {
    private static final int TABLES = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private DiffBenchmark() {}

    static void run(int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("plinth-benchmark");
        try (EmbeddedDatabase live = EmbeddedDatabase.postgres()) {
            DeclaredTables before = generated(folder.resolve("before"), false);
            DeclaredTables after = generated(folder.resolve("after"), true);
            load(live, before.ddl("postgresql"));
            Measurement.take(measurements(before, after, live, folder), rounds);
            CountedStatements.print(live, new PostgresDialect().introspection());
        } catch (SQLException e) {
            throw new IllegalStateException("The server did not take the tables", e);
        } finally {
            Program.delete(folder);
        }
    }

    private static DeclaredTables generated(Path folder, boolean changed) throws IOException, InterruptedException {
        DeclaredTables tables = DeclaredTables.ofApplication(folder, TABLES);
        if (changed) {
            System.out.printf("%d of %d tables change%n", tables.sources().change(), TABLES);
        }
        tables.compile();
        tables.generate(Goal.MIGRATION);
        return tables;
    }

    private static void load(EmbeddedDatabase live, Path ddl) throws IOException, SQLException {
        try (Connection connection = live.open();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(ddl));
        }
    }

    private static List<Measurement> measurements(
            DeclaredTables before, DeclaredTables after, EmbeddedDatabase live, Path folder) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        List<String> diff = diff(before, after);
        measurements.add(
                new Measurement("diff and plan, with the undo", "", () -> java(diff, folder.resolve("diff.sql"), 2)));
        String apgdiff = System.getProperty("apgdiff", "");
        if (!apgdiff.isEmpty()) {
            List<String> other = List.of(
                    "-jar",
                    apgdiff,
                    before.ddl("postgresql").toString(),
                    after.ddl("postgresql").toString());
            measurements.add(new Measurement("apgdiff", "", () -> java(other, folder.resolve("apgdiff.sql"), 0)));
        }
        List<String> same = diff(before, before);
        measurements.add(new Measurement("diff, no change", "", () -> java(same, folder.resolve("same.sql"), 0)));
        measurements.add(new Measurement(
                "introspection", "", () -> java(reading("plinth", live), folder.resolve("read.txt"), 0)));
        measurements.add(
                new Measurement("six queries", "", () -> java(reading("six", live), folder.resolve("read.txt"), 0)));
        return measurements;
    }

    private static List<String> diff(DeclaredTables from, DeclaredTables to) throws IOException {
        return List.of(
                "dev.plinth.cli.Main",
                "diff",
                "--from",
                from.lock("postgresql").toString(),
                "--to",
                to.lock("postgresql").toString());
    }

    private static List<String> reading(String how, EmbeddedDatabase live) {
        return List.of(ReadCatalog.class.getName(), how, live.url());
    }

    private static CpuTime java(List<String> arguments, Path output, int status)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(DeclaredTables.tool("java"), "-classpath", System.getProperty("java.class.path")));
        command.addAll(arguments);
        CpuTime time = MeasuredProcess.run(command, LIMIT, Redirect.to(output.toFile()), Set.of(status));
        if (Files.size(output) == 0) {
            throw new IllegalStateException(arguments.get(0) + " wrote nothing");
        }
        return time;
    }
}
