package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL in docs/dialects.md is that of a golden migration, which the engines execute. */
class DialectsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/dialects.md");
    private static final Path GOLDEN = Path.of("src/test/java/dev/plinth/golden");
    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    static Stream<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(DOCUMENT)).results().map(found -> found.group(1));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsExecuted(String block) throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(path -> path.toString().endsWith(".sql")))
                    .anyMatch(file -> withoutBlanks(read(file)).contains(withoutBlanks(block)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
