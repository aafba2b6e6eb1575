package dev.plinth.verify.source;

import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.model.Wording;
import dev.plinth.plan.Intents;
import dev.plinth.plan.Rollout;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.LockFile;
import dev.plinth.write.LockedCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds a schema by a text: {@code declaration:<name>}, a JDBC URL, a {@code schema.lock.json}, a folder of migrations, or SQL files
 * with commas between them.
 *
 * @param declarations gives the declaration of a name; empty if there is none
 * @param folder where relative paths begin
 */
public record SchemaSources(Function<String, Optional<DeclaredDatabase>> declarations, Path folder) {
    private static final String DECLARATION = "declaration:";
    private static final String LOCK = ".lock.json";
    private static final String SQL = ".sql";

    /**
     * The source that a text means.
     *
     * @param option what the text was given for, for messages
     * @throws ProblemException if it means none
     */
    public SchemaSource find(String option, String text) {
        if (text.startsWith(DECLARATION)) {
            String name = text.substring(DECLARATION.length());
            return declared(declarations
                    .apply(name)
                    .orElseThrow(() -> refused(option, text, "no database of that name is declared.")));
        }
        if (LiveSource.isUrl(text)) {
            var live = new LiveSource(text);
            live.missingFile().ifPresent(missing -> {
                throw refused(option, text, "there is no file %s.".formatted(missing));
            });
            return live;
        }
        List<Path> paths = Stream.of(text.split(",", -1)).map(folder::resolve).toList();
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(missing -> {
            throw refused(option, text, "there is no file %s.".formatted(missing));
        });
        if (paths.size() == 1 && Files.isDirectory(paths.get(0))) {
            return folder(option, paths.get(0));
        }
        if (paths.size() == 1 && text.endsWith(LOCK)) {
            return locked(option, paths.get(0));
        }
        if (!paths.stream().allMatch(path -> path.toString().endsWith(SQL) && Files.isRegularFile(path))) {
            throw refused(option, text, "it is neither SQL, nor a lock, nor a folder.");
        }
        return new ScriptSource(paths);
    }

    private static SchemaSource declared(DeclaredDatabase database) {
        Optional<Dialect> only = database.dialects().size() == 1
                ? Optional.of(database.dialects().get(0))
                : Optional.empty();
        return new CatalogSource(only, dialect -> dialect.lower(database));
    }

    private static SchemaSource locked(String option, Path file) {
        Catalog nothing = Catalog.empty(new Wording.Rendered("", ""));
        LockedCatalog locked = new LockFile(
                        Objects.requireNonNull(file.toAbsolutePath().getParent()))
                .read(nothing)
                .orElseThrow(() -> refused(option, file.toString(), "it is not called schema.lock.json."));
        Optional<Dialect> dialect = Stream.of(Dialect.values())
                .filter(each -> each.id().equals(locked.lock().dialect()))
                .findFirst();
        return new CatalogSource(dialect, of -> new Lowered(locked.catalog(), Intents.NONE, Rollout.USUAL, Map.of()));
    }

    /** A folder of a database's dialect has its migrations in another one. */
    private static SchemaSource folder(String option, Path folder) {
        Path versions = folder.resolve("versions");
        Path scripts = Files.isDirectory(versions) ? versions : folder;
        List<Path> files = sql(scripts);
        if (files.isEmpty()) {
            throw refused(option, folder.toString(), "it holds no SQL files.");
        }
        boolean migrations =
                files.stream().anyMatch(file -> file.getFileName().toString().matches("[VRB].*__.*\\.sql"));
        return migrations ? new MigrationSource(scripts) : new ScriptSource(files);
    }

    private static List<Path> sql(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SQL)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refused(String option, String text, String what) {
        return new ProblemException(
                new Problem(
                        "source-unknown",
                        option + " " + text,
                        what,
                        "Give declaration:<name>, a JDBC URL, a schema.lock.json, a folder of migrations, or SQL files with commas between them."));
    }
}
