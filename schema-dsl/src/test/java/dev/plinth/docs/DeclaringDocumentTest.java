package dev.plinth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.version.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/declaring.md and docs/expressions.md show code that compiles and loads. */
class DeclaringDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/declaring.md");
    private static final Path EXPRESSIONS = Path.of("../docs/expressions.md");
    private static final Path EXAMPLES = Path.of("src/test/java/dev/plinth/docs");
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    static Stream<String> blocks() throws IOException {
        return Stream.of(Files.readString(DOCUMENT), Files.readString(EXPRESSIONS))
                .flatMap(document -> all(BLOCK, document).stream());
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsCompiled(String block) throws IOException {
        assertThat(withoutBlanks(sources(EXAMPLES))).contains(withoutBlanks(block));
    }

    @Test
    void theExamplesLoad() throws IOException {
        assertThat(indexes(new Shop()))
                .containsExactly(
                        "one_login",
                        "orders_customer_id_idx",
                        "orders_updated_at_idx",
                        "orders_state_created_at_idx",
                        "one_open_order");
        assertThat(indexes(new Evolving())).isEmpty();
        assertThat(Declarations.load(new Stock()).rollout().oldest().values())
                .extracting(EngineVersion::toString)
                .containsExactlyInAnyOrder("15", "3.53");
        assertThat(indexes(new Named())).contains("orders_customer_id_ix");
        assertThat(Files.readString(DOCUMENT))
                .contains("orders_pkey", "orders_customer_id_fkey", "orders_note_check", "customers_email_key");
    }

    private static final class Evolving extends Database {
        Evolving() {
            super("evolving", Dialect.POSTGRES, Dialect.SQLITE);
            tables(new Tickets());
        }
    }

    private static List<String> indexes(Database database) {
        DeclaredDatabase declared = Declarations.load(database);
        return declared.tables().stream()
                .flatMap(table -> table.indexes().stream())
                .map(DeclaredIndex::name)
                .toList();
    }
}
