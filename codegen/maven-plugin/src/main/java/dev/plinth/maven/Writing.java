package dev.plinth.maven;

import dev.plinth.dialect.Generation;
import dev.plinth.dialect.PreparedMigration;
import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqResult;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;

/** Writes what was generated, and says what was written: a line for each database and dialect, or one for nothing. */
final class Writing {
    private final Generation generation;
    private final Folders folders;
    private final Set<Output> outputs;
    private final Log log;
    private boolean changed;

    Writing(Generation generation, Folders folders, Set<Output> outputs, Log log) {
        this.generation = generation;
        this.folders = folders;
        this.outputs = outputs;
        this.log = log;
    }

    /**
     * Prepares all migrations and writes everything. The jOOQ classes come first: they can fail still, through a user's
     * settings, and a migration must not be written by a build that fails.
     */
    void write(List<DeclaredDatabase> databases, Optional<String> description, JooqOptions jooq) {
        List<PreparedMigration> prepared = generation.prepare(databases, folders.migrations(), description);
        if (outputs.contains(Output.JOOQ)) {
            databases.forEach(database -> write(database, jooq));
        }
        prepared.forEach(this::write);
        if (!changed) {
            List<String> names = databases.stream().map(DeclaredDatabase::name).toList();
            log.info("Nothing has changed: %s.".formatted(String.join(", ", names)));
        }
    }

    private void write(DeclaredDatabase database, JooqOptions jooq) {
        Path directory = folders.jooq();
        JooqResult result = JooqGenerator.generate(
                database, new JooqTarget(directory, jooq.packageName(), jooq.settings(), folders.project()));
        if (result.changed() > 0) {
            changed = true;
            log.info(String.format(
                    Locale.ROOT,
                    "%s: wrote %d of %d jOOQ classes in %s",
                    database.name(),
                    result.changed(),
                    result.files(),
                    folders.shown(directory)));
        }
    }

    private void write(PreparedMigration prepared) {
        List<String> written = new ArrayList<>();
        if (outputs.contains(Output.MIGRATIONS)) {
            migration(prepared).map(folders::shown).ifPresent(written::add);
        }
        if (outputs.contains(Output.DDL)) {
            OutputFile ddl = Generation.ddl(prepared, folders.ddl());
            if (ddl.write()) {
                written.add(folders.shown(ddl.path()));
            }
        }
        if (!written.isEmpty()) {
            changed = true;
            log.info("%s: wrote %s".formatted(name(prepared), String.join(" and ", written)));
        }
        if (outputs.contains(Output.MIGRATIONS)) {
            prepared.hazards().forEach(hazard -> log.warn("%s: %s".formatted(name(prepared), hazard.sentence())));
        }
    }

    private static String name(PreparedMigration prepared) {
        return "%s on %s"
                .formatted(prepared.database(), prepared.dialect().dialect().id());
    }

    /** Writes the files of a migration; the one to name is its script, or what else was missing if that was there. */
    private static Optional<Path> migration(PreparedMigration prepared) {
        List<Path> written = new ArrayList<>();
        for (OutputFile file : prepared.files()) {
            if (file.write()) {
                written.add(file.path());
            }
        }
        return prepared.script()
                .filter(written::contains)
                .or(() -> written.stream().reduce((first, last) -> last));
    }
}
