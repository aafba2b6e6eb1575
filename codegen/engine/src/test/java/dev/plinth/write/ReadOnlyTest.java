package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyTest {
    @TempDir
    Path folder;

    private boolean isReadOnly(IOException cause) {
        return ReadOnly.is(folder.resolve("not/there"), new UncheckedIOException(cause));
    }

    @Test
    void aFullDiskIsNoReadOnlyFolder() {
        assertThat(isReadOnly(new AccessDeniedException("not/there"))).isTrue();
        assertThat(isReadOnly(new IOException("No space left on device"))).isFalse();
    }
}
