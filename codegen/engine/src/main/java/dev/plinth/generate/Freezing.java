package dev.plinth.generate;

import dev.plinth.generate.DraftUpdate.Kind;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.write.Draft;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.Migration;
import dev.plinth.write.OutputFile;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Freezes drafts: those of a database on all of its dialects under one name, and all of them or none. */
final class Freezing {
    private final TestDatabases engines;
    private final FreezeOptions options;
    private final Acceptance acceptance;
    private final List<Frozen> frozen = new ArrayList<>();

    Freezing(TestDatabases engines, FreezeOptions options) {
        this.engines = engines;
        this.options = options;
        this.acceptance = new Acceptance(engines, options);
    }

    /** A draft that becomes a migration. */
    private record Frozen(DraftUpdate update, Migration migration) {}

    /**
     * Prepares the migrations of a database.
     *
     * @param updates what generating makes of the drafts, of all dialects
     * @param problems where losses go that nobody accepted
     * @return the change of files, to be made after {@link #prove}
     */
    FileChange prepare(DatabaseTargets database, List<DraftUpdate> updates, Problems problems) {
        List<DraftUpdate> open = updates.stream().filter(Freezing::isOpen).toList();
        FileChange words = words(updates, open);
        if (open.isEmpty()) {
            return FileChange.all(List.of(words, removed(updates)));
        }
        String name = description(open);
        List<Frozen> prepared = open.stream()
                .map(update -> frozen(database, update, name, problems))
                .toList();
        frozen.addAll(prepared);
        return FileChange.all(List.of(change(updates, prepared), words));
    }

    /** Locks whose texts had to be proved get today's words, also without a migration, so that nobody proves them again. */
    private static FileChange words(List<DraftUpdate> updates, List<DraftUpdate> open) {
        return new FileChange(
                updates.stream()
                        .filter(update -> !open.contains(update))
                        .map(DraftUpdate::target)
                        .filter(target -> !target.decision().proved().isEmpty())
                        .map(target -> target.folder().lockFile(target.lock()))
                        .toList(),
                List.of());
    }

    /** The losses that the declarations of these databases accept, but that do not happen. */
    List<String> unused(List<DatabaseTargets> databases) {
        return databases.stream()
                .flatMap(database -> acceptance.unused(database.declared()).stream()
                        .map(name -> "%s: %s".formatted(database.name(), name)))
                .toList();
    }

    /**
     * Proves all migrations that were prepared.
     *
     * @throws ProblemException if a loss was not accepted, or a migration is not proved
     */
    void prove(Problems problems) {
        acceptance.checkUnused(problems);
        problems.throwIfAny();
        frozen.forEach(each -> prove(each, problems));
        problems.throwIfAny();
    }

    /** A draft by hand that holds nothing is not a migration if nothing has changed. */
    private static boolean isOpen(DraftUpdate update) {
        return update.kind() == Kind.GENERATED
                || (update.kind() == Kind.EDITED
                        && (update.draft().hasStatements()
                                || !update.target().changes().isEmpty()));
    }

    private String description(List<DraftUpdate> open) {
        return options.description()
                .map(Descriptions::given)
                .or(() -> open.stream()
                        .map(DraftUpdate::target)
                        .filter(target -> !target.changes().isEmpty())
                        .findFirst()
                        .map(Descriptions::of))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "description-missing",
                        open.get(0).database(),
                        "the draft was written by hand, and the declaration has not changed.",
                        "Say what the migration does: -Dplinth.description=\"fill the new column\".")));
    }

    private Frozen frozen(DatabaseTargets database, DraftUpdate update, String name, Problems problems) {
        Version version = database.nextVersion();
        Target target = update.target();
        Acceptance.Head head = acceptance.head(update, problems);
        if (update.kind() == Kind.GENERATED) {
            Planned planned = update.planned().orElseThrow();
            return new Frozen(
                    update,
                    new Migration(
                            version,
                            name,
                            target.scripts(planned, version, head.remarks()),
                            target.undo(planned, version)));
        }
        Draft draft = update.draft();
        if (draft.scripts().isEmpty() || draft.undo().isEmpty()) {
            problems.add(
                    "draft-incomplete",
                    update.script().toString(),
                    draft.undo().isEmpty() ? "the draft has no undo." : "the draft is an undo only.",
                    "Write the other one beside it: V%1$s__draft.sql migrates, U%1$s__draft.sql undoes."
                            .formatted(version));
        }
        checkUndo(update, problems);
        return new Frozen(
                update,
                new Migration(
                        version,
                        name,
                        remarked(EditedHead.without(head.stale(), draft.migrationScripts()), head.remarks()),
                        EditedHead.without(head.stale(), draft.undoScripts())));
    }

    /** An undo that undoes nothing can be meant, but not while it says that it is to be written. */
    private static void checkUndo(DraftUpdate update, Problems problems) {
        update.draft().undo().stream()
                .filter(file -> !file.hasStatements() && file.script().text().contains(EmptyDraft.UNDO_ALL))
                .forEach(file -> problems.add(
                        "draft-incomplete",
                        file.path().toString(),
                        "the undo is still to be written.",
                        "Write it. If nothing can be undone, remove the line that says so."));
    }

    private static List<Script> remarked(List<Script> scripts, List<String> remarks) {
        if (remarks.isEmpty() || scripts.isEmpty()) {
            return scripts;
        }
        List<Script> remarked = new ArrayList<>(scripts);
        Script first = scripts.get(0);
        String head =
                remarks.stream().map(remark -> SqlScript.comment(remark) + "\n").collect(Collectors.joining());
        remarked.set(0, new Script(head + first.text(), first.conf()));
        return remarked;
    }

    /** What a person wrote is compared with the declaration, whatever the options say, because nothing else shows that it is right. */
    private void prove(Frozen frozen, Problems problems) {
        boolean edited = frozen.update().kind() == Kind.EDITED;
        if (!edited && !options.prove()) {
            return;
        }
        Target target = frozen.update().target();
        Migration migration = frozen.migration();
        engines.prove(
                        target.trial(migration.scripts(), migration.undo()),
                        edited ? Optional.of(target.ddl()) : Optional.empty())
                .forEach(
                        found -> problems.add(
                                edited ? "draft-not-proved" : "migration-not-proved",
                                frozen.update().script().toString(),
                                found,
                                edited
                                        ? "Correct the draft, or delete it and its undo to have them generated."
                                        : "Write the migration by hand: edit the draft and its undo. To freeze it unproved, add -Dplinth.prove=false."));
    }

    /** The scripts of all dialects, then the locks, which make them count; the drafts go last. */
    private static FileChange change(List<DraftUpdate> updates, List<Frozen> frozen) {
        List<OutputFile> scripts = new ArrayList<>();
        List<OutputFile> locks = new ArrayList<>();
        for (Frozen each : frozen) {
            Target target = each.update().target();
            Lock after = target.lock().with(each.migration(), target.declared());
            List<OutputFile> files = target.folder().files(each.migration(), after);
            scripts.addAll(files.subList(0, files.size() - 1));
            locks.add(files.get(files.size() - 1));
        }
        scripts.addAll(locks);
        return FileChange.all(List.of(new FileChange(scripts, List.of()), removed(updates)));
    }

    private static FileChange removed(List<DraftUpdate> updates) {
        return FileChange.all(updates.stream()
                .map(update -> update.target().folder().draft().removed())
                .toList());
    }
}
