package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of the goal. */
class ConfigurationTest {
    private static final String CLASSES = "target/generated-sources/plinth/";

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void declare() {
        project = UserProject.todo(folder.resolve("user"));
    }

    @Test
    void onlyMigrations() {
        Run run = project.run("<outputs><output>MIGRATIONS</output></outputs>").succeeded();

        assertThat(project.path("migrations/todo/sqlite/draft/V0001__draft.sql"))
                .exists();
        assertThat(project.path("ddl")).doesNotExist();
        assertThat(project.path(CLASSES)).doesNotExist();
        assertThat(run.project().getCompileSourceRoots()).isEmpty();
        assertThat(run.project().getResources()).hasSize(8);
    }

    @Test
    void onlyClasses() {
        Run run = project.run("", Map.of("plinth.outputs", "JOOQ")).succeeded();

        assertThat(run.lines()).containsExactly("todo: wrote 6 of 6 jOOQ classes in target/generated-sources/plinth");
        assertThat(project.path("migrations")).doesNotExist();
        assertThat(project.path("ddl")).doesNotExist();
        assertThat(run.project().getResources()).isEmpty();
    }

    @Test
    void skipped() {
        Run run = project.run("", Map.of("plinth.skip", "true")).succeeded();

        assertThat(run.lines()).containsExactly("Skipped by plinth.skip.");
        assertThat(project.path("target")).doesNotExist();
        assertThat(run.project().getCompileSourceRoots()).hasSize(1);
        assertThat(run.project().getResources()).hasSize(8);
    }

    @Test
    void otherFolders() {
        Run run = project.run(
                        "<ddlDirectory>docs</ddlDirectory><jooqDirectory>src/generated/java</jooqDirectory>",
                        Map.of("plinth.migrationsDirectory", "../shared migrations"))
                .succeeded();

        assertThat(run.lines())
                .containsExactly(
                        "todo: wrote 6 of 6 jOOQ classes in src/generated/java",
                        "todo on postgresql: wrote the draft ../shared migrations/todo/postgresql/draft/V0001__draft.sql",
                        "todo on sqlite: wrote the draft ../shared migrations/todo/sqlite/draft/V0001__draft.sql",
                        "Wrote docs/todo/postgresql.sql",
                        "Wrote docs/todo/sqlite.sql");
    }

    @Test
    void jooqsOwnSettings() {
        project.table("Tasks", "tasks", "public final Column<String> due = varchar(\"due_on\", 10).nullable();", "")
                .run("""
                        <generator>
                          <generate>
                            <daos>true</daos>
                            <pojos>true</pojos>
                            <records>true</records>
                          </generate>
                          <database>
                            <forcedTypes>
                              <forcedType>
                                <userType>java.time.LocalDate</userType>
                                <converter>com.example.Dates</converter>
                                <includeExpression>.*\\.due_on</includeExpression>
                              </forcedType>
                            </forcedTypes>
                          </database>
                          <target>
                            <packageName>org.acme</packageName>
                          </target>
                        </generator>
                        """)
                .succeeded();

        assertThat(project.tree())
                .containsKeys(
                        CLASSES + "org/acme/todo/tables/pojos/Tasks.java",
                        CLASSES + "org/acme/todo/tables/daos/TasksDao.java");
        assertThat(project.read(CLASSES + "org/acme/todo/tables/Tasks.java"))
                .contains("TableField<TasksRecord, LocalDate> DUE_ON", "new Dates()");
    }

    @Test
    void noRecords() {
        project.run("<generator><generate><records>false</records></generate></generator>")
                .succeeded();

        assertThat(project.tree()).containsKey(CLASSES + "com/example/jooq/todo/tables/Tasks.java");
        assertThat(project.path(CLASSES + "com/example/jooq/todo/tables/records"))
                .doesNotExist();
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Files.createDirectories(project.path("target/generated-sources"));
        Files.writeString(project.path("target/generated-sources/plinth"), "a file");

        assertThat(project.run().errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error)
                                .startsWith("target/generated-sources/plinth")
                                .contains("Cannot write the jOOQ classes of todo: ")
                                .endsWith(
                                        "Check that it exists, that you may read and write it, and that the disk has room. [file-access]"));
    }

    @Test
    void aDirectoryForJooqsGenerator() {
        assertThat(project.run("<generator><target><directory>src</directory></target></generator>")
                        .errors())
                .containsExactly("<generator>: Its <directory> has no effect here."
                        + " Remove it, and set <jooqDirectory> instead. [jooq-directory]");
        assertThat(project.path("migrations")).doesNotExist();
    }

    @Test
    void settingsThatJooqCannotUse() {
        Run run = project.run("<generator><strategy><name>com.example.Gone</name></strategy></generator>");

        assertThat(run.errors()).anySatisfy(error -> assertThat(error).contains("com.example.Gone"));
        assertThat(project.path("migrations")).doesNotExist();
        assertThat(project.path("ddl")).doesNotExist();
        assertThat(project.path(CLASSES)).doesNotExist();
    }

    @Test
    void aDescriptionWithoutALetter() {
        assertThat(project.freeze(Map.of("plinth.description", "!")).errors())
                .containsExactly("plinth.description: \"!\" holds no letter and no digit."
                        + " Describe the migration with Latin letters and digits. [description]");
        assertThat(project.path("migrations")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "com.example, com/example/jooq",
        "com.my-company, com/my_company/jooq",
        "org.1st.new, org/_1st/new_/jooq",
    })
    void aGroupBecomesAPackage(String group, String packageFolder) {
        project.group(group).run("<outputs>JOOQ</outputs>").succeeded();

        assertThat(project.path(CLASSES + packageFolder + "/todo/Tables.java")).exists();
    }
}
