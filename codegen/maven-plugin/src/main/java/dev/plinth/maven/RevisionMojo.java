package dev.plinth.maven;

import dev.plinth.generate.DraftUpdate;
import dev.plinth.generate.DraftUpdate.Kind;
import dev.plinth.generate.FreezeOptions;
import dev.plinth.generate.FreezeResult;
import dev.plinth.generate.MigrationTree;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.KnownDdl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jooq.meta.jaxb.Generator;
import org.jspecify.annotations.Nullable;

/** Freezes the drafts as migrations, which never change from then on: under a name, and proved on embedded databases. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class RevisionMojo extends PlinthMojo {
    /** What the migration is called, in its file name; made from its changes if not given. */
    @Parameter(property = "plinth.description")
    private @Nullable String description;

    /**
     * What may be lost, and why: {@code orders.note: it was never used}. A semicolon is between several. The reason goes into
     * the file.
     */
    @Parameter(property = "plinth.accept")
    private @Nullable String accept;

    /** Whether to prove generated migrations on embedded databases; what was written by hand is always proved. */
    @Parameter(property = "plinth.prove", defaultValue = "true")
    private boolean prove;

    /** Instead of freezing, makes empty drafts to write by hand, for changes of data and for what cannot be generated. */
    @Parameter(property = "plinth.empty", defaultValue = "false")
    private boolean empty;

    /** Instead of freezing, makes the newest migration a draft again. Needs {@link #unreleased}. */
    @Parameter(property = "plinth.reopen", defaultValue = "false")
    private boolean reopen;

    /** Says that no database that matters has applied the newest migration. */
    @Parameter(property = "plinth.unreleased", defaultValue = "false")
    private boolean unreleased;

    /** The name of the only database to work on; all of them if not given. */
    @Parameter(property = "plinth.database")
    private @Nullable String database;

    /** What {@code plinth:generate} writes. Without jOOQ classes, their names are not checked. */
    @Parameter(defaultValue = "MIGRATIONS,DDL,JOOQ", property = "plinth.outputs")
    private List<Output> outputs = new ArrayList<>();

    /** The settings of jOOQ's own generator, as for {@code plinth:generate}. */
    @Parameter
    private @Nullable Generator generator;

    @Override
    void run(Work work) {
        MigrationTree tree = work.generation()
                .open(work.declared(), work.folders().migrations())
                .only(Optional.ofNullable(database));
        work.folders().finished(tree.finished()).forEach(getLog()::info);
        if (reopen) {
            reopen(tree, work.folders());
        } else if (empty) {
            tree.emptyDrafts().forEach(draft -> write(draft, work.folders()));
            if (description != null) {
                getLog().warn("A description counts when a draft is frozen: give it again then.");
            }
        } else {
            checkClasses(work);
            freeze(tree, work.folders());
        }
    }

    private void reopen(MigrationTree tree, Folders folders) {
        if (!unreleased) {
            throw new ProblemException(new Problem(
                    "reopen-unreleased",
                    "plinth.reopen",
                    "a migration that a database has applied must not change.",
                    "If no database that matters has applied it, add -Dplinth.unreleased=true."));
        }
        say("Reopened", tree.reopen(), folders, "There is nothing to reopen.");
    }

    private void write(DraftUpdate draft, Folders folders) {
        boolean written = !draft.apply().isEmpty();
        String advice = draft.kind() == Kind.GENERATED
                ? "They hold what has changed in the declaration: add to them, and run plinth:revision."
                : "Edit them, and run plinth:revision.";
        getLog().info("%s: %s %s and its undo. %s"
                .formatted(draft.name(), written ? "wrote" : "there is", folders.shown(draft.script()), advice));
    }

    /** What is frozen never changes, so names that make no jOOQ classes are refused before. */
    private void checkClasses(Work work) {
        if (outputs.contains(Output.JOOQ)) {
            List<DeclaredDatabase> frozen = work.declared().stream()
                    .filter(declared -> database == null || declared.name().equals(database))
                    .toList();
            JooqOptions options =
                    JooqOptions.of(Optional.ofNullable(generator), project().getGroupId());
            JooqClasses.stage(frozen, work.folders(), options).close();
        }
    }

    private void freeze(MigrationTree tree, Folders folders) {
        Map<String, String> accepted =
                Optional.ofNullable(accept).map(FreezeOptions::accepted).orElse(Map.of());
        var options = new FreezeOptions(Optional.ofNullable(description), accepted, prove);
        FreezeResult result = tree.freeze(options);
        say("Froze", result.changed(), folders, "There is nothing to freeze.");
        tree.updateDdl(folders.ddl(), KnownDdl.in(folders.knownDdl()))
                .forEach(file -> getLog().info("Wrote " + folders.shown(file)));
        result.unused()
                .forEach(loss -> getLog().info(
                                "%s is accepted in the declaration, but no migration loses it now. You can remove the acceptance."
                                        .formatted(loss)));
    }

    private void say(String what, List<Path> changed, Folders folders, String nothing) {
        List<String> scripts = changed.stream()
                .filter(path ->
                        path.toString().endsWith(".sql") && path.toFile().exists())
                .map(folders::shown)
                .toList();
        scripts.forEach(script -> getLog().info(what + " " + script));
        changed.stream()
                .filter(path -> scripts.isEmpty() && path.endsWith("schema.lock.json"))
                .map(folders::shown)
                .forEach(lock ->
                        getLog().info("Rewrote the texts in %s, which mean the same as before.".formatted(lock)));
        if (scripts.isEmpty()) {
            getLog().info(nothing);
        }
    }
}
