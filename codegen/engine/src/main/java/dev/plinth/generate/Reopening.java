package dev.plinth.generate;

import dev.plinth.diff.ChangeSet;
import dev.plinth.generate.Wordings.Decision;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.write.Draft;
import dev.plinth.write.DraftFolder;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Migration;
import dev.plinth.write.OutputFile;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the newest migration of a database a draft again, as long as nobody else can have applied it. */
final class Reopening {
    private Reopening() {}

    /**
     * Reopens and writes.
     *
     * @return the files that were written or deleted
     * @throws ProblemException if the migration was released, or what was before it is unknown
     */
    static List<Path> reopen(DatabaseTargets database) {
        Version version = database.lastVersion();
        check(database, version);
        List<FileChange> changes = new ArrayList<>();
        for (Target target : database.targets()) {
            Optional<LockedMigration> newest = target.lock()
                    .newest()
                    .filter(migration -> migration.version().equals(version));
            newest.ifPresent(migration -> changes.add(change(target, migration, version)));
        }
        return database.journal().apply(FileChange.all(changes));
    }

    private static void check(DatabaseTargets database, Version version) {
        if (version.equals(Version.NONE)) {
            throw problem("reopen-nothing", database, "there is no migration.", "There is nothing to reopen.");
        }
        database.releases()
                .last()
                .filter(release -> release.migration().compareTo(version) >= 0)
                .ifPresent(release -> {
                    throw problem(
                            "reopen-released",
                            database,
                            "migration %s was released with %s.".formatted(version, release.version()),
                            "Change the declaration instead: that makes another migration.");
                });
        database.targets().stream()
                .filter(target -> target.lock()
                        .newest()
                        .filter(LockedMigration::isBaseline)
                        .isPresent())
                .findFirst()
                .ifPresent(target -> {
                    throw problem(
                            "reopen-squashed",
                            database,
                            "migration %s was squashed.".formatted(version),
                            "Change the declaration instead: that makes another migration.");
                });
        for (Target target : database.targets()) {
            Draft draft = Drafts.readable(target);
            if (draft.isEdited()) {
                throw problem(
                        "draft-open", database, "a draft is open that was edited.", "Freeze it or remove it first.");
            }
        }
    }

    private static FileChange change(Target target, LockedMigration newest, Version version) {
        Lock before = target.lock()
                .withoutNewest()
                .orElseThrow(
                        () -> new ProblemException(
                                new Problem(
                                        "reopen-unknown",
                                        target.name(),
                                        "the lock does not say what was before migration %s."
                                                .formatted(newest.version()),
                                        "Only the migration that was frozen last can be reopened, once. Restore an older state from version control instead.")));
        Migration frozen = target.folder().frozen(newest);
        List<Path> deletions = new ArrayList<>(target.folder().paths(newest));
        List<OutputFile> writes = new ArrayList<>();
        OutputFile lock = target.folder().lockFile(before);
        if (before.migrations().isEmpty()) {
            deletions.add(lock.path());
        } else {
            writes.add(lock);
        }
        return FileChange.all(List.of(draft(target, before, frozen, version), new FileChange(writes, deletions)));
    }

    /** Generated, if generating gives what was frozen; otherwise a person had edited it. */
    private static FileChange draft(Target target, Lock before, Migration frozen, Version version) {
        DraftFolder folder = target.folder().draft();
        Catalog earlier = before.catalog();
        var lowered = new Lowered(
                target.frozen(),
                target.lowered().intents().accepting(Map.of()),
                target.lowered().rollout(),
                target.lowered().places());
        ChangeSet changes = target.stages().changes(earlier, lowered).decided();
        var then = new Target(
                target.database(),
                target.stages(),
                target.folder(),
                before,
                earlier,
                lowered,
                new Decision(changes, List.of(), List.of()),
                changes.applyTo(earlier, target.frozen()));
        return FrozenTexts.generated(then.name(), then.stages(), frozen, then.input())
                .map(planned -> folder.generated(
                        version,
                        then.scripts(planned, frozen.version(), List.of()),
                        then.undo(planned, frozen.version())))
                .orElseGet(() -> folder.byHand(version, frozen.scripts(), frozen.undo()));
    }

    private static ProblemException problem(String code, DatabaseTargets database, String what, String remedy) {
        return new ProblemException(new Problem(code, database.name(), what, remedy));
    }
}
