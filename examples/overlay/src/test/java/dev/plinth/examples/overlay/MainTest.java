package dev.plinth.examples.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void theSameIsPrintedOnEachEngine(Engine engine) throws IOException {
        assertThat(run(List.of(engine.dialect()))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(expected().replace("ENGINE", engine.dialect()));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theEngineIsSqliteUnlessOneIsNamed() {
        assertThat(run(List.of())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("overlay on sqlite, migrated to V0001 (create");
    }

    @Test
    void otherArgumentsAreRefused() {
        assertThat(run(List.of("oracle"))).isEqualTo(2);
        assertThat(run(List.of("sqlite", "postgresql"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsOnly("Usage: java -jar overlay.jar [sqlite|postgresql]");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(List<String> arguments) {
        return Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String expected() throws IOException {
        try (InputStream text = Objects.requireNonNull(MainTest.class.getResourceAsStream("walkthrough.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
