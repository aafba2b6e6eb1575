package dev.plinth.maven;

import dev.plinth.generate.DraftUpdate;
import dev.plinth.generate.DraftUpdate.Kind;
import dev.plinth.generate.MigrationTree;
import dev.plinth.jooq.JooqResult;
import dev.plinth.jooq.StagedClasses;
import dev.plinth.maven.PlinthMojo.Work;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.KnownDdl;
import dev.plinth.write.ReadOnly;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;

/** Generates drafts, DDL and jOOQ classes, and says what was written: a line for each file, or one for nothing. */
final class Generating {
    private final Work work;
    private final Folders folders;
    private final Set<Output> outputs;
    private final Optional<String> release;
    private final Log log;
    private boolean changed;

    /**
     * Generates.
     *
     * @param release the version of the project, if that is one to be released
     */
    Generating(Work work, Set<Output> outputs, Optional<String> release, Log log) {
        this.work = work;
        this.folders = work.folders();
        this.outputs = outputs;
        this.release = release;
        this.log = log;
    }

    /**
     * Prepares everything and then writes. The jOOQ classes come first: they can still fail, through a user's settings, and
     * a draft must not be written by a build that fails.
     */
    void run(JooqOptions jooq) {
        MigrationTree tree = work.generation().open(work.declared(), folders.migrations());
        finished(tree);
        List<DraftUpdate> drafts = outputs.contains(Output.MIGRATIONS) ? tree.drafts() : List.of();
        if (release.isPresent()) {
            refuse(drafts);
        }
        List<DeclaredDatabase> databases = outputs.contains(Output.JOOQ) ? work.declared() : List.of();
        try (JooqClasses classes = JooqClasses.stage(databases, folders, jooq)) {
            classes.all().forEach(this::write);
        }
        drafts.forEach(this::write);
        if (outputs.contains(Output.DDL)) {
            tree.writeDdl(folders.ddl(), KnownDdl.in(folders.knownDdl())).forEach(this::written);
        }
        if (outputs.contains(Output.MIGRATIONS)) {
            release.ifPresent(version -> record(tree, version));
        }
        if (!changed) {
            List<String> names =
                    work.declared().stream().map(DeclaredDatabase::name).toList();
            log.info("Nothing has changed: %s.".formatted(String.join(", ", names)));
        }
    }

    private void finished(MigrationTree tree) {
        changed |= !tree.finished().isEmpty();
        folders.finished(tree.finished()).forEach(log::info);
    }

    private static void refuse(List<DraftUpdate> drafts) {
        var problems = new Problems();
        drafts.stream()
                .filter(draft -> draft.kind() != Kind.NONE)
                .map(draft -> draft.exists()
                        ? MigrationTree.draftOpen(draft.name())
                        : MigrationTree.declarationChanged(draft.name()))
                .forEach(problems::add);
        problems.throwIfAny();
    }

    private void write(StagedClasses classes) {
        JooqResult result = classes.write();
        if (result.isChange()) {
            changed = true;
            log.info(String.format(
                    Locale.ROOT,
                    "%s: wrote %d of %d jOOQ classes in %s%s",
                    classes.database(),
                    result.written(),
                    result.files(),
                    folders.shown(folders.jooq()),
                    result.removed() > 0 ? ", and removed " + result.removed() : ""));
        }
    }

    private void write(DraftUpdate draft) {
        boolean written = !draft.apply().isEmpty();
        changed |= written;
        String script = folders.shown(draft.script());
        draft.doubt().ifPresent(doubt -> log.warn("%s: %s".formatted(draft.name(), doubt)));
        if (draft.kind() == Kind.EDITED) {
            log.warn(("%s: %s was edited by hand, so it stays as it is. Freeze it with plinth:revision,"
                            + " or delete it and its undo to have it generated.")
                    .formatted(draft.name(), script));
        } else if (!draft.losses().isEmpty()) {
            log.warn("%s: the draft %s loses data: %s. plinth:revision asks you to accept that."
                    .formatted(draft.name(), script, String.join(", ", draft.losses())));
        } else if (written) {
            log.info(
                    draft.kind() == Kind.NONE
                            ? "%s: removed the draft".formatted(draft.name())
                            : "%s: wrote the draft %s".formatted(draft.name(), script));
        }
    }

    private void written(Path ddl) {
        changed = true;
        log.info("Wrote %s".formatted(folders.shown(ddl)));
    }

    /** A source tree that is read-only cannot remember its release, and need not: nobody reopens a migration there. */
    private void record(MigrationTree tree, String version) {
        try {
            for (Path file : tree.released(version)) {
                changed = true;
                log.info("Wrote %s: commit it, so that nobody reopens a released migration."
                        .formatted(folders.shown(file)));
            }
        } catch (UncheckedIOException e) {
            if (!ReadOnly.is(folders.migrations(), e)) {
                throw e;
            }
            log.info("The release is not recorded, because the source tree is read-only.");
        }
    }
}
