package dev.plinth.write;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftFolderTest {
    @TempDir
    private Path root;

    private Path files;
    private DraftFolder folder;
    private Git git;

    @BeforeEach
    void prepare() {
        git = new Git(root);
        files = root.resolve("draft");
        folder = new DraftFolder(files);
    }

    private static List<Script> scripts(String... texts) {
        return Stream.of(texts).map(text -> Script.of(text, true)).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(files)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Path generated(String body) {
        folder.generated(new Version(2), scripts(body), scripts("DROP;\n")).apply();
        return files.resolve("V0002__draft.sql");
    }

    @Test
    void aGeneratedDraftIsReplacedInPlace() throws IOException {
        generated("-- title\n\nCREATE '${x}';\n");
        assertThat(names()).containsExactly("U0002__draft.sql", "V0002__draft.sql", "V0002__draft.sql.conf");
        Draft draft = folder.read();
        assertThat(draft.isEdited()).isFalse();
        assertThat(draft.hasStatements()).isTrue();
        assertThat(draft.migrationScripts()).isEqualTo(scripts("-- title\n\nCREATE '${x}';\n"));
        folder.generated(new Version(3), scripts("A;\n", "B;\n"), scripts("C;\n"))
                .apply();
        assertThat(names()).containsExactly("U0003__draft.sql", "V0003.1__draft.sql", "V0003.2__draft.sql");
        assertThat(folder.read().migrationScripts()).isEqualTo(scripts("A;\n", "B;\n"));
        folder.removed().apply();
        assertThat(names()).isEmpty();
        assertThat(folder.read().isEmpty()).isTrue();
    }

    @Test
    void otherLineEndsAreNoEdit() throws IOException {
        Path path = generated("A;\n\nB;\n");
        Files.writeString(path, Files.readString(path).replace("\n", "\r\n"));
        assertThat(folder.read().isEdited()).isFalse();
    }

    @Test
    void aByteOrderMarkIsNoEditAndIsNotFrozen() throws IOException {
        Path path = generated("A;\n");
        Files.writeString(path, "\uFEFF" + Files.readString(path));
        assertThat(folder.read().isEdited()).isFalse();
        Files.writeString(path, Files.readString(path) + "B;\n");
        assertThat(folder.read().migrationScripts()).isEqualTo(scripts("A;\nB;\n"));
    }

    @Test
    void anEditIsNoticed() throws IOException {
        Path path = generated("A;\n");
        Files.writeString(path, Files.readString(path) + "B;\n");
        assertThat(folder.read().isEdited()).isTrue();
        assertThat(folder.read().migrationScripts()).isEqualTo(scripts("A;\nB;\n"));
        Files.writeString(path, "SOMETHING ELSE;\n");
        assertThat(folder.read().isEdited()).isTrue();
        assertThat(folder.read().migrationScripts()).isEqualTo(scripts("SOMETHING ELSE;\n"));
    }

    @Test
    void whatAPersonWritesIsTakenFromTheStart() {
        folder.byHand(new Version(2), scripts("-- to do\n/* and\nthis */\n"), scripts("\n"))
                .apply();
        assertThat(folder.read().isEdited()).isTrue();
        assertThat(folder.read().hasStatements()).isFalse();
    }

    @Test
    void anEditedDraftCanTakeAnotherNumber() throws IOException {
        Path path = generated("A '${x}';\n");
        Files.writeString(path, Files.readString(path) + "B;\n");
        folder.renumbered(folder.read(), new Version(4)).apply();
        assertThat(names()).containsExactly("U0004__draft.sql", "V0004__draft.sql", "V0004__draft.sql.conf");
        assertThat(folder.read().migrationScripts()).isEqualTo(scripts("A '${x}';\nB;\n"));
        assertThat(folder.renumbered(folder.read(), new Version(4))).isEqualTo(FileChange.NONE);
    }

    @Test
    void aConflictOfTwoGeneratedDraftsCanBeCured() throws IOException {
        Path path = generated("-- title\n\nA;\n");
        String ours = Files.readString(path);
        generated("-- title\n\nB;\n");
        String theirs = Files.readString(path);
        Files.writeString(path, conflict(ours, theirs));
        assertThat(folder.read().isEdited()).isFalse();
        Files.writeString(path, conflict(ours, theirs.replace("B;", "B2;")));
        assertThat(folder.read().isEdited()).isTrue();
        assertThat(folder.read().conflicts()).containsExactly(path);
        Files.writeString(path, conflict(ours, theirs));
        Files.writeString(files.resolve("U0002__draft.sql"), "BY HAND;\n");
        assertThat(folder.read().conflicts()).containsExactly(path);
    }

    /** As git writes it: line by line, what both sides have in common outside of the markers. */
    private static String conflict(String ours, String theirs) {
        String[] our = ours.split("\n", -1);
        String[] their = theirs.split("\n", -1);
        var text = new StringBuilder();
        for (int i = 0; i < our.length; i++) {
            text.append(
                    our[i].equals(their[i])
                            ? our[i]
                            : "<<<<<<< HEAD\n%s\n||||||| base\n=======\n%s\n>>>>>>> other".formatted(our[i], their[i]));
            text.append(i < our.length - 1 ? "\n" : "");
        }
        return text.toString();
    }

    /** Both sides come from one draft: git merges what is far apart by itself, and only the checksums conflict. */
    private Path merged(String ours, String theirs) throws IOException, InterruptedException {
        git.run("init", "-q", "-b", "main");
        generated("-- title\n\nA;\n\nB;\n\nC;\n\nD;\n");
        git.commit();
        git.run("checkout", "-q", "-b", "other");
        Files.writeString(generated("-- title\n\nA;\n\nB;\n\nC;\n\nD;\n\nE;\n"), theirs, APPEND);
        git.commit();
        git.run("checkout", "-q", "main");
        Path path = generated("-- title\n\nO;\n\nA;\n\nB;\n\nC;\n\nD;\n");
        Files.writeString(path, Files.readString(path).replace("B;\n", "B;\n" + ours));
        git.commit();
        git.run("merge", "-q", "other");
        assertThat(path).content().contains("<<<<<<< HEAD\n-- Draft", "O;\n\nA;", "E;\n");
        return path;
    }

    @Test
    void whatGitMergedByItselfCanBeCuredToo() throws IOException, InterruptedException {
        Path path = merged("", "");
        assertThat(DraftText.state(Files.readString(path))).isEqualTo(DraftState.CONFLICT);
        assertThat(folder.read().isEdited()).isFalse();

        String text = Files.readString(path);
        Files.writeString(path, text.replace("C;\n", "BY HAND;\n"));
        assertThat(folder.read().conflicts()).containsExactly(path);

        Files.writeString(path, text);
        git.run("add", "-A");
        assertThat(folder.read().conflicts()).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource({"OURS, ''", "'', THEIRS"})
    void whatGitMergedByItselfIsNotCuredIfOneSideWasEdited(String ours, String theirs)
            throws IOException, InterruptedException {
        Path path = merged(ours.isEmpty() ? "" : ours + ";\n", theirs.isEmpty() ? "" : theirs + ";\n");
        assertThat(path).content().contains((ours + theirs) + ";\n");
        assertThat(folder.read().conflicts()).containsExactly(path);
    }

    @Test
    void otherScriptsAreStrangers() throws IOException {
        Files.createDirectories(files);
        Files.writeString(files.resolve("notes.sql"), "");
        assertThat(folder.read().strangers()).containsExactly(files.resolve("notes.sql"));
    }
}
