package dev.plinth.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plinth.model.PlinthVersion;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lock file: {@code schema.lock.json}. Every format holds the properties {@code format} and {@code plinth}, the version
 * that wrote it; they are read before anything else. The checksum covers the stored tree, so that a lock stays valid when
 * later versions of Plinth write more.
 */
public final class LockFile {
    /** The format that this version writes. Format 1 was never released. */
    static final int FORMAT = 2;

    static final String NAME = "schema.lock.json";
    private static final String CHECKSUM = "checksum";
    private static final String RESTORE = "Restore it from version control, or run plinth:relock.";
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
            .build();

    private final Path path;

    /** The lock file in the folder of a database and dialect. */
    public LockFile(Path folder) {
        this.path = folder.resolve(NAME);
    }

    /** The lock file with other content. */
    OutputFile with(Lock lock) {
        return new OutputFile(path, text(lock, PlinthVersion.CURRENT));
    }

    static String text(Lock lock, String plinth) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("format", FORMAT);
        tree.put("plinth", plinth);
        tree.put("database", lock.database());
        tree.put("dialect", lock.dialect());
        tree.set("migrations", MAPPER.valueToTree(lock.migrations()));
        tree.put(CHECKSUM, "");
        tree.set("wording", lock.wording());
        lock.before().ifPresent(delta -> tree.set("before", MAPPER.valueToTree(delta)));
        tree.set("catalog", lock.catalogTree());
        tree.put(CHECKSUM, checksum(tree));
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    private static String checksum(ObjectNode tree) {
        return Sha256.of(CanonicalJson.of(tree, CHECKSUM));
    }

    /**
     * Reads the file.
     *
     * @return empty if there is no file
     * @throws ProblemException if the file is not what this version, or an older one, wrote
     */
    public Optional<Lock> read() {
        return Files.exists(path) ? Optional.of(read(tree())) : Optional.empty();
    }

    private ObjectNode tree() {
        String text =
                OutputFile.decoded(path).orElseThrow(() -> problem("lock-unreadable", "is not UTF-8 text.", RESTORE));
        if (text.isBlank()) {
            throw problem("lock-unreadable", "is empty.", RESTORE);
        }
        if (ConflictMarkers.in(text)) {
            throw problem(
                    "lock-conflict",
                    "holds the conflict markers of a merge.",
                    "Keep the lock and the migrations of one branch, remove the migrations of the other, and run"
                            + " plinth:generate: what the other branch changed is a draft again.");
        }
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw problem("lock-unreadable", "is not a JSON object.", RESTORE);
        } catch (JacksonException e) {
            throw problem("lock-unreadable", "is not JSON: " + e.getOriginalMessage() + ".", RESTORE);
        }
    }

    private Lock read(ObjectNode tree) {
        checkFormat(tree);
        if (!tree.path(CHECKSUM).asString("").equals(checksum(tree))) {
            throw edited();
        }
        try {
            var lock = new Lock(
                    tree.path("database").asString(),
                    tree.path("dialect").asString(),
                    List.of(MAPPER.treeToValue(tree.path("migrations"), LockedMigration[].class)),
                    tree.path("wording"),
                    tree.path("catalog"),
                    tree.has("before")
                            ? Optional.of(MAPPER.treeToValue(tree.path("before"), CatalogDelta.class))
                            : Optional.empty());
            lock.catalog(); // so that a catalog that cannot be read is found here
            if (!lock.isChained()) {
                throw edited();
            }
            return lock;
        } catch (JacksonException e) {
            throw problem("lock-unreadable", "cannot be read: " + e.getOriginalMessage() + ".", RESTORE);
        }
    }

    private void checkFormat(ObjectNode tree) {
        JsonNode format = tree.path("format");
        if (!format.isInt()) {
            throw problem("lock-unreadable", "does not say which format it has.", RESTORE);
        }
        if (format.intValue() > FORMAT) {
            throw problem(
                    "lock-newer",
                    "was written by a newer Plinth (format %d; this version reads %d)."
                            .formatted(format.intValue(), FORMAT),
                    "Use Plinth %s or newer.".formatted(tree.path("plinth").asString("of that version")));
        }
        if (format.intValue() < FORMAT) {
            throw problem(
                    "lock-format",
                    "has format %d, which was never released.".formatted(format.intValue()),
                    "Run plinth:relock to write it again.");
        }
    }

    private ProblemException edited() {
        return problem("lock-edited", "was edited: its checksums do not fit what it says.", RESTORE);
    }

    private ProblemException problem(String code, String what, String remedy) {
        return new ProblemException(new Problem(code, path.toString(), what, remedy));
    }
}
