package dev.plinth.benchmarks;

import dev.plinth.benchmarks.declared.SourceFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A declared database in a folder of its own: its sources, its classes, and what is generated from them.
 *
 * @param folder the folder
 * @param sources the sources, which lie in it
 * @param tables how many tables it has
 */
record DeclaredTables(Path folder, SourceFolder sources, int tables) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    static DeclaredTables ofApplication(Path folder, int tables) throws IOException {
        return new DeclaredTables(folder, SourceFolder.ofApplication(folder.resolve("sources"), tables), tables);
    }

    static DeclaredTables ofRing(Path folder, int tables) throws IOException {
        return new DeclaredTables(folder, SourceFolder.ofRing(folder.resolve("sources"), tables), tables);
    }

    /** Compiles the sources with the options of the plugin. */
    CpuTime compile() throws IOException, InterruptedException {
        return compile(sources.files(), classes());
    }

    /** Compiles the jOOQ classes that were generated, with javac's own stack size: many tables have overflown it. */
    CpuTime compileClasses() throws IOException, InterruptedException {
        try (Stream<Path> found = Files.walk(output(Generate.Goal.JOOQ))) {
            return compile(
                    found.filter(path -> path.toString().endsWith(".java")).toList(), folder.resolve("compiled"));
        }
    }

    private CpuTime compile(List<Path> sourceFiles, Path target) throws IOException, InterruptedException {
        Path files = folder.resolve("files");
        Files.write(files, sourceFiles.stream().map(Path::toString).toList());
        Program.delete(target);
        Files.createDirectories(target);
        return MeasuredProcess.run(
                List.of(
                        tool("javac"),
                        "-d",
                        target.toString(),
                        "-classpath",
                        classes() + File.pathSeparator + System.getProperty("java.class.path"),
                        "-proc:none",
                        "-g",
                        "-parameters",
                        "@" + files),
                LIMIT);
    }

    /** Generates the jOOQ classes into an empty folder. */
    CpuTime generateClasses() throws IOException, InterruptedException {
        Program.delete(output(Generate.Goal.JOOQ));
        return process(Generate.Goal.JOOQ, output(Generate.Goal.JOOQ));
    }

    /** Generates into an empty folder. */
    CpuTime generate(Generate.Goal goal) throws IOException, InterruptedException {
        Program.delete(output(goal));
        CpuTime time = process(goal, output(goal));
        if (time.finished()) {
            check(output(goal));
        }
        return time;
    }

    /**
     * Does what every build does, after the migration was generated, so that nothing is to be written. The first build in a
     * fresh build folder is not measured: it plans the DDL.
     */
    CpuTime generateAgain() throws IOException, InterruptedException {
        Path output = output(Generate.Goal.MIGRATION);
        if (!Files.exists(Generate.knownDdl(output))) {
            process(Generate.Goal.DRAFT, output);
        }
        Map<Path, FileTime> before = written(output);
        CpuTime time = process(Generate.Goal.DRAFT, output);
        if (!before.equals(written(output))) {
            throw new IllegalStateException("Files of %s were written again".formatted(output));
        }
        return time;
    }

    private CpuTime process(Generate.Goal goal, Path output) throws IOException, InterruptedException {
        return MeasuredProcess.run(
                List.of(
                        tool("java"),
                        "-classpath",
                        classes() + File.pathSeparator + System.getProperty("java.class.path"),
                        Generate.class.getName(),
                        goal.name(),
                        SourceFolder.databaseClass(),
                        output.toString()),
                LIMIT);
    }

    /** The lock of one dialect, after the migration was generated. */
    Path lock(String dialect) throws IOException {
        return only(Generate.migrations(output(Generate.Goal.MIGRATION)), dialect + "/schema.lock.json");
    }

    /** The whole DDL of one dialect, after the migration was generated. */
    Path ddl(String dialect) throws IOException {
        return only(Generate.ddl(output(Generate.Goal.MIGRATION)), dialect + ".sql");
    }

    private static Path only(Path under, String end) throws IOException {
        try (Stream<Path> found = Files.walk(under)) {
            return found.filter(path -> path.endsWith(end)).findFirst().orElseThrow();
        }
    }

    private void check(Path output) throws IOException {
        for (String dialect : List.of("postgresql", "sqlite")) {
            Path ddl = Generate.ddl(output).resolve("generated").resolve(dialect + ".sql");
            try (Stream<String> lines = Files.lines(ddl)) {
                long created =
                        lines.filter(line -> line.startsWith("CREATE TABLE")).count();
                if (created != tables) {
                    throw new IllegalStateException("%s creates %d tables, not %d".formatted(ddl, created, tables));
                }
            }
        }
    }

    private static Map<Path, FileTime> written(Path output) throws IOException {
        Map<Path, FileTime> written = new TreeMap<>();
        try (Stream<Path> found = Files.walk(output)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                written.put(file, Files.getLastModifiedTime(file));
            }
        }
        return written;
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private Path output(Generate.Goal goal) {
        return folder.resolve(goal.name().toLowerCase(Locale.ROOT));
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
