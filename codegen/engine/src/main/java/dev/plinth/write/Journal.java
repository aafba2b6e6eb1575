package dev.plinth.write;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/**
 * Makes a change of several files as if it were one. The files are written under temporary names first. Then what is to be
 * moved and deleted is written down in {@code <database>/.unfinished.json}. A run that finds that file finishes what a killed
 * process began; what was killed before has changed nothing.
 */
public final class Journal {
    private static final String NAME = ".unfinished.json";

    private final Path folder;
    private final Path path;

    /** The journal of the folder of a database; all files of a change are below that folder. */
    public Journal(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    /** What is to be done, with paths below the folder. */
    record Entry(List<Move> moves, List<String> deletions) {}

    /** A file under its temporary name, where it goes, and the checksum of its content. */
    record Move(String from, String to, String checksum) {}

    /** Makes a change: wholly, even if the process is killed, as long as another run follows. */
    public List<Path> apply(FileChange change) {
        if (change.isDone()) {
            return List.of();
        }
        List<Move> moves = new ArrayList<>();
        try {
            for (OutputFile file : change.writes()) {
                if (!file.isWritten()) {
                    moves.add(new Move(relative(file.stage()), relative(file.path()), Sha256.of(file.content())));
                }
            }
            var entry = new Entry(
                    moves, change.deletions().stream().map(this::relative).toList());
            new OutputFile(path, RecordWriter.of(entry)).write();
        } catch (UncheckedIOException e) {
            moves.forEach(move -> OutputFile.delete(absolute(move.from())));
            throw e;
        }
        return finish();
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
        Entry entry = entry();
        List<Path> deletions = entry.deletions().stream().map(this::absolute).toList();
        for (Move move : entry.moves()) {
            if (!Files.exists(absolute(move.from())) && !isMoved(move)) {
                throw unreadable(move.from() + " is missing");
            }
        }
        List<Path> changed = new ArrayList<>();
        for (Move move : entry.moves()) {
            Path to = absolute(move.to());
            if (Files.exists(absolute(move.from()))) {
                OutputFile.move(absolute(move.from()), to);
                changed.add(to);
            }
        }
        deletions.stream().filter(OutputFile::delete).forEach(changed::add);
        OutputFile.delete(path);
        return changed;
    }

    /** Whether a file is where it goes. Version control may have restored another one there since. */
    private boolean isMoved(Move move) {
        Path to = absolute(move.to());
        return Files.exists(to) && Sha256.of(OutputFile.read(to)).equals(move.checksum());
    }

    private Entry entry() {
        try {
            return RecordReader.read(Entry.class, JsonTree.of(OutputFile.read(path)));
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw unreadable(Objects.requireNonNullElse(e.getMessage(), "it is not what Plinth writes"));
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

    /** Deletes what processes left that were killed while they wrote a file. It comes after {@link #finish}. */
    public void deleteLeftovers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path left : paths.filter(OutputFile::isTemporary).toList()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clean " + folder, e);
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
