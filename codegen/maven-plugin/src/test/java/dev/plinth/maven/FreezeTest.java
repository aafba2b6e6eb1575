package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Freezing: what is lost must be accepted, what is written by hand must be proved, and a released migration stays. */
@Tag("slow")
class FreezeTest {
    private static final String NOTE = "public final Column<String> note = text(\"note\").nullable();";
    private static final String REMARK = "public final Column<String> remark = text(\"remark\").nullable();";
    private static final String SQLITE = "migrations/todo/sqlite/";
    private static final String DRAFT = SQLITE + "draft/V0002__draft.sql";
    private static final String UNDO = SQLITE + "draft/U0002__draft.sql";
    private static final Map<String, String> PROVED = Map.of("plinth.prove", "true");

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void freeze() {
        project = UserProject.todo(folder);
        declare(NOTE);
        project.freeze().succeeded();
    }

    /** On SQLite only, so that proofs take no time. */
    private void declare(String fields) {
        declare(fields, "");
    }

    private void declare(String fields, String accepted) {
        project.source("Todo", """
                        package com.example;

                        public final class Todo extends dev.plinth.schema.Database {
                            public Todo() {
                                super("todo", dev.plinth.schema.Dialect.SQLITE);
                                tables(Tasks.TASKS);
                                %s
                            }
                        }
                        """.formatted(accepted)).table("Tasks", "tasks", fields, "");
    }

    @Test
    void aLossMustBeAcceptedByName() {
        declare("");
        Map<String, String> before = project.tree();

        assertThat(project.freeze().errors())
                .containsExactly(
                        "todo: Permanently deletes all values of tasks.note."
                                + " If that is meant, accept it with -Dplinth.accept=\"tasks.note: <why>\", or with accept(\"tasks.note\", \"<why>\") in the declaration. [loss-not-accepted]");
        assertThat(project.tree()).isEqualTo(before);

        assertThat(project.freeze(Map.of("plinth.accept", "tasks.notes: misspelled"))
                        .errors())
                .hasSize(2)
                .contains("plinth.accept: tasks.notes is not lost by this migration."
                        + " Remove it, or name one of: tasks.note. [accept-unknown]");
        assertThat(project.freeze(Map.of("plinth.accept", "tasks.note: this; tasks.note: that"))
                        .errors()
                        .get(0))
                .endsWith("tasks.note is accepted twice. Keep one of them. [accept-twice]");
        assertThat(project.freeze(Map.of("plinth.accept", "tasks.note"))
                        .errors()
                        .get(0))
                .endsWith("[accept-form]");

        project.freeze(Map.of("plinth.accept", "tasks.note: it was never used;"))
                .succeeded();
        assertThat(project.read(SQLITE + "versions/V0002__drop_note_from_tasks.sql"))
                .contains("-- Accepted, tasks.note: it was never used\n");
    }

    @Test
    void aLossCanBeAcceptedInTheDeclarationOnce() {
        String accept = "accept(\"tasks.note\", \"it was never used\");";
        declare("", accept);
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("todo on sqlite: wrote the draft " + DRAFT);
        project.freeze().succeeded();
        String head = "-- Accepted, tasks.note: it was never used\n";
        assertThat(project.read(SQLITE + "versions/V0002__drop_note_from_tasks.sql"))
                .contains(head);

        assertThat(project.freeze().succeeded().lines())
                .containsExactly(
                        "There is nothing to freeze.",
                        "todo: tasks.note is accepted in the declaration, but no migration loses it now."
                                + " You can remove the acceptance.");

        declare(NOTE, accept);
        project.freeze().succeeded();
        declare("", accept);
        assertThat(project.run("<outputs>MIGRATIONS</outputs>")
                        .succeeded()
                        .lines()
                        .get(0))
                .contains("loses data: tasks.note");
        assertThat(project.freeze().errors())
                .singleElement()
                .asString()
                .endsWith("or with accept(\"tasks.note\", \"<why>\") in the declaration and another reason, because"
                        + " migration 0002 has used the one that is there. [loss-not-accepted]");
        declare("", "accept(\"tasks.note\", \"nobody used it this time either\");");
        project.freeze(Map.of("plinth.accept", "tasks.note: the command line wins"))
                .succeeded();
        assertThat(project.read(SQLITE + "versions/V0004__drop_note_from_tasks.sql"))
                .contains("-- Accepted, tasks.note: the command line wins\n");
    }

    @Test
    void whatLooksLikeARenameNamesTheWaysOut() {
        declare(REMARK);

        assertThat(project.freeze().errors())
                .containsExactly(
                        "todo: Drops tasks.note and adds tasks.remark, which looks like a rename. The values are not"
                                + " kept. If it is a rename, write it by hand: edit " + DRAFT
                                + " and its undo so that they rename."
                                + " If it is not, accept the loss with -Dplinth.accept=\"tasks.note: <why>\", or with accept(\"tasks.note\", \"<why>\") in the declaration."
                                + " [loss-looks-like-rename]");
    }

    @Test
    void theDdlThatIsThereIsInStepWithWhatIsFrozen() {
        project.run("<outputs>DDL</outputs>").succeeded();
        declare(NOTE + REMARK);

        assertThat(project.freeze().succeeded().lines()).endsWith("Wrote ddl/todo/sqlite.sql");
        assertThat(project.read("ddl/todo/sqlite.sql")).contains("remark TEXT");

        project.delete("ddl/todo/sqlite.sql");
        declare(NOTE + REMARK + "public final Column<String> third = text(\"third\").nullable();");
        project.freeze().succeeded();
        assertThat(project.path("ddl/todo/sqlite.sql")).doesNotExist();
    }

    @Test
    void aLockIsNotRebuiltOverAMigrationThatIsMissing() {
        project.freeze(Map.of("plinth.empty", "true")).succeeded();
        project.append(DRAFT, "UPDATE tasks SET note = title;\n").file(UNDO, "-- The notes are not known.\n");
        project.freeze(Map.of("plinth.description", "fill")).succeeded();
        declare(NOTE + REMARK);
        project.freeze().succeeded();
        project.delete(SQLITE + "schema.lock.json")
                .delete(SQLITE + "versions/V0002__fill.sql")
                .delete(SQLITE + "undo/U0002__fill.sql");

        assertThat(project.run(new RelockMojo(), "", Map.of()).errors())
                .containsExactly("migrations/todo: there is no migration 0002. Restore it from version control."
                        + " [migration-missing]");
        assertThat(project.path(SQLITE + "schema.lock.json")).doesNotExist();
    }

    @Test
    void aHandWrittenRenameIsProved() {
        declare(REMARK);
        project.run().succeeded();
        project.file(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remark;\n");
        project.file(UNDO, "ALTER TABLE tasks RENAME COLUMN remark TO note;\n");

        project.freeze(PROVED).succeeded();

        assertThat(project.read(SQLITE + "versions/V0002__add_remark_to_tasks_and_drop_note_from_tasks.sql"))
                .isEqualTo("ALTER TABLE tasks RENAME COLUMN note TO remark;\n");
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(project.run(new CheckMojo(), "", Map.of()).succeeded().lines())
                .hasSize(1);
    }

    @Test
    void aHandWrittenDraftThatLeadsElsewhereIsRefusedWithTheDifference() {
        declare(REMARK);
        project.run().succeeded();
        project.file(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remarks;\n");
        project.file(UNDO, "ALTER TABLE tasks RENAME COLUMN remarks TO note;\n");
        Map<String, String> before = project.tree();

        assertThat(project.freeze().errors())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).startsWith(DRAFT + ": the migration ").endsWith("[draft-not-proved]"))
                .anySatisfy(line -> assertThat(line).contains("makes what is not declared: table tasks: ", "remarks"))
                .anySatisfy(
                        line -> assertThat(line).contains("does not make what is declared: table tasks: ", "remark "));

        project.file(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remark;\n").file(UNDO, "-- forgotten\n");
        assertThat(project.freeze().errors())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(": the undo does not lead back: "));
        project.file(DRAFT, "ALTER TABLE task DROP COLUMN note;\n");
        assertThat(project.freeze(Map.of("plinth.accept", "tasks.note: unused"))
                        .errors()
                        .get(0))
                .contains("the migration fails: ", "no such table: task");
        assertThat(project.tree().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void anEditedDraftThatStillLosesMustBeAcceptedToo() {
        declare("");
        project.run().succeeded();
        project.append(DRAFT, "-- a remark\n");

        assertThat(project.freeze().errors().get(0)).endsWith("[loss-not-accepted]");

        project.freeze(Map.of("plinth.accept", "tasks.note: unused")).succeeded();
        assertThat(project.read(SQLITE + "versions/V0002__drop_note_from_tasks.sql"))
                .startsWith("-- Accepted, tasks.note: unused\n")
                .endsWith("-- a remark\n");
    }

    @Test
    void whatCannotBePlannedIsWrittenByHand() {
        declare("public final Column<String> note = text(\"note\").nullable().defaultTo(\"-\");");
        assertThat(project.run().errors().get(0)).contains("plinth:revision -Dplinth.empty=true");

        assertThat(project.freeze(Map.of("plinth.empty", "true")).succeeded().lines())
                .containsExactly(
                        "todo on sqlite: wrote " + DRAFT + " and its undo. Edit them, and run plinth:revision.");
        assertThat(project.read(DRAFT))
                .contains("-- To do: Tasks.note (tasks.note) on sqlite: its default changed from none to '-'.");
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .hasSize(2);
        assertThat(project.freeze().errors()).singleElement().asString().endsWith("[draft-incomplete]");
        project.file(UNDO, "-- nothing yet\n");
        assertThat(project.freeze().errors()).isNotEmpty().allMatch(line -> line.contains("[draft-not-proved]"));

        project.append(DRAFT, """
                ALTER TABLE tasks DROP COLUMN note;
                ALTER TABLE tasks ADD COLUMN note TEXT DEFAULT '-';
                """).append(UNDO, """
                ALTER TABLE tasks DROP COLUMN note;
                ALTER TABLE tasks ADD COLUMN note TEXT;
                """);
        assertThat(project.freeze(Map.of("plinth.description", "a dash for no note"))
                        .errors())
                .containsExactly(
                        "todo: Permanently deletes all values of tasks.note. If that is meant, or if the draft keeps them"
                                + " elsewhere, accept it with -Dplinth.accept=\"tasks.note: <why>\", or with"
                                + " accept(\"tasks.note\", \"<why>\") in the declaration. [loss-not-accepted]");

        project.freeze(Map.of(
                        "plinth.description", "a dash for no note",
                        "plinth.accept", "tasks.note: nobody has written a note yet"))
                .succeeded();

        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(project.path(SQLITE + "versions/V0002__a_dash_for_no_note.sql"))
                .exists();
    }

    @Test
    void aLossIsFoundHoweverItIsWritten() {
        declare("");
        project.run().succeeded();
        project.file(DRAFT, "alter table Tasks\n  drop /* the */ \"note\";\n");
        project.file(UNDO, "ALTER TABLE tasks ADD COLUMN note TEXT;\n");

        assertThat(project.freeze().errors()).singleElement().asString().endsWith("[loss-not-accepted]");
    }

    @Test
    void whatIsLostBesideAChangeThatCannotBePlannedMustBeAcceptedToo() {
        project.table("Tasks", "tasks", NOTE + "public final Column<Long> size = bigint(\"size\").nullable();", "");
        project.freeze().succeeded();
        declare("public final Column<String> note = text(\"note\").nullable().defaultTo(\"-\");");
        project.freeze(Map.of("plinth.empty", "true")).succeeded();
        assertThat(project.read(SQLITE + "draft/V0003__draft.sql"))
                .contains(
                        "-- Hazard: Permanently deletes all values of tasks.size.",
                        "-- To do: alter tasks and drop size from tasks");

        project.append(SQLITE + "draft/V0003__draft.sql", """
                ALTER TABLE tasks DROP COLUMN size;
                ALTER TABLE tasks RENAME COLUMN note TO was;
                ALTER TABLE tasks ADD COLUMN note TEXT DEFAULT '-';
                UPDATE tasks SET note = was;
                ALTER TABLE tasks DROP COLUMN was;
                """)
                .file(SQLITE + "draft/U0003__draft.sql", "-- to be written\n");
        assertThat(project.freeze().errors())
                .hasSize(2)
                .anyMatch(line -> line.contains("all values of tasks.size."))
                .anyMatch(line -> line.contains("all values of tasks.note."))
                .allMatch(line -> line.endsWith("[loss-not-accepted]"));
    }

    @Test
    void dataAreChangedByHand() {
        project.freeze(Map.of("plinth.empty", "true")).succeeded();
        assertThat(project.freeze().succeeded().lines()).containsExactly("There is nothing to freeze.");
        assertThat(project.path(DRAFT)).doesNotExist();

        project.freeze(Map.of("plinth.empty", "true")).succeeded();
        project.append(DRAFT, "UPDATE tasks SET note = '${title}';\n");
        assertThat(project.freeze().errors().get(0)).endsWith("[description-missing]");
        assertThat(project.freeze(Map.of("plinth.description", "fill the note")).errors())
                .containsExactly(
                        UNDO + ": the undo is still to be written. Write it. If nothing can be undone, remove the"
                                + " line that says so. [draft-incomplete]");
        project.file(UNDO, "-- What the notes were is not known.\n");

        project.freeze(Map.of("plinth.description", "fill the note")).succeeded();
        assertThat(project.read(SQLITE + "versions/V0002__fill_the_note.sql.conf"))
                .isEqualTo("placeholderReplacement=false\n");
    }

    @Test
    void severalDatabasesAreFrozenTogetherOrNotAtAll() {
        declare("");
        project.source("Archive", """
                        package com.example;

                        public final class Archive extends dev.plinth.schema.Database {
                            public Archive() {
                                super("archive", dev.plinth.schema.Dialect.SQLITE);
                                tables(Tasks.TASKS);
                            }
                        }
                        """);
        Map<String, String> before = project.tree();
        assertThat(project.freeze().errors()).singleElement().asString().startsWith("todo: Permanently deletes");
        assertThat(project.tree()).isEqualTo(before);

        assertThat(project.freeze(Map.of("plinth.accept", "tasks.note: unused"))
                        .succeeded()
                        .lines())
                .containsExactly(
                        "Froze migrations/archive/sqlite/versions/V0001__create_archive.sql",
                        "Froze migrations/archive/sqlite/undo/U0001__create_archive.sql",
                        "Froze " + SQLITE + "versions/V0002__drop_note_from_tasks.sql",
                        "Froze " + SQLITE + "undo/U0002__drop_note_from_tasks.sql");
        assertThat(project.freeze(Map.of("plinth.database", "shop")).errors())
                .containsExactly(
                        "plinth.database: shop is not declared. Name one of: archive, todo. [database-unknown]");
    }

    @Test
    void theNewestMigrationCanBeReopened() {
        declare(NOTE + REMARK);
        Map<String, String> unfrozen = drafted();
        project.freeze().succeeded();

        assertThat(project.freeze(Map.of("plinth.reopen", "true")).errors().get(0))
                .endsWith("[reopen-unreleased]");
        project.freeze(Map.of("plinth.reopen", "true", "plinth.unreleased", "true"))
                .succeeded();

        assertThat(project.tree()).isEqualTo(unfrozen);
        project.freeze(Map.of("plinth.description", "another name")).succeeded();
        assertThat(project.path(SQLITE + "versions/V0002__another_name.sql")).exists();
    }

    private Map<String, String> drafted() {
        project.run("<outputs>MIGRATIONS</outputs>").succeeded();
        return project.tree();
    }

    @Test
    void aReleasedMigrationIsNotReopened() {
        assertThat(project.version("1.0")
                        .run("<outputs>MIGRATIONS</outputs>")
                        .succeeded()
                        .lines()
                        .get(0))
                .startsWith("Wrote migrations/todo/released.txt");

        assertThat(project.version("1.1-SNAPSHOT")
                        .freeze(Map.of("plinth.reopen", "true", "plinth.unreleased", "true"))
                        .errors())
                .containsExactly("todo: migration 0001 was released with 1.0."
                        + " Change the declaration instead: that makes another migration. [reopen-released]");
    }

    /** A killed process leaves a journal and some of the files; see JournalTest for how it comes about. */
    @Test
    void aFreezeThatWasKilledIsFinishedByTheNextBuild() {
        declare(NOTE + REMARK);
        Map<String, String> unfrozen = drafted();
        project.freeze().succeeded();
        Map<String, String> frozen = project.tree();
        List<String> written = frozen.keySet().stream()
                .filter(path -> !frozen.get(path).equals(unfrozen.get(path)))
                .toList();
        assertThat(written).hasSize(3);
        for (int done = 0; done <= written.size(); done++) {
            written.stream().map(project::path).map(Path::toFile).forEach(File::delete);
            unfrozen.forEach(project::file);
            written.subList(0, done).forEach(path -> project.file(path, frozen.get(path)));
            written.subList(done, written.size()).forEach(path -> project.file(temporary(path), frozen.get(path)));
            project.file("migrations/todo/.unfinished.json", journal(written, frozen));
            project.file(SQLITE + "versions/half.plinth-tmp", "-- ha");

            assertThat(project.run(new CheckMojo(), "", Map.of()).errors().get(0))
                    .endsWith("[freeze-unfinished]");
            assertThat(project.run("<outputs>MIGRATIONS</outputs>")
                            .succeeded()
                            .lines()
                            .get(0))
                    .startsWith("Finished what a killed build had begun: ");
            assertThat(project.tree()).isEqualTo(frozen);
        }
    }

    private static String temporary(String path) {
        return path + ".plinth-tmp";
    }

    private static String journal(List<String> written, Map<String, String> frozen) {
        return written.stream()
                .map(path -> {
                    String name = path.substring("migrations/todo/".length());
                    return "{\"from\":\"%s\",\"to\":\"%s\",\"checksum\":\"%s\"}"
                            .formatted(temporary(name), name, Checksum.of(frozen.get(path)));
                })
                .collect(Collectors.joining(
                        ",",
                        "{\"moves\":[",
                        "],\"deletions\":[\"sqlite/draft/V0002__draft.sql\",\"sqlite/draft/U0002__draft.sql\"]}"));
    }
}
