package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveAccessTest {
    @TempDir
    private Path folder;

    @Test
    void theSecondWaitsForTheFirst() throws Exception {
        var released = new AtomicBoolean();
        CompletableFuture<Boolean> second;
        try (var first = ExclusiveAccess.to(folder.resolve("not there/yet"))) {
            assertThat(first).isNotNull();
            second = CompletableFuture.supplyAsync(() -> {
                try (var waited = ExclusiveAccess.to(folder.resolve("./not there/../not there/yet"))) {
                    return waited != null && released.get();
                }
            });
            Thread.sleep(200);
            assertThat(second).isNotDone();
            released.set(true);
        }
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherFolderIsFree() {
        try (var one = ExclusiveAccess.to(folder.resolve("a"));
                var other = ExclusiveAccess.to(folder.resolve("b"))) {
            assertThat(one).isNotEqualTo(other);
        }
    }
}
