package dev.plinth.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers, in {@code <database>/released.txt}, the newest migration that a build of a released version contained. */
public final class Releases {
    private static final Pattern TEXT = Pattern.compile("(\\d+) is the newest migration of (.+)");

    private final Path path;

    /** The releases in the folder of a database. */
    public Releases(Path folder) {
        this.path = folder.resolve("released.txt");
    }

    /** What the file says. */
    public record Release(Version migration, String version) {}

    /** The last release; empty if there was none. */
    public Optional<Release> last() {
        return in(Files.exists(path) ? Optional.of(OutputFile.read(path)) : Optional.empty());
    }

    /** What the text of such a file says. */
    Optional<Release> in(Optional<String> file) {
        return file.map(known -> {
            Matcher text = TEXT.matcher(known.strip());
            return text.matches()
                    ? new Release(Version.of(text.group(1)), text.group(2))
                    : new Release(new Version(Integer.MAX_VALUE), "an unknown version");
        });
    }

    /** The file after a release, if that has migrations that no other has. */
    public FileChange record(Version migration, String version) {
        boolean known = last().filter(release -> release.migration().compareTo(migration) >= 0)
                .isPresent();
        return known
                ? FileChange.NONE
                : new FileChange(
                        List.of(new OutputFile(
                                path, "%s is the newest migration of %s\n".formatted(migration, version))),
                        List.of());
    }
}
