package dev.plinth.write;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The draft of a migration, as it is on disk.
 *
 * @param scripts the files of the migration, in the order in which they run
 * @param undo the files of the undo, in the order in which they run
 * @param strangers other scripts in the folder
 */
public record Draft(List<DraftFile> scripts, List<DraftFile> undo, List<Path> strangers) {
    /** Copies its lists. */
    public Draft {
        scripts = List.copyOf(scripts);
        undo = List.copyOf(undo);
        strangers = List.copyOf(strangers);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return scripts.isEmpty() && undo.isEmpty();
    }

    /** Whether a person wrote or edited any file of it. */
    public boolean isEdited() {
        return files().anyMatch(DraftFile::isEdited);
    }

    /** The files that git could not merge, where a person edited any file: generating cannot cure them. */
    public List<Path> conflicts() {
        return isEdited()
                ? files().filter(DraftFile::hasMarkers).map(DraftFile::path).toList()
                : List.of();
    }

    /** The scripts of the migration, as they would be frozen. */
    public List<Script> migrationScripts() {
        return scripts.stream().map(DraftFile::frozen).toList();
    }

    /** The scripts of the undo, as they would be frozen. */
    public List<Script> undoScripts() {
        return undo.stream().map(DraftFile::frozen).toList();
    }

    /** Whether it holds more than blanks and comments. */
    public boolean hasStatements() {
        return files().anyMatch(DraftFile::hasStatements);
    }

    Stream<DraftFile> files() {
        return Stream.concat(scripts.stream(), undo.stream());
    }
}
