package dev.plinth.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Properties of which each try has a folder of its own. */
abstract class InTemporaryFolder {
    private Path folder = Path.of("");

    @BeforeTry
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("property");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The folder of this try, which is deleted with it. */
    final Path folder() {
        return folder;
    }
}
