package dev.plinth.benchmarks.corpus;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tries a folder of schemas that other people wrote: {@code diff/<dialect>/<suite>/<case>/{a,b}.sql} and {@code
 * schemas/<dialect>/<name>.sql}, with {@code postgres} and {@code sqlite} as dialects. Prints a line for each case, and the
 * totals: equal, refused by name with a reason, wrong. Its status is 0 if nothing is wrong.
 */
public final class Corpus {
    private static final int THREADS = 2;

    private final Path folder;
    private final String only;
    private final PrintStream out;
    private final Map<String, Map<Outcome.Kind, Integer>> totals = new TreeMap<>();

    private Corpus(Path folder, String only, PrintStream out) {
        this.folder = folder;
        this.only = only;
        this.out = out;
    }

    /**
     * Runs.
     *
     * @param arguments the folder; which cases, as a regular expression that their path contains; a jar with the binaries of
     *     PostgreSQL. The last two are optional
     */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var corpus = new Corpus(
                Path.of(arguments[0]),
                arguments.length > 1 ? arguments[1] : "",
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Optional<Path> binaries = Optional.of(arguments)
                .filter(given -> given.length > 2 && !given[2].isEmpty())
                .map(given -> Path.of(given[2]));
        System.exit(corpus.run(binaries) ? 0 : 1);
    }

    private boolean run(Optional<Path> binaries)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Supplier<EmbeddedDatabase> postgres =
                () -> binaries.map(EmbeddedDatabase::postgres).orElseGet(EmbeddedDatabase::postgres);
        run("sqlite", new CorpusCase(new SqliteDialect(), EmbeddedDatabase::sqlite, new Observer(Optional.empty())));
        try (EmbeddedDatabase database = postgres.get();
                Connection connection = database.open()) {
            createRoles(connection);
            int version = connection.getMetaData().getDatabaseMajorVersion();
            SqlDialect dialect = new PostgresDialect();
            run("postgres", new CorpusCase(dialect, postgres, new Observer(PgDump.find(version))));
        }
        totals.forEach((suite, counts) -> out.printf("%-40s %s%n", suite, counts));
        return totals.values().stream().noneMatch(counts -> counts.containsKey(Outcome.Kind.WRONG));
    }

    /** Roles belong to the server, and the schemas expect them. */
    private void createRoles(Connection connection) throws IOException, SQLException {
        Path roles = folder.resolve("diff/postgres/roles.txt");
        if (Files.exists(roles)) {
            try (Statement statement = connection.createStatement()) {
                for (String role : Files.readAllLines(roles)) {
                    if (!role.isBlank() && !role.equals("PUBLIC")) {
                        statement.execute("CREATE ROLE \"" + role.replace("\"", "\"\"") + "\"");
                    }
                }
            }
        }
    }

    private void run(String dialect, CorpusCase cases) throws IOException, InterruptedException, ExecutionException {
        Path pairs = folder.resolve("diff").resolve(dialect);
        for (Path suite : children(pairs, Files::isDirectory)) {
            run(children(suite, Files::isDirectory), "diff/" + dialect + "/" + suite.getFileName(), cases::pair);
        }
        run(
                children(
                        folder.resolve("schemas").resolve(dialect),
                        file -> file.toString().endsWith(".sql")),
                "schemas/" + dialect,
                cases::schema);
    }

    private void run(List<Path> paths, String suite, Function<Path, Outcome> test)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Map<Path, Future<Outcome>> running = new TreeMap<>();
        paths.stream()
                .filter(path -> only.isEmpty() || path.toString().matches(".*(?:" + only + ").*"))
                .forEach(path -> running.put(path, threads.submit(() -> test.apply(path))));
        for (Map.Entry<Path, Future<Outcome>> each : running.entrySet()) {
            Outcome outcome = each.getValue().get();
            out.println(folder.relativize(each.getKey()) + " " + outcome);
            totals.computeIfAbsent(suite, none -> new EnumMap<>(Outcome.Kind.class))
                    .merge(outcome.kind(), 1, Integer::sum);
        }
        threads.shutdown();
    }

    private static List<Path> children(Path folder, java.util.function.Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(which).sorted().toList();
        }
    }
}
