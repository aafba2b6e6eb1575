package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private Path journal() {
        return folder.resolve(".unfinished.json");
    }

    private FileChange change() throws IOException {
        Path gone = Files.writeString(folder.resolve("gone"), "");
        return new FileChange(
                List.of(
                        new OutputFile(folder.resolve("a/one"), "1 ü\n"),
                        new OutputFile(folder.resolve("b/two"), "2\n")),
                List.of(gone));
    }

    @Test
    void aChangeIsMadeAndForgotten() throws IOException {
        FileChange change = change();
        assertThat(new Journal(folder).apply(change)).hasSize(3);
        assertThat(change.isDone()).isTrue();
        assertThat(journal()).doesNotExist();
        assertThat(new Journal(folder).finish()).isEmpty();
        assertThat(new Journal(folder).apply(change)).isEmpty();
    }

    @Test
    void aChangeThatStoppedHalfWayIsFinishedByTheNextRun() throws IOException {
        FileChange change = change();
        Path obstacle = Files.createDirectories(folder.resolve("b/two/in the way"));
        assertThatThrownBy(() -> new Journal(folder).apply(change)).isInstanceOf(UncheckedIOException.class);
        assertThat(journal()).exists();
        assertThat(folder.resolve("a/one")).hasContent("1 ü");
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        assertThat(new Journal(folder).finish()).containsExactly(folder.resolve("b/two"), folder.resolve("gone"));
        assertThat(change.isDone()).isTrue();
        assertThat(journal()).doesNotExist();
    }

    @Test
    void aChangeThatStoppedBeforeItsJournalHasChangedNothing() throws IOException {
        FileChange change = change();
        Files.writeString(folder.resolve("a"), "no folder");
        assertThatThrownBy(() -> new Journal(folder).apply(change)).isInstanceOf(UncheckedIOException.class);
        assertThat(new Journal(folder).finish()).isEmpty();
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrder(folder.resolve("a"), folder.resolve("gone"));
        }
    }

    @Test
    void aFileThatIsLostIsReported() throws IOException {
        Files.writeString(
                journal(),
                "{\"moves\":[{\"from\":\"x.plinth-tmp\",\"to\":\"x\",\"checksum\":\"0\"}],\"deletions\":[\"y\"]}");
        Files.writeString(folder.resolve("y"), "");
        assertThatThrownBy(() -> new Journal(folder).finish())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("x.plinth-tmp is missing");
        assertThat(folder.resolve("y")).exists();
    }

    @Test
    void aFileThatVersionControlRestoredMeanwhileIsNotTheOneThatWasMoved() throws IOException {
        FileChange change = change();
        Path obstacle = Files.createDirectories(folder.resolve("b/two/in the way"));
        assertThatThrownBy(() -> new Journal(folder).apply(change)).isInstanceOf(UncheckedIOException.class);
        Files.writeString(folder.resolve("a/one"), "as it was committed\n");
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());

        assertThatThrownBy(() -> new Journal(folder).finish())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Restore the folder from version control, and delete this file.");
        assertThat(folder.resolve("a/one")).hasContent("as it was committed");
        assertThat(folder.resolve("b/two")).doesNotExist();
    }

    @Test
    void aJournalThatLeadsElsewhereIsRefused() throws IOException {
        Files.writeString(journal(), "{\"deletions\":[\"../other\"]}");
        assertThatThrownBy(() -> new Journal(folder).finish()).isInstanceOf(ProblemException.class);
        Files.writeString(journal(), "{");
        assertThatThrownBy(() -> new Journal(folder).finish())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void whatKilledProcessesLeftIsDeleted() throws IOException {
        Path left = folder.resolve("sqlite/x.plinth-tmp");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half");
        new Journal(folder).deleteLeftovers();
        assertThat(left).doesNotExist();
        assertThat(left.getParent()).exists();
        new Journal(folder.resolve("nowhere")).deleteLeftovers();
    }
}
