package dev.plinth.maven;

import dev.plinth.dialect.Generation;
import dev.plinth.dialect.PreparedMigration;
import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqResult;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.schema.DeclaredDatabase;
import dev.plinth.write.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

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

    void write(List<DeclaredDatabase> databases, Optional<String> description, Optional<Generator> settings) {
        List<PreparedMigration> prepared = generation.prepare(databases, folders.migrations(), description);
        prepared.forEach(this::write);
        if (outputs.contains(Output.JOOQ)) {
            databases.forEach(database -> jooq(database, settings));
        }
        if (!changed) {
            log.info("Nothing has changed: %s."
                    .formatted(String.join(
                            ", ", databases.stream().map(DeclaredDatabase::name).toList())));
        }
    }

    private void write(PreparedMigration prepared) {
        List<String> written = new ArrayList<>();
        if (outputs.contains(Output.MIGRATIONS)) {
            prepared.write();
            prepared.script().map(folders::shown).ifPresent(written::add);
        }
        if (outputs.contains(Output.DDL)) {
            OutputFile ddl = Generation.ddl(prepared, folders.ddl());
            if (ddl.write()) {
                written.add(folders.shown(ddl.path()));
            }
        }
        if (!written.isEmpty()) {
            changed = true;
            log.info("%s on %s: wrote %s"
                    .formatted(prepared.database(), prepared.dialect().dialect().id(), String.join(" and ", written)));
        }
        if (outputs.contains(Output.MIGRATIONS)) {
            prepared.hazards()
                    .forEach(hazard -> log.warn("%s on %s: %s"
                            .formatted(
                                    prepared.database(),
                                    prepared.dialect().dialect().id(),
                                    hazard)));
        }
    }

    private void jooq(DeclaredDatabase database, Optional<Generator> settings) {
        Path directory = folders.jooq();
        JooqResult result = JooqGenerator.generate(
                database, new JooqTarget(directory, packageName(settings), settings, folders.project()));
        if (result.changed() > 0) {
            changed = true;
            log.info("%s: wrote %d of %d jOOQ classes in %s"
                    .formatted(database.name(), result.changed(), result.files(), folders.shown(directory)));
        }
    }

    private String packageName(Optional<Generator> settings) {
        return settings.map(Generator::getTarget)
                .map(Target::getPackageName)
                .filter(name -> !name.equals(new Target().getPackageName()))
                .orElse(folders.groupId() + ".jooq");
    }
}
