package dev.plinth.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Files to be written, and files to be deleted after that.
 *
 * @param writes the files to be written
 * @param deletions the files to be deleted
 */
public record FileChange(List<OutputFile> writes, List<Path> deletions) {
    /** Changes nothing. */
    public static final FileChange NONE = new FileChange(List.of(), List.of());

    /** Copies its lists. */
    public FileChange {
        writes = List.copyOf(writes);
        deletions = List.copyOf(deletions);
    }

    /** All of these changes as one: a file that one of them writes is not deleted by another. */
    public static FileChange all(Collection<FileChange> changes) {
        List<OutputFile> writes =
                changes.stream().flatMap(change -> change.writes.stream()).toList();
        List<Path> written = writes.stream().map(OutputFile::path).toList();
        return new FileChange(
                writes,
                changes.stream()
                        .flatMap(change -> change.deletions.stream())
                        .filter(path -> !written.contains(path))
                        .toList());
    }

    /** Whether all of it is done already. */
    public boolean isDone() {
        return writes.stream().allMatch(OutputFile::isWritten)
                && deletions.stream().noneMatch(Files::exists);
    }

    /**
     * Makes the change. What is done already is left alone.
     *
     * @return the files that were written or deleted
     */
    public List<Path> apply() {
        List<Path> changed = new ArrayList<>();
        for (OutputFile file : writes) {
            if (file.write()) {
                changed.add(file.path());
            }
        }
        deletions.stream().filter(OutputFile::delete).forEach(changed::add);
        return changed;
    }
}
