package dev.plinth.generate;

import dev.plinth.generate.DraftUpdate.Kind;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.write.Draft;
import dev.plinth.write.FileChange;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes drafts that a person fills: for changes of data, and for what the planner refuses. */
final class EmptyDraft {
    /** What the head of an undo says that a person has to write. */
    static final String UNDO_ALL = "To do: undo all of it";

    private final Drafts drafts;

    EmptyDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    /** An update for each dialect: a draft that is edited already stays, and what can be generated is; problems are collected. */
    List<DraftUpdate> of(DatabaseTargets database, Problems problems) {
        List<DraftUpdate> updates = new ArrayList<>();
        for (Target target : database.targets()) {
            try {
                updates.add(of(target, database));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return updates;
    }

    private DraftUpdate of(Target target, DatabaseTargets database) {
        try {
            DraftUpdate update = drafts.update(target, database);
            return update.kind() == Kind.NONE ? byHand(target, database, List.of()) : update;
        } catch (ProblemException e) {
            boolean refused = Drafts.isRefusal(e);
            if (!refused) {
                throw e;
            }
            return byHand(target, database, e.problems());
        }
    }

    private static DraftUpdate byHand(Target target, DatabaseTargets database, List<Problem> refused) {
        Version version = database.nextVersion();
        Draft draft = target.folder().draft().read();
        FileChange change = target.folder()
                .draft()
                .byHand(
                        version,
                        script(
                                "%s, migration %s".formatted(target.name(), version),
                                Stream.concat(
                                        target.losses(List.of()).stream().map(loss -> loss.line()),
                                        toDo(target, refused))),
                        script("%s, undo of migration %s".formatted(target.name(), version), Stream.of(UNDO_ALL)));
        return new DraftUpdate(target, Kind.EDITED, Optional.empty(), draft, change);
    }

    /** All changes, because the draft must make those too that could be generated. */
    private static Stream<String> toDo(Target target, List<Problem> refused) {
        return Stream.concat(
                        refused.isEmpty() ? Stream.of() : Stream.of(Phrases.of(target.changes())),
                        refused.stream().map(problem -> problem.where() + ": " + problem.what()))
                .map(what -> "To do: " + what);
    }

    private static List<Script> script(String title, Stream<String> remarks) {
        return List.of(Script.of(
                SqlScript.text(Stream.concat(Stream.of(title), remarks).toList(), List.of()), true));
    }
}
