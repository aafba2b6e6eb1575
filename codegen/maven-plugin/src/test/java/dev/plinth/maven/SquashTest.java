package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.model.Catalog;
import dev.plinth.model.Wording;
import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.write.Lock;
import dev.plinth.write.Migration;
import dev.plinth.write.MigrationFolder;
import dev.plinth.write.OutputFile;
import dev.plinth.write.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Resource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquashTest {
    private static final String FIELD = "public final Column<String> %1$s = text(\"%1$s\").nullable();\n";
    private static final String SQLITE = "migrations/todo/sqlite/";
    private static final String BASELINE = SQLITE + "versions/B0002__baseline.sql";

    @TempDir
    private Path folder;

    @TempDir
    private Path databases;

    private UserProject project;

    @BeforeEach
    void aProjectWithThreeMigrations() {
        project = new UserProject(folder);
        declare();
        project.freeze().succeeded();
        declare("note", "old");
        project.freeze().succeeded();
        declare("note");
        project.freeze(Map.of("plinth.accept", "tasks.old: never used")).succeeded();
    }

    private void declare(String... columns) {
        project.tasksOnSqlite(
                String.join("", List.of(columns).stream().map(FIELD::formatted).toList()), "");
    }

    private Run squash(int upTo) {
        return project.run(new SquashMojo(), "", Map.of("plinth.upTo", String.valueOf(upTo)));
    }

    private void isInStep(String proved) {
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(project.run(new VerifyMojo(), "", Map.of("plinth.receipts", "false"))
                        .succeeded()
                        .lines())
                .anySatisfy(line -> assertThat(line).contains(proved));
    }

    private void refuses(Run run, String... words) {
        Map<String, String> before = project.tree();
        assertThat(String.join("\n", run.errors())).contains(words);
        assertThat(project.tree()).isEqualTo(before);
    }

    private FluentConfiguration flyway(String database, String... folders) {
        return Flyway.configure()
                .dataSource("jdbc:sqlite:" + databases.resolve(database), "", "")
                .locations(List.of(folders).stream()
                        .map(each -> "filesystem:" + project.path(SQLITE + each))
                        .toArray(String[]::new));
    }

    private CatalogSnapshot snapshot(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + databases.resolve(database))) {
            return CatalogSnapshot.of(connection);
        }
    }

    @Test
    void aBaselineTakesThePlaceOfTheFirstMigrations() {
        String first = project.read(SQLITE + "versions/V0001__create_todo.sql");

        assertThat(squash(2).succeeded().lines())
                .containsExactly(
                        "Wrote the baseline " + BASELINE,
                        "The migrations that it stands for are in the folder squashed. Databases that have applied some of them need"
                                + " classpath:db/squashed/<database>/<dialect> as another location of Flyway.");

        assertThat(project.read(BASELINE))
                .startsWith("-- todo on sqlite, baseline 0002: ")
                .contains("old TEXT");
        assertThat(project.path(SQLITE + "versions/V0001__create_todo.sql")).doesNotExist();
        assertThat(project.path(SQLITE + "undo/U0001__create_todo.sql")).doesNotExist();
        assertThat(project.read(SQLITE + "squashed/V0001__create_todo.sql")).isEqualTo(first);
        assertThat(project.path(SQLITE + "squashed/U0001__create_todo.sql")).exists();
        isInStep("proved 2 migrations");
        declare("note", "more");
        project.freeze(Map.of("plinth.prove", "true")).succeeded();
        assertThat(project.path(SQLITE + "versions/V0004__add_more_to_tasks.sql"))
                .exists();
        isInStep("proved 3 migrations");
        project.append(SQLITE + "squashed/V0001__create_todo.sql", "--\n");
        assertThat(project.run("").errors().get(0)).endsWith("[migration-edited]");
    }

    @Test
    void stockFlywayGoesOnWithEveryDatabase() throws SQLException {
        flyway("old", "versions").load().migrate();
        flyway("part", "versions").target("1").load().migrate();

        squash(2).succeeded();

        for (String database : List.of("old", "part", "new")) {
            flyway(database, "versions", "squashed").load().migrate();
            flyway(database, "versions", "squashed").load().validate();
        }
        flyway("newest", "versions").load().migrate();
        assertThat(flyway("newest", "versions").load().info().applied()).hasSize(2);
        for (String database : List.of("part", "new", "newest")) {
            assertThat(snapshot(database).diff(snapshot("old"))).isEmpty();
        }
        assertThatThrownBy(() -> flyway("old", "versions").load().validate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("not resolved locally: 0001");
        flyway("old", "versions").ignoreMigrationPatterns("*:missing").load().validate();
    }

    @Test
    void allOfItCanBeSquashedAndSquashedAgain() throws SQLException {
        squash(2).succeeded();
        flyway("second", "versions").load().migrate();

        squash(3).succeeded();

        assertThat(project.read(SQLITE + "versions/B0003__baseline.sql"))
                .contains("-- Accepted, tasks.old: never used\n")
                .doesNotContain("old TEXT");
        assertThat(project.path(BASELINE)).doesNotExist();
        isInStep("proved 1 migration");
        flyway("second", "versions", "squashed").load().migrate();
        flyway("third", "versions", "squashed").load().migrate();
        assertThat(flyway("third", "versions").load().info().applied()).hasSize(1);
        assertThat(snapshot("third").diff(snapshot("second"))).isEmpty();
        assertThat(squash(3).succeeded().lines()).containsExactly("There is nothing to squash.");
        refuses(
                project.run(new RevisionMojo(), "", Map.of("plinth.reopen", "true", "plinth.unreleased", "true")),
                "[reopen-squashed]");
        project.delete(SQLITE + "schema.lock.json");
        refuses(project.run(new RelockMojo(), "", Map.of()), "[relock-squashed]");
    }

    @Test
    void whatIsNotThereIsNamed() {
        refuses(squash(0), "there is no migration 0000.", "Name one up to 0003", "[squash-version]");
        refuses(squash(4), "there is no migration 0004.", "[squash-version]");
        refuses(squash(1), "no commit of git holds the lock as it was after migration 0001.", "[squash-unknown]");
    }

    @Test
    void gitKnowsWhatWasThereInTheMiddle() throws IOException, InterruptedException {
        List<String> git = List.of("git", "-c", "user.name=R", "-c", "user.email=r@example.com");
        run(git, "init", "-q");
        for (String column : List.of("a", "b", "c")) {
            declare("note", column);
            project.freeze().succeeded();
            run(git, "add", "-A");
            run(git, "commit", "-q", "-m", column);
            project.tasksOnSqlite(FIELD.formatted("note"), "");
            project.freeze(Map.of("plinth.accept", "tasks." + column + ": never used"))
                    .succeeded();
            run(git, "add", "-A");
            run(git, "commit", "-q", "-m", "no " + column);
        }

        squash(4).succeeded();

        assertThat(project.read(SQLITE + "versions/B0004__baseline.sql")).contains("  a TEXT");
        isInStep("proved 6 migrations");
    }

    private void run(List<String> command, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aBaselineThatLeadsElsewhereIsRefused() {
        var sqlite = new MigrationFolder(project.path("migrations"), "todo", "sqlite");
        Catalog catalog =
                sqlite.read(Catalog.empty(new Wording.Rendered("", ""))).catalog();
        Lock lock = Lock.empty("todo", "sqlite");
        for (Migration migration : sqlite.found()) {
            var changed = new Migration(
                    migration.version(),
                    migration.description(),
                    misspelled(migration.scripts()),
                    misspelled(migration.undo()));
            lock = lock.with(changed, catalog);
            sqlite.files(changed, lock).forEach(OutputFile::write);
        }

        refuses(squash(3), "missing: table tasks: column \"note\" text", "[squash-not-proved]");
    }

    private static List<Script> misspelled(List<Script> scripts) {
        return scripts.stream()
                .map(script -> Script.of(script.text().replace("COLUMN note", "COLUMN notes"), true))
                .toList();
    }

    @Test
    void bothFoldersArePackaged() {
        squash(2).succeeded();
        assertThat(project.run("").succeeded().project().getResources())
                .extracting(
                        Resource::getTargetPath,
                        resource -> resource.getIncludes().get(0))
                .contains(tuple("db/migration", "*/*/versions/B*.sql"), tuple("db/squashed", "*/*/squashed/V*.sql"));
    }

    @Test
    void bothDialectsAreSquashedOrNone() {
        project = UserProject.todo(folder.resolve("both"));
        project.freeze().succeeded();
        project.table("Tasks", "tasks", FIELD.formatted("note"), "").freeze().succeeded();

        assertThat(squash(2).succeeded().lines())
                .contains(
                        "Wrote the baseline migrations/todo/postgresql/versions/B0002__baseline.sql",
                        "Wrote the baseline migrations/todo/sqlite/versions/B0002__baseline.sql");

        isInStep("todo on postgresql: proved 1 migration");
    }
}
