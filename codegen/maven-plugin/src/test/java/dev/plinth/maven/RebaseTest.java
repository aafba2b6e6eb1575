package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebaseTest {
    private static final String FIELD = "public final Column<String> %1$s = text(\"%1$s\").nullable();";
    private static final String VERSIONS = "migrations/todo/sqlite/versions/";

    @TempDir
    private Path folder;

    private UserProject project;

    @BeforeEach
    void aProjectWithOneMigration() {
        project = new UserProject(folder).file(".gitignore", "target\n");
        declare();
        project.freeze().succeeded();
        git("init", "-q", "-b", "main");
        commit("first");
    }

    private int git(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    "git", "-c", "user.name=R", "-c", "user.email=r@example.com", "-c", "commit.gpgsign=false"));
            command.addAll(List.of(arguments));
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> {});
            return git.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit(String message) {
        assertThat(git("add", "-A")).isZero();
        assertThat(git("commit", "-q", "-m", message)).isZero();
    }

    private void declare(String... columns) {
        declareFields(List.of(columns).stream().map(FIELD::formatted).toArray(String[]::new));
    }

    private void declareFields(String... fields) {
        project.tasksOnSqlite(String.join("\n", fields), "");
    }

    private void freeze(Map<String, String> properties) {
        project.freeze(properties).succeeded();
        commit("frozen");
    }

    private void freeze() {
        freeze(Map.of());
    }

    /** The branch {@code other} has a column of its own, and so has {@code main}. */
    private void bothAddAColumn() {
        git("checkout", "-q", "-b", "other");
        declare("theirs");
        freeze();
        git("checkout", "-q", "main");
        declare("mine");
        freeze();
        assertThat(git("merge", "-q", "other")).isNotZero();
        declare("mine", "theirs");
    }

    private Run rebase(Map<String, String> properties) {
        return project.run(new RebaseMojo(), "", properties);
    }

    private Run rebase() {
        return rebase(Map.of());
    }

    private void isInStep() {
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(project.run(new VerifyMojo(), "", Map.of("plinth.receipts", "false"))
                        .succeeded()
                        .lines())
                .anySatisfy(line -> assertThat(line).contains("proved"));
    }

    private void refuses(String... words) {
        Map<String, String> before = project.tree();
        Run run = rebase();
        assertThat(String.join("\n", run.errors())).contains(words);
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void migrationsOfTheLocalBranchFollowThoseOfTheOther() {
        bothAddAColumn();
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").errors().get(0))
                .contains("Run plinth:rebase before you commit the merge", "[lock-conflict]");

        assertThat(rebase().succeeded().lines())
                .contains("todo on sqlite: V0002__add_mine_to_tasks is V0003__add_mine_to_tasks now.")
                .contains("Removed " + VERSIONS + "V0002__add_mine_to_tasks.sql");

        assertThat(project.read(VERSIONS + "V0003__add_mine_to_tasks.sql"))
                .startsWith("-- todo on sqlite, migration 0003\n")
                .contains("mine");
        assertThat(project.path("migrations/todo/sqlite/undo/U0002__add_mine_to_tasks.sql"))
                .doesNotExist();
        assertThat(project.path(VERSIONS + "V0002__add_theirs_to_tasks.sql")).exists();
        isInStep();
        Map<String, String> before = project.tree();
        rebase().succeeded();
        assertThat(project.tree()).isEqualTo(before);
        commit("merged");
        assertThat(rebase().errors().get(0)).contains("git is merging nothing.", "[rebase-no-merge]");
    }

    @Test
    void theOtherSideMovesIfAsked() {
        bothAddAColumn();

        assertThat(rebase(Map.of("plinth.upstream", "ours")).succeeded().lines())
                .contains("todo on sqlite: V0002__add_theirs_to_tasks is V0003__add_theirs_to_tasks now.");

        assertThat(project.path(VERSIONS + "V0002__add_mine_to_tasks.sql")).exists();
        isInStep();
        assertThat(rebase(Map.of("plinth.upstream", "both")).errors().get(0)).endsWith("[rebase-no-merge]");
    }

    @Test
    void severalMigrationsKeepTheirOrderAndTheirReasons() {
        git("checkout", "-q", "-b", "other");
        declare("theirs");
        freeze();
        git("checkout", "-q", "main");
        declare("mine");
        freeze();
        declare("mine", "second");
        freeze();
        declare("second");
        freeze(Map.of("plinth.accept", "tasks.mine: never used"));
        git("merge", "-q", "other");
        declare("second", "theirs");

        rebase().succeeded();

        assertThat(project.read(VERSIONS + "V0005__drop_mine_from_tasks.sql"))
                .contains(
                        "-- Accepted, tasks.mine: never used\n",
                        "-- Hazard: Permanently deletes all values of tasks.mine.");
        assertThat(project.path(VERSIONS + "V0004__add_second_to_tasks.sql")).exists();
        isInStep();
    }

    @Test
    void whatAPersonWroteStays() {
        git("checkout", "-q", "-b", "other");
        declare("theirs");
        freeze();
        git("checkout", "-q", "main");
        declare("mine");
        project.run("<outputs>MIGRATIONS</outputs>").succeeded();
        project.append("migrations/todo/sqlite/draft/V0002__draft.sql", "UPDATE tasks SET mine = title;\n");
        freeze();
        git("merge", "-q", "other");
        declare("mine", "theirs");

        rebase().succeeded();

        assertThat(project.read(VERSIONS + "V0003__add_mine_to_tasks.sql"))
                .startsWith("-- todo on sqlite, migration 0003\n")
                .endsWith("UPDATE tasks SET mine = title;\n");
        isInStep();
    }

    @Test
    void changesOfOneColumnAreNamedAndNothingIsChanged() {
        declare("note");
        freeze();
        git("checkout", "-q", "-b", "other");
        declareFields("public final Column<String> note = varchar(\"note\", 100).nullable();");
        freeze(Map.of("plinth.accept", "tasks.note: they are short"));
        git("checkout", "-q", "main");
        declare();
        freeze(Map.of("plinth.accept", "tasks.note: never used"));
        git("merge", "-q", "other");
        declare();

        refuses(
                "todo on sqlite: column tasks.note: yours drops or renames it, and theirs changes it. Yours is"
                        + " V0003__drop_note_from_tasks, and theirs is in V0003__",
                "run plinth:generate",
                "[rebase-conflict]");
    }

    @Test
    void whatOneSideUsesAndTheOtherDropsIsNamed() {
        declare("note");
        freeze();
        git("checkout", "-q", "-b", "other");
        declare();
        freeze(Map.of("plinth.accept", "tasks.note: never used"));
        git("checkout", "-q", "main");
        declareFields(FIELD.formatted("note").replace(".nullable()", ".nullable().index()"));
        freeze();
        git("merge", "-q", "other");
        declare();

        refuses("yours use column tasks.note, which theirs drop or rename", "[rebase-conflict]");
    }

    @Test
    void aReleasedMigrationKeepsItsNumber() {
        git("checkout", "-q", "-b", "other");
        declare("theirs");
        freeze();
        git("checkout", "-q", "main");
        declare("mine");
        project.freeze().succeeded();
        project.file("migrations/todo/released.txt", "0002 is the newest migration of 1.0\n");
        commit("released");
        git("merge", "-q", "other");
        declare("mine", "theirs");

        refuses("migration 0002 of your branch was released", "-Dplinth.upstream=ours", "[rebase-released]");
    }

    @Test
    void commitsThatGitPutsOnAnotherBranchFollowOneByOne() {
        git("checkout", "-q", "-b", "other");
        declare("theirs");
        freeze();
        git("checkout", "-q", "main");
        declare("mine");
        freeze();
        declare("mine", "second");
        freeze();
        assertThat(git("rebase", "other")).isNotZero();
        declare("mine", "theirs");
        assertThat(rebase().succeeded().lines())
                .contains("todo on sqlite: V0002__add_mine_to_tasks is V0003__add_mine_to_tasks now.");
        assertThat(git("add", "-A")).isZero();
        assertThat(git("-c", "core.editor=true", "rebase", "--continue")).isNotZero();
        declare("mine", "second", "theirs");

        assertThat(rebase().succeeded().lines())
                .contains("todo on sqlite: V0002__add_mine_to_tasks is part of the other branch, and is not needed.")
                .anySatisfy(line -> assertThat(line).startsWith("todo on sqlite: V0003__add_second_to_tasks is V000"));

        isInStep();
    }

    @Test
    void dialectsKeepOneNumbering() {
        git("checkout", "-q", "--orphan", "both");
        git("rm", "-rfq", ".");
        project = UserProject.todo(folder).file(".gitignore", "target\n");
        freeze();
        git("checkout", "-q", "-b", "others");
        project.table("Tasks", "tasks", FIELD.formatted("theirs"), "");
        freeze();
        git("checkout", "-q", "both");
        project.table("Tasks", "tasks", FIELD.formatted("mine"), "");
        freeze();
        git("merge", "-q", "others");
        project.table("Tasks", "tasks", FIELD.formatted("mine") + FIELD.formatted("theirs"), "");

        rebase().succeeded();

        for (String dialect : List.of("sqlite", "postgresql")) {
            assertThat(project.path("migrations/todo/" + dialect + "/versions/V0003__add_mine_to_tasks.sql"))
                    .exists();
        }
        isInStep();
    }
}
