package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.ChangeSet;
import dev.plinth.generate.Wordings.Decision;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Intents;
import dev.plinth.plan.PlanInput;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.Lock;
import dev.plinth.write.LockedCatalog;
import dev.plinth.write.MigrationFolder;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A database on one dialect: what was frozen, and what has changed since.
 *
 * @param database the declaration
 * @param stages the stages of the dialect
 * @param folder its files
 * @param lock what was frozen, in today's words where only the words have changed
 * @param frozen the catalog of the lock
 * @param lowered the declaration as the dialect's catalog will hold it
 * @param decision what leads from the lock to the declaration
 * @param declared the catalog of the declaration; columns that were added are at the end, where a server has them
 */
record Target(
        DeclaredDatabase database,
        Stages stages,
        MigrationFolder folder,
        Lock lock,
        Catalog frozen,
        Lowered lowered,
        Decision decision,
        Catalog declared) {

    /**
     * Reads the files and compares them with the declaration.
     *
     * @param engines decide whether texts in other words mean the same
     *
     * @throws ProblemException if the files are not what the lock says, or the dialect cannot hold the declaration
     */
    static Target read(DeclaredDatabase database, SqlDialect dialect, Path root, TestDatabases engines) {
        var stages = new Stages(dialect);
        var folder = new MigrationFolder(root, database.name(), stages.dialect());
        Lowered lowered = stages.lower(database);
        Catalog declared = lowered.catalog();
        LockedCatalog locked = folder.read(declared);
        Catalog frozen = locked.catalog();
        Decision decision = new Wordings(stages, engines).decide(frozen, stages.changes(frozen, lowered));
        Lock lock = locked.lock();
        if (!decision.changes().reworded().isEmpty()) {
            lock = lock.reworded(Wordings.words(decision.changes(), declared));
            frozen = lock.catalog();
        }
        Catalog ordered = decision.changes().applyTo(frozen, declared);
        return new Target(database, stages, folder, lock, frozen, lowered, decision, ordered);
    }

    /** What leads from the lock to the declaration. */
    ChangeSet changes() {
        return decision.changes();
    }

    /** For messages. */
    String name() {
        return "%s on %s".formatted(database.name(), stages.dialect());
    }

    /** @throws ProblemException if a change cannot be planned, naming each */
    Planned plan() {
        return stages.plan(input());
    }

    /**
     * The same for a database that does not store the texts that Plinth would write, because a person wrote them, or another version.
     *
     * @throws ProblemException if a change cannot be planned, naming each
     */
    Planned planInUnknownWords() {
        return stages.plan(input().inUnknownWords());
    }

    /** What leads from the lock to the declaration, to be planned. */
    PlanInput input() {
        return new PlanInput(
                frozen,
                lowered.catalog(),
                changes(),
                intents(),
                lowered.rollout(),
                Direction.FORWARD,
                lowered.places());
    }

    List<Script> scripts(Planned planned, Version version, List<String> remarks) {
        return planned.migration(name(), version, remarks);
    }

    List<Script> undo(Planned planned, Version version) {
        return planned.reversal(name(), version);
    }

    /** What the declaration intends, without what a frozen migration has done. */
    Intents intents() {
        return new OpenIntents(this).open();
    }

    /**
     * What is lost for good by scripts that a person wrote: what the declaration does not have any more, apart from what they
     * rename, and what they drop, though they may create it again.
     */
    List<Hazard> losses(List<Script> scripts) {
        var byHand = ByHand.of(scripts, frozen);
        return Stream.concat(
                        stages.losses(frozen, declared(), byHand.renames(declared())).stream()
                                .filter(loss -> !byHand.renames(loss.subject())),
                        lossesOf(byHand::drops).stream())
                .distinct()
                .toList();
    }

    /** The same, as an engine saw it. */
    List<Hazard> losses(Set<String> dropped) {
        return lossesOf(id -> dropped.contains(id.path()));
    }

    private List<Hazard> lossesOf(Predicate<Id> dropped) {
        List<SchemaObject> remaining = frozen.objects().stream()
                .filter(object -> !dropped.test(object.id()))
                .map(object -> object.withMembers(member -> !dropped.test(member)))
                .toList();
        return stages.losses(frozen, new Catalog(remaining, frozen.wording()), Map.of());
    }

    /** The full DDL of the declaration. */
    String ddl() {
        return SqlScript.text(List.of(name()), stages.statements(declared()));
    }

    /** Something to try on an engine: these scripts after those that are frozen. */
    Trial trial(List<Script> scripts, List<Script> undo) {
        return new Trial(name(), stages.dialect(), frozenScripts(), scripts, undo);
    }

    /** The scripts of all migrations, in order: those that were squashed too, because databases may have what they left. */
    List<Script> frozenScripts() {
        return lock.migrations().stream()
                .flatMap(migration -> migration.isBaseline()
                        ? folder.squashed(migration).stream()
                        : Stream.of(folder.frozen(migration)))
                .flatMap(migration -> migration.scripts().stream())
                .toList();
    }
}
