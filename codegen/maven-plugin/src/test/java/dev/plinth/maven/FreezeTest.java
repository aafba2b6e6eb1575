package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Freezing: what is lost must be accepted, all of it is frozen or nothing, and a released migration stays. */
@Tag("slow")
class FreezeTest extends FrozenProject {
    private static final String FINISHED = "Finished what a killed build had begun: ";

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
                .contains("plinth.accept: this migration needs no acceptance of tasks.notes."
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
                                + " kept. If it is a rename, add renamedFrom(\"note\") to tasks.remark."
                                + " If it is not, add replaces(\"note\") to it, and accept the loss with -Dplinth.accept=\"tasks.note: <why>\", or with accept(\"tasks.note\", \"<why>\") in the declaration."
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

    /** A freeze of a second migration, whose files are as they were before it and after it. */
    private record Freeze(Map<String, String> before, Map<String, String> after) {
        List<String> written() {
            return after.keySet().stream()
                    .filter(path -> !after.get(path).equals(before.get(path)))
                    .toList();
        }
    }

    private Freeze freezeRemark() {
        declare(NOTE + REMARK);
        Map<String, String> before = drafted();
        project.freeze().succeeded();
        return new Freeze(before, project.tree());
    }

    /** A killed process leaves a journal and some of the files; see JournalTest for how it comes about. */
    private void kill(Freeze freeze, int done) {
        List<String> written = freeze.written();
        written.stream().map(project::path).map(Path::toFile).forEach(File::delete);
        freeze.before().forEach(project::file);
        written.subList(0, done)
                .forEach(path -> project.file(path, freeze.after().get(path)));
        written.subList(done, written.size())
                .forEach(path -> project.file(temporary(path), freeze.after().get(path)));
        project.file("migrations/todo/.unfinished.json", journal(written, freeze.after()));
    }

    @Test
    void aFreezeThatWasKilledIsFinishedByTheNextBuild() {
        Freeze freeze = freezeRemark();
        assertThat(freeze.written()).hasSize(3);
        for (int done = 0; done <= 3; done++) {
            kill(freeze, done);
            project.file(SQLITE + "versions/half.plinth-tmp", "-- ha");

            assertThat(project.run(new CheckMojo(), "", Map.of()).errors().get(0))
                    .endsWith("[freeze-unfinished]");
            assertThat(project.run("<outputs>MIGRATIONS</outputs>")
                            .succeeded()
                            .lines()
                            .get(0))
                    .startsWith(FINISHED);
            assertThat(project.tree()).isEqualTo(freeze.after());
        }
    }

    @Test
    void freezingSaysWhatItFinished() {
        kill(freezeRemark(), 0);

        assertThat(project.freeze().succeeded().lines())
                .containsExactlyInAnyOrder(
                        FINISHED + "wrote " + SQLITE + "versions/V0002__add_remark_to_tasks.sql",
                        FINISHED + "wrote " + SQLITE + "undo/U0002__add_remark_to_tasks.sql",
                        FINISHED + "wrote " + SQLITE + "schema.lock.json",
                        FINISHED + "removed " + DRAFT,
                        FINISHED + "removed " + UNDO,
                        "There is nothing to freeze.");
    }

    @Test
    void aNameThatTheOptionCannotHoldIsAcceptedInTheDeclaration() {
        declare(NOTE + "public final Column<String> odd = text(\"a: \\\"b\\\"\").nullable();");
        project.freeze().succeeded();
        declare(NOTE);
        assertThat(project.freeze().errors())
                .containsExactly(
                        "todo: Permanently deletes all values of tasks.a: \"b\". If that is meant, accept it with"
                                + " accept(\"tasks.a: \\\"b\\\"\", \"<why>\") in the declaration. [loss-not-accepted]");
        declare(NOTE, "accept(\"tasks.a: \\\"b\\\"\", \"never used\");");
        project.freeze().succeeded();
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
