package dev.plinth.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SQL file of a migration or of an undo.
 *
 * @param text its text
 * @param conf the text of the file beside it that configures Flyway for it; empty if Flyway's defaults do
 */
public record Script(String text, Optional<String> conf) {
    /** A script on disk, with the configuration beside it. */
    static Script read(Path path) {
        Path conf = path.resolveSibling(path.getFileName() + ScriptFile.CONF);
        return new Script(
                OutputFile.read(path), Files.exists(conf) ? Optional.of(OutputFile.read(conf)) : Optional.empty());
    }

    /** A script with the configuration that its text needs. */
    public static Script of(String text, boolean transactional) {
        List<String> settings = new ArrayList<>();
        if (!transactional) {
            settings.add("executeInTransaction=false\n");
        }
        if (text.contains("${")) { // Flyway would take it for a placeholder of its own
            settings.add("placeholderReplacement=false\n");
        }
        return new Script(text, settings.isEmpty() ? Optional.empty() : Optional.of(String.join("", settings)));
    }
}
