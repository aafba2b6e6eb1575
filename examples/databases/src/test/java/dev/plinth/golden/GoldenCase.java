package dev.plinth.golden;

import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A case: a folder beside this class, named after what it shows. */
record GoldenCase(String name) {
    private static final Path FOLDER = Path.of("src/test/java/dev/plinth/golden");

    /** All cases, in the order of their names. */
    static Stream<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<GoldenCase> cases = folders.filter(Files::isDirectory)
                    .map(folder -> new GoldenCase(folder.getFileName().toString()))
                    .sorted(java.util.Comparator.comparing(GoldenCase::name))
                    .toList();
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the database was; empty where the case creates it. */
    Optional<DeclaredDatabase> before() {
        return Files.exists(file("Before.java")) ? Optional.of(declared("Before")) : Optional.empty();
    }

    /** What the database becomes. */
    DeclaredDatabase after() {
        return declared("After");
    }

    /** The engines of the dialects that it is declared for. */
    Stream<Engines> engines() {
        List<Dialect> dialects = after().dialects();
        return Stream.of(Engines.values())
                .filter(engine -> dialects.contains(engine.dialect().dialect()));
    }

    /** A file of the folder. */
    Path file(String file) {
        return FOLDER.resolve(name).resolve(file);
    }

    private DeclaredDatabase declared(String simpleName) {
        try {
            Class<?> type = Class.forName(GoldenCase.class.getPackageName() + "." + name + "." + simpleName);
            return Declarations.load((Database) type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot declare " + simpleName + " of " + name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
