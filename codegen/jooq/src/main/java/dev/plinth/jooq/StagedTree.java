package dev.plinth.jooq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generated sources in a folder of their own, which nobody else uses meanwhile, until all of them are there. Then they are moved to where they belong:
 * a file that is there already stays as it is, a stale one is deleted. A generation that fails changes nothing.
 */
final class StagedTree implements AutoCloseable {
    private static final Set<String> SOURCES = Set.of("java", "kt", "scala");

    private final Path root;

    /** Empties the folder: a process that was killed may have left its files there. */
    StagedTree(Path root) throws IOException {
        this.root = root;
        close();
        Files.createDirectories(root);
    }

    Path root() {
        return root;
    }

    void write(Path relative, String content) throws IOException {
        Path file = root.resolve(relative);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /**
     * Brings the files to a source root.
     *
     * @param directory the source root
     * @param owned the folder under it where every source file that is not in this tree is stale; nowhere if empty
     */
    JooqResult moveTo(Path directory, List<Path> owned) throws IOException {
        List<Path> staged = files(root);
        int removed = 0;
        for (Path folder : owned) {
            removed += deleteStale(directory, folder, Set.copyOf(staged));
        }
        int written = 0;
        for (Path file : staged) {
            written += write(root.resolve(file), directory.resolve(file)) ? 1 : 0;
        }
        return new JooqResult(staged.size(), written, removed);
    }

    private static int deleteStale(Path directory, Path owned, Set<Path> staged) throws IOException {
        int deleted = 0;
        for (Path file : files(directory.resolve(owned))) {
            if (isSource(file) && !staged.contains(owned.resolve(file))) {
                Files.delete(directory.resolve(owned).resolve(file));
                deleted++;
            }
        }
        return deleted;
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return SOURCES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean write(Path from, Path to) throws IOException {
        byte[] content = Files.readAllBytes(from);
        if (Files.exists(to) && Arrays.equals(content, Files.readAllBytes(to))) {
            return false;
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.write(to, content);
        return true;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> found = Files.walk(root)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
