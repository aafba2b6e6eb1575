package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.model.PlinthVersion;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The lock file: {@code schema.lock.json}. Every format holds the properties {@code format} and {@code plinth}, the version
 * that wrote it; they are read before anything else. The checksum covers what is stored, so that a lock stays valid when
 * later versions of Plinth write more.
 */
public final class LockFile {
    /** The format that this version writes. Format 1 was never released. */
    static final int FORMAT = 2;

    static final String NAME = "schema.lock.json";
    private static final String RESTORE = "Restore it from version control, or run plinth:relock.";

    private final Path path;

    /** The lock file in the folder of a database and dialect. */
    public LockFile(Path folder) {
        this.path = folder.resolve(NAME);
    }

    Path path() {
        return path;
    }

    /** The lock file with other content. */
    OutputFile with(Lock lock) {
        return new OutputFile(path, text(lock, PlinthVersion.CURRENT));
    }

    static String text(Lock lock, String plinth) {
        return LockText.of(lock, FORMAT, plinth);
    }

    /**
     * Reads the file.
     *
     * @param likely a catalog that may hold the objects of the lock: those need not be read
     * @return empty if there is no file
     * @throws ProblemException if the file is not what this version, or an older one, wrote
     */
    public Optional<LockedCatalog> read(Catalog likely) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String text =
                OutputFile.decoded(path).orElseThrow(() -> problem("lock-unreadable", "is not UTF-8 text.", RESTORE));
        Lock lock = parsed(text);
        try {
            return Optional.of(LockedCatalog.of(lock, likely));
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /**
     * The lock that another commit has.
     *
     * @param where which one, for messages
     */
    Lock parsed(String text, String where) {
        try {
            return parsed(text);
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream()
                    .map(problem ->
                            new Problem(problem.code(), problem.where(), where + problem.what(), problem.remedy()))
                    .toList());
        }
    }

    private Lock parsed(String file) {
        String text = ByteOrderMark.removedFrom(file);
        Map<String, String> properties =
                LockText.properties(text).or(() -> LockText.reordered(text)).orElseThrow(() -> diagnosed(text));
        checkFormat(properties);
        try {
            Lock lock = LockText.lock(properties);
            if (!lock.isChained()) {
                throw edited();
            }
            return lock;
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** What is wrong with a text whose checksum does not fit. */
    private ProblemException diagnosed(String text) {
        if (text.isBlank()) {
            return problem("lock-unreadable", "is empty.", RESTORE);
        }
        if (ConflictMarkers.in(text)) {
            return problem(
                    "lock-conflict",
                    "holds the conflict markers of a merge.",
                    "Run plinth:rebase before you commit the merge: it puts the migrations of your branch after the others.");
        }
        try {
            if (!(JsonTree.of(text) instanceof Map<?, ?>)) {
                return problem("lock-unreadable", "is not a JSON object.", RESTORE);
            }
        } catch (JacksonException e) {
            return problem("lock-unreadable", "is not JSON: " + e.getOriginalMessage() + ".", RESTORE);
        }
        checkFormat(JsonText.properties(JsonText.compact(text)));
        return edited();
    }

    private void checkFormat(Map<String, String> properties) {
        String format = properties.getOrDefault("format", "");
        if (!format.matches("\\d{1,9}")) {
            throw problem("lock-unreadable", "does not say which format it has.", RESTORE);
        }
        int number = Integer.parseInt(format);
        if (number > FORMAT) {
            throw problem(
                    "lock-newer",
                    "was written by a newer Plinth (format %d; this version reads %d).".formatted(number, FORMAT),
                    "Use Plinth %s or newer."
                            .formatted(properties
                                    .getOrDefault("plinth", "of that version")
                                    .replace("\"", "")));
        }
        if (number < FORMAT) {
            throw problem(
                    "lock-format",
                    "has format %d, which was never released.".formatted(number),
                    "Run plinth:relock to write it again.");
        }
    }

    private ProblemException unreadable(RuntimeException e) {
        return problem("lock-unreadable", "cannot be read: " + e.getMessage() + ".", RESTORE);
    }

    private ProblemException edited() {
        return problem("lock-edited", "was edited: its checksums do not fit what it says.", RESTORE);
    }

    private ProblemException problem(String code, String what, String remedy) {
        return new ProblemException(new Problem(code, path.toString(), what, remedy));
    }
}
