package dev.plinth.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scripts in a temporary folder, named so that Flyway runs them in their order. */
final class StagedScripts implements AutoCloseable {
    private final Path folder = TemporaryFolder.create("plinth-proof");
    private final List<Path> paths = new ArrayList<>();

    StagedScripts(List<SqlFile> scripts) {
        try {
            for (SqlFile script : scripts) {
                Path path = folder.resolve(String.format(Locale.ROOT, "V%06d__script.sql", paths.size() + 1));
                Files.writeString(path, script.text());
                if (script.conf().isPresent()) {
                    Files.writeString(
                            path.resolveSibling(path.getFileName() + ".conf"),
                            script.conf().get());
                }
                paths.add(path);
            }
        } catch (IOException e) {
            throw new VerificationException("Cannot write to " + folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    /** The scripts, in order. */
    List<Path> paths() {
        return List.copyOf(paths);
    }

    @Override
    public void close() {
        TemporaryFolder.delete(folder);
    }
}
