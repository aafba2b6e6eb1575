package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The SQL that docs/declaring.md shows for two oldest versions is golden, so the engines execute it. */
class OldestVersionsDocumentTest {
    private static final Path GOLDEN = Path.of("../golden/src/main/resources/dev/plinth/golden");
    private static final Pattern SECTION = Pattern.compile("### The oldest versions\\n(.*?)\\n##+ ", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private static String golden(String evolution) throws IOException {
        return Files.readString(GOLDEN.resolve(evolution).resolve("sqlite.sql")).replace("\r\n", "\n");
    }

    @Test
    void bothStatementsAreExecuted() throws IOException {
        String document = Files.readString(Path.of("../../docs/declaring.md")).replace("\r\n", "\n");
        String section = SECTION.matcher(document)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        List<String> blocks = BLOCK.matcher(section)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(golden("sqlite353-nullable-to-required")).endsWith("\n" + blocks.get(0));
        assertThat(golden("nullable-to-required")).contains("\n" + blocks.get(1));
    }
}
