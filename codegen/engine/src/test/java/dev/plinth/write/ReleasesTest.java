package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstReleaseThatHasAMigrationCounts() throws IOException {
        var releases = new Releases(folder);
        assertThat(releases.last()).isEmpty();
        releases.record(new Version(3), "1.0").apply();
        assertThat(releases.last()).contains(new Releases.Release(new Version(3), "1.0"));
        assertThat(releases.record(new Version(3), "1.1")).isEqualTo(FileChange.NONE);
        releases.record(new Version(4), "1.2").apply();
        assertThat(folder.resolve("released.txt")).hasContent("0004 is the newest migration of 1.2");
        Files.writeString(folder.resolve("released.txt"), "?");
        assertThat(releases.last().orElseThrow().migration()).isEqualTo(new Version(Integer.MAX_VALUE));
    }
}
