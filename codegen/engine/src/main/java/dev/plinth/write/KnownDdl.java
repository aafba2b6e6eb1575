package dev.plinth.write;

import dev.plinth.model.Catalog;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers in the build folder what the files of DDL were planned from, so that a build without a change plans nothing. */
public final class KnownDdl {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64})");

    private final Path file;
    private final Map<String, String> before;
    private final Map<String, String> now = new TreeMap<>();

    private KnownDdl(Path file, Map<String, String> before) {
        this.file = file;
        this.before = before;
    }

    /** What a file remembers, which need not exist. */
    public static KnownDdl in(Path file) {
        Map<String, String> known = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            OutputFile.decoded(file).orElse("").lines().forEach(line -> {
                Matcher pair = LINE.matcher(line);
                if (pair.matches()) {
                    known.put(pair.group(1), pair.group(2));
                }
            });
        }
        return new KnownDdl(file, known);
    }

    /**
     * What DDL is planned from.
     *
     * @param planner which build of Plinth plans
     * @param name the database and the dialect
     * @param catalog what the DDL makes
     */
    public static String inputs(String planner, String name, Catalog catalog) {
        return Sha256.of(Stream.concat(Stream.of(planner, name), StoredCatalog.of(catalog).objects().stream())
                .toArray(String[]::new));
    }

    /** Whether a file holds the DDL that was planned from these inputs before. */
    public boolean isPlanned(String inputs, Path ddl) {
        Optional<String> known = Optional.ofNullable(before.get(inputs));
        boolean planned = known.isPresent()
                && Files.isRegularFile(ddl)
                && OutputFile.decoded(ddl).map(Sha256::of).equals(known);
        if (planned) {
            now.put(inputs, known.get());
        }
        return planned;
    }

    /** Remembers what a file was planned from. */
    public void planned(String inputs, OutputFile ddl) {
        now.put(inputs, Sha256.of(ddl.content()));
    }

    /** Writes what is known now. A folder that is read-only remembers nothing: the next build plans again. */
    public void write() {
        if (now.equals(before)) {
            return;
        }
        String text = now.entrySet().stream()
                .map(pair -> pair.getKey() + " " + pair.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            new OutputFile(file, text).write();
        } catch (UncheckedIOException e) {
            if (!ReadOnly.is(file, e)) {
                throw e;
            }
        }
    }
}
