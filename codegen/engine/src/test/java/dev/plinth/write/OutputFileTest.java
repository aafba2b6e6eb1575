package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenWithItsFolders() throws IOException {
        var file = new OutputFile(folder.resolve("a/b/c.sql"), "größe\n");
        assertThat(file.isWritten()).isFalse();
        assertThat(file.write()).isTrue();
        assertThat(file.isWritten()).isTrue();
        assertThat(Files.readString(file.path())).isEqualTo("größe\n");
    }

    @Test
    void aFileThatHoldsTheContentIsLeftAlone() throws IOException {
        var file = new OutputFile(folder.resolve("c.sql"), "a\nb\r\nc\n");
        for (String same : List.of("a\nb\r\nc\n", "a\r\nb\r\nc\r\n", "a\nb\nc\n")) {
            Files.writeString(file.path(), same);
            Files.setLastModifiedTime(file.path(), LONG_AGO);
            assertThat(file.write()).isFalse();
            assertThat(Files.getLastModifiedTime(file.path())).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void anotherContentIsReplacedWhole() throws IOException {
        Path path = folder.resolve("c.sql");
        Files.writeString(path, "something longer than what comes\n");
        assertThat(new OutputFile(path, "x\n").write()).isTrue();
        assertThat(Files.readString(path)).isEqualTo("x\n");
        assertThat(folder).isDirectoryContaining("glob:**/c.sql").isNotEmptyDirectory();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void aFileMayBeReadByThoseWhoMayReadOthers() throws IOException {
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
        Path path = folder.resolve("c.sql");
        new OutputFile(path, "x\n").write();
        assertThat(
                        Files.getFileAttributeView(path, java.nio.file.attribute.PosixFileAttributeView.class) == null
                                ? List.of()
                                : Files.getPosixFilePermissions(path))
                .isEqualTo(
                        Files.getFileAttributeView(ordinary, java.nio.file.attribute.PosixFileAttributeView.class)
                                        == null
                                ? List.of()
                                : Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
        Path path = folder.resolve("c.sql");
        Files.createDirectories(path.resolve("in the way"));
        assertThatThrownBy(() -> new OutputFile(path, "x\n").write())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(path.toString());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }
}
