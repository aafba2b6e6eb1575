package dev.plinth.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things go.
 *
 * @param project the folder of the project, which messages are relative to
 * @param migrations the folder of all migrations
 * @param ddl the folder of the DDL
 * @param jooq the source root of the jOOQ classes
 * @param staging where the jOOQ classes are until all of them are generated
 * @param knownDdl the file that remembers what the DDL was planned from
 */
record Folders(Path project, Path migrations, Path ddl, Path jooq, Path staging, Path knownDdl) {

    /** A path as a reader of the build's output knows it; as it is where it lies on another drive. */
    String shown(Path path) {
        boolean related = path.isAbsolute() && project.getRoot().equals(path.getRoot());
        return slashes((related ? project.relativize(path) : path).toString());
    }

    /** What to tell of a change that a killed build had begun and that is finished now: a line for each file. */
    List<String> finished(List<Path> changed) {
        return changed.stream()
                .map(path -> "Finished what a killed build had begun: %s %s"
                        .formatted(Files.exists(path) ? "wrote" : "removed", shown(path)))
                .toList();
    }

    /** A message of the stages behind the plugin, which know no project: its paths relative to the project. */
    String shown(String message) {
        return Pattern.compile(Pattern.quote(project + File.separator) + "(\\S*)")
                .matcher(message)
                .replaceAll(path -> Matcher.quoteReplacement(slashes(path.group(1))));
    }

    private static String slashes(String path) {
        return path.replace(File.separatorChar, '/');
    }
}
