package dev.plinth.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A text file to be written.
 *
 * @param path where
 * @param content what, with line feeds for line ends
 */
public record OutputFile(Path path, String content) {

    /** Whether the file holds this content already, whichever line ends a checkout gave it. */
    public boolean isWritten() {
        return Files.exists(path) && read(path).replace("\r\n", "\n").equals(content.replace("\r\n", "\n"));
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
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Not createTempFile, whose files nobody else may read.
            Path draft = path.resolveSibling(UUID.randomUUID() + ".tmp");
            try {
                Files.writeString(draft, content, StandardOpenOption.CREATE_NEW);
                move(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
