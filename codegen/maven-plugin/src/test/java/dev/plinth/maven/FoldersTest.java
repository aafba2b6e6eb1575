package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path PROJECT = Path.of("user's project").toAbsolutePath();

    private final Folders folders = new Folders(
            PROJECT,
            PROJECT.resolve("migrations"),
            PROJECT.resolve("ddl"),
            PROJECT.resolve("jooq"),
            PROJECT.resolve("staged"),
            PROJECT.resolve("ddl.txt"));

    @Test
    void showsPathsRelativeToTheProject() {
        assertThat(folders.shown(PROJECT.resolve("ddl").resolve("todo"))).isEqualTo("ddl/todo");
        assertThat(folders.shown(PROJECT.resolveSibling("ddl"))).isEqualTo("../ddl");
        assertThat(folders.shown(PROJECT.resolve("..").resolve("ddl"))).isEqualTo("../ddl");
    }

    @Test
    void shortensThePathsInAMessage() {
        Path lock = PROJECT.resolve("migrations").resolve("schema.lock.json");

        assertThat(folders.shown("%s was edited.%nSo was %s.".formatted(lock, lock)))
                .isEqualTo("migrations/schema.lock.json was edited.%nSo was migrations/schema.lock.json.".formatted());
        assertThat(folders.shown("A default of $1 in \\d")).isEqualTo("A default of $1 in \\d");
    }
}
