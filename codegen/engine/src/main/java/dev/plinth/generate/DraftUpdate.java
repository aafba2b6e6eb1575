package dev.plinth.generate;

import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.write.Draft;
import dev.plinth.write.FileChange;
import dev.plinth.write.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What generating makes of the draft of a database on one dialect. Nothing is written before {@link #apply}. */
public final class DraftUpdate {
    private final Target target;
    private final Kind kind;
    private final Optional<Planned> planned;
    private final Draft draft;
    private final FileChange change;

    DraftUpdate(Target target, Kind kind, Optional<Planned> planned, Draft draft, FileChange change) {
        this.target = target;
        this.kind = kind;
        this.planned = planned;
        this.draft = draft;
        this.change = change;
    }

    /** Where a draft comes from. */
    public enum Kind {
        /** There is none: the declaration is what was frozen. */
        NONE,
        /** It is generated. */
        GENERATED,
        /** A person edited or wrote it, so it stays as it is. */
        EDITED
    }

    Target target() {
        return target;
    }

    Optional<Planned> planned() {
        return planned;
    }

    Draft draft() {
        return draft;
    }

    FileChange change() {
        return change;
    }

    /** The database and the dialect, for messages. */
    public String name() {
        return target.name();
    }

    /** The name of the database. */
    public String database() {
        return target.database().name();
    }

    /** Whether there is a draft on disk already. */
    public boolean exists() {
        return !draft.isEmpty();
    }

    /** Where the draft comes from. */
    public Kind kind() {
        return kind;
    }

    /** The first script of the draft, for messages; the folder of drafts where there is none. */
    public Path script() {
        return change.writes().stream()
                .map(OutputFile::path)
                .filter(path -> path.toString().endsWith(".sql"))
                .findFirst()
                .or(() -> draft.scripts().stream().map(file -> file.path()).findFirst())
                .orElse(target.folder().path().resolve("draft"));
    }

    /** What the draft would delete for good and the declaration does not accept, by the names that a person accepts it by. */
    public List<String> losses() {
        return planned.stream()
                .flatMap(plan -> plan.hazards().stream()
                        .filter(hazard -> plan.intents().reason(hazard).isEmpty()))
                .filter(hazard -> hazard.kind().isLoss())
                .filter(hazard -> hazard.kind() != HazardKind.LOOKS_LIKE_RENAME)
                .map(DraftUpdate::name)
                .distinct()
                .toList();
    }

    /**
     * Which objects count as changed only because no proof shows that their texts mean the same as those in the lock, which
     * another Plinth or jOOQ rendered: a sentence, or empty if there are none.
     */
    public Optional<String> doubt() {
        return target.decision().doubt();
    }

    static String name(Hazard hazard) {
        return hazard.subject().path();
    }

    /** Writes the files; tells which were written or deleted. */
    public List<Path> apply() {
        return change.apply();
    }
}
