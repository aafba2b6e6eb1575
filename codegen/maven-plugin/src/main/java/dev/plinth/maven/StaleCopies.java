package dev.plinth.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scripts among the resources that an earlier build copied, and whose sources are gone. */
final class StaleCopies {
    private StaleCopies() {}

    /**
     * Deletes them.
     *
     * @param sources the folder of all migrations
     * @param copies where the scripts are copied to
     * @param folder which scripts: {@code <database>/<dialect>/<folder>/*.sql} and their configurations
     * @return those that were deleted
     */
    static List<Path> delete(Path sources, Path copies, String folder) throws IOException {
        if (!Files.isDirectory(copies)) {
            return List.of();
        }
        List<Path> deleted = new ArrayList<>();
        try (Stream<Path> found = Files.walk(copies, 4)) {
            for (Path copy : found.filter(Files::isRegularFile).toList()) {
                Path relative = copies.relativize(copy);
                String name = relative.getFileName().toString();
                boolean script = name.endsWith(".sql") || name.endsWith(".sql.conf");
                if (script
                        && relative.getNameCount() == 4
                        && relative.getName(2).toString().equals(folder)
                        && !Files.exists(sources.resolve(relative.toString()))) {
                    Files.delete(copy);
                    deleted.add(copy);
                }
            }
        }
        return deleted;
    }
}
