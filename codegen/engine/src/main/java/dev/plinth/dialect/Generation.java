package dev.plinth.dialect;

import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.HistoryException;
import dev.plinth.write.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prepares the migrations of several databases, each on each of its dialects: all of them, or none if any cannot be. */
public final class Generation {
    private final Map<Dialect, SqlDialect> dialects;

    /** Generates for these dialects. */
    public Generation(List<SqlDialect> dialects) {
        this.dialects = dialects.stream().collect(Collectors.toMap(SqlDialect::dialect, Function.identity()));
    }

    /** Generates for the dialects that a class loader offers as services. */
    public static Generation discovered(ClassLoader loader) {
        return new Generation(ServiceLoader.load(SqlDialect.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * Prepares everything and writes nothing.
     *
     * @param databases the declarations
     * @param migrations the folder of all migrations
     * @param description what a new migration is called; made from its changes if empty
     * @return one entry for each database and dialect, in the order of the declarations
     * @throws GenerationException if anything cannot be generated, naming all of it
     */
    public List<PreparedMigration> prepare(
            List<DeclaredDatabase> databases, Path migrations, Optional<String> description) {
        List<PreparedMigration> prepared = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (DeclaredDatabase database : databases) {
            for (Dialect dialect : database.dialects()) {
                try {
                    prepared.add(new MigrationGenerator(dialect(dialect)).prepare(database, migrations, description));
                } catch (ProblemException | HistoryException e) {
                    problems.add(e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new GenerationException(problems);
        }
        return List.copyOf(prepared);
    }

    private SqlDialect dialect(Dialect dialect) {
        return Optional.ofNullable(dialects.get(dialect))
                .orElseThrow(() -> new GenerationException(
                        List.of("No module for the dialect %s is on the class path. Add it.".formatted(dialect.id()))));
    }

    /** The file with the full DDL of a database on a dialect: {@code <folder>/<database>/<dialect>.sql}. */
    public static OutputFile ddl(PreparedMigration prepared, Path folder) {
        return new OutputFile(
                folder.resolve(prepared.database())
                        .resolve(prepared.dialect().dialect().id() + ".sql"),
                new MigrationGenerator(prepared.dialect())
                        .ddl(prepared.database(), prepared.lock().catalog()));
    }
}
