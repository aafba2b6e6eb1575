package dev.plinth.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart the processes, and the threads of one process, that work on one folder. The file that they lock is in the
 * machine's temporary folder, so that nothing appears in the folder itself, and it may be read-only.
 */
public final class ExclusiveAccess implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final FileChannel channel;

    private ExclusiveAccess(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else works on the folder, which need not exist. */
    public static ExclusiveAccess to(Path folder) {
        try {
            Path locks = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"))
                    .resolve("plinth-" + System.getProperty("user.name").replaceAll("\\W", "_")));
            Path file = locks.resolve(Sha256.of(real(folder).toString()).substring(0, 16) + ".lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (tryLock(channel) == null) {
                LockSupport.parkNanos(PAUSE);
            }
            return new ExclusiveAccess(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // another thread of this process has it
            return null;
        }
    }

    /** The path without links, as far as it exists: two ways to one folder are one folder. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock", e);
        }
    }
}
