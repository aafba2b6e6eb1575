package dev.plinth.write;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A text file to be written.
 *
 * @param path where
 * @param content what, with line feeds for line ends
 */
public record OutputFile(Path path, String content) {
    /** Ends the names of files that are still being written. A killed process can leave one. */
    private static final String TEMPORARY = ".plinth-tmp";

    /** Whether it is a file that is still being written. */
    public static boolean isTemporary(Path file) {
        return file.toString().endsWith(TEMPORARY);
    }

    /** Whether the file holds this content already, whichever line ends a checkout gave it. */
    public boolean isWritten() {
        return Files.isRegularFile(path)
                && decoded(path)
                        .filter(text -> text.replace("\r\n", "\n").equals(content.replace("\r\n", "\n")))
                        .isPresent();
    }

    /**
     * Writes the file in one move, so that a reader sees it whole or not at all. A file that holds the content already
     * is left alone.
     *
     * @return whether anything was written
     * @throws UncheckedIOException if the file cannot be written
     */
    public boolean write() {
        if (isWritten()) {
            return false;
        }
        Path temporary = stage();
        try {
            move(temporary, path);
        } finally {
            delete(temporary);
        }
        return true;
    }

    /** Writes the content to a new file beside the file. */
    Path stage() {
        // Not createTempFile, whose files nobody else may read.
        Path temporary = path.resolveSibling(UUID.randomUUID() + TEMPORARY);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(temporary, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            delete(temporary);
            throw new UncheckedIOException("Cannot write " + path, e);
        }
        return temporary;
    }

    /** Puts a file in the place of another. */
    static void move(Path from, Path to) {
        try {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + to, e);
        }
    }

    /** Deletes a file, if there is one; tells whether there was. */
    static boolean delete(Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }

    /**
     * The text of a file.
     *
     * @throws ProblemException if it is not UTF-8
     */
    static String read(Path path) {
        return decoded(path)
                .orElseThrow(() -> new ProblemException(
                        new Problem("file-encoding", path.toString(), "is not UTF-8 text.", "Save it as UTF-8.")));
    }

    /** The text of a file; empty if it is not UTF-8. */
    static Optional<String> decoded(Path path) {
        try {
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
