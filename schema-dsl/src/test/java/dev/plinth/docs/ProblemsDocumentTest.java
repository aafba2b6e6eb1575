package dev.plinth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/problems.md lists the codes of all modules, and no others. */
class ProblemsDocumentTest {
    private static final Path ROOT = Path.of("..");
    /** Also two codes of which a condition chooses one. */
    private static final Pattern CODE = Pattern.compile("(?:\\badd|[pP]roblem|\\brefuse)\\(\\s*(?:\\w+\\s*\\?\\s*)?"
            + "\"([a-z]+(?:-[a-z0-9]+)*)\"(?:\\s*:\\s*\"([a-z-]+)\")?,");

    private static final Pattern LISTED =
            Pattern.compile("^\\| `([a-z-]+)` \\| \\S.* \\| \\S.* \\|$", Pattern.MULTILINE);

    private static Stream<Path> sources() throws IOException {
        Path main = Path.of("src", "main", "java");
        try (Stream<Path> modules = Files.list(ROOT.resolve("codegen"))) {
            return Stream.concat(Stream.of(main), modules.toList().stream().map(module -> module.resolve(main)))
                    .filter(Files::isDirectory);
        }
    }

    private static Set<String> codes(Path folder) throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (MatchResult found :
                        CODE.matcher(Files.readString(file)).results().toList()) {
                    Stream.of(found.group(1), found.group(2) == null ? found.group(1) : found.group(2))
                            .forEach(codes::add);
                }
            }
        }
        return codes;
    }

    @Test
    void everyCodeIsListedAndNoOther() throws IOException {
        var codes = new TreeSet<String>();
        for (Path folder : sources().toList()) {
            codes.addAll(codes(folder));
        }
        List<String> listed = LISTED.matcher(Files.readString(ROOT.resolve("docs/problems.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).hasSizeGreaterThan(100).allMatch(code -> code.length() <= 40);
        assertThat(listed).isSorted().containsExactlyElementsOf(codes);
    }
}
