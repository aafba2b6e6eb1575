package dev.plinth.write;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a change of several files as if it were one. What is to be done is written down first, in {@code
 * <database>/.unfinished.json}; a run that finds that file finishes what a killed process began.
 */
public final class Journal {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String NAME = ".unfinished.json";

    private final Path folder;
    private final Path path;

    /** The journal of the folder of a database; all files of a change are below that folder. */
    public Journal(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    private record Entry(List<ScriptFile> writes, List<String> deletions) {}

    /** Makes a change: wholly, even if the process is killed, as long as another run follows. */
    public List<Path> apply(FileChange change) {
        if (change.isDone()) {
            return List.of();
        }
        var entry = new Entry(
                change.writes().stream()
                        .map(file -> new ScriptFile(relative(file.path()), file.content()))
                        .toList(),
                change.deletions().stream().map(this::relative).toList());
        new OutputFile(path, MAPPER.writeValueAsString(entry)).write();
        List<Path> changed = change.apply();
        forget();
        return changed;
    }

    /**
     * Finishes the change that a killed process left.
     *
     * @return the files that were written or deleted; none if nothing was left
     */
    public List<Path> finish() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            Entry entry = MAPPER.readValue(OutputFile.read(path), Entry.class);
            List<Path> changed = new FileChange(
                            entry.writes().stream()
                                    .map(file -> new OutputFile(absolute(file.path()), file.content()))
                                    .toList(),
                            entry.deletions().stream().map(this::absolute).toList())
                    .apply();
            forget();
            return changed;
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage());
        }
    }

    /** Reports a change that a killed process left, without finishing it. */
    public void refuse(Problems problems) {
        if (Files.exists(path)) {
            problems.add(
                    "freeze-unfinished",
                    path.toString(),
                    "a process was killed while it wrote the files of this folder.",
                    "Run plinth:generate, which finishes it.");
        }
    }

    /** Deletes what processes left that were killed while they wrote a file. */
    public void deleteLeftovers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path left : paths.filter(file -> file.toString().endsWith(OutputFile.TEMPORARY))
                    .toList()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clean " + folder, e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path absolute(String file) {
        Path absolute = folder.resolve(file).normalize();
        if (!absolute.startsWith(folder.normalize())) {
            throw unreadable(file + " is elsewhere");
        }
        return absolute;
    }

    private ProblemException unreadable(String reason) {
        return new ProblemException(new Problem(
                "journal-unreadable",
                path.toString(),
                "cannot be read: " + reason + ".",
                "Restore the folder from version control, and delete this file."));
    }
}
