package dev.plinth.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the README shows is what the repository holds and the build runs: every block names the file that it is taken from,
 * and stands in it to the letter. Files of expected output are compared with real output by the tests beside them.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- from (\\S+) -->\\n)?```\\w*\\n(.*?)```\\n", Pattern.DOTALL);

    static Stream<Arguments> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(block -> Arguments.of(block.group(1), block.group(2)));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockStandsInTheFileThatItNames(String file, String block) throws IOException {
        assertThat(file).as("the file of the block%n%s", block).isNotNull();
        String text = Files.readString(ROOT.resolve(file));
        assertThat(text).contains(block.strip());
        if (file.matches("examples/quickstart/.*(java|pom\\.xml)")) {
            assertThat(block.strip())
                    .as("a user copies %s, so it is shown whole", file)
                    .isEqualTo(text.strip());
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        assertThat(link.matcher(Files.readString(ROOT.resolve("README.md"))).results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(ROOT.resolve(found.group(1))).exists());
    }
}
