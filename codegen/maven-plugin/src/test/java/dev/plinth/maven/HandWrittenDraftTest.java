package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person writes is proved against the declaration when it is frozen, and what it loses must be accepted. */
@Tag("slow")
class HandWrittenDraftTest extends FrozenProject {
    private static final String DASH = "public final Column<String> note = text(\"note\").nullable().defaultTo(\"-\");";
    private static final String MUST = "public final Column<String> must = text(\"must\");";

    @Test
    void aHandWrittenRenameIsProved() {
        declare(REMARK);
        project.run().succeeded();
        project.file(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remark;\n");
        project.file(UNDO, "ALTER TABLE tasks RENAME COLUMN remark TO note;\n");

        project.freeze(Map.of("plinth.prove", "true")).succeeded();

        assertThat(project.read(SQLITE + "versions/V0002__add_remark_to_tasks_and_drop_note_from_tasks.sql"))
                .isEqualTo("ALTER TABLE tasks RENAME COLUMN note TO remark;\n");
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(project.run(new CheckMojo(), "", Map.of()).succeeded().lines())
                .hasSize(1);
    }

    /** Its stored text is not the one that Plinth would edit, and the first migration that changes the table shows that. */
    @Test
    void aTableThatAPersonWroteIsBuiltAgain() {
        String empty = "public final Column<String> must = text(\"must\").defaultTo(\"\");";
        declare(NOTE + empty);
        project.run().succeeded();
        project.file(DRAFT, "ALTER TABLE tasks ADD COLUMN must text default '' not null;\n");
        project.file(UNDO, "ALTER TABLE tasks DROP COLUMN must;\n");
        project.freeze(Map.of("plinth.prove", "true")).succeeded();

        declare(NOTE.replace(";", ".describe(\"a note\");") + empty);
        project.run().succeeded();
        String draft = SQLITE + "draft/V0003__draft.sql";
        assertThat(project.read(draft)).contains("Writes all rows of tasks anew", "INSERT INTO plinth_new_1");
        Map<String, String> before = project.tree();
        project.run().succeeded();
        assertThat(project.tree()).isEqualTo(before);
        project.freeze(Map.of("plinth.prove", "true")).succeeded();

        declare(NOTE + empty);
        project.run().succeeded();
        assertThat(project.read(draft.replace("V0003", "V0004")))
                .doesNotContain("INSERT")
                .contains("writable_schema");
        project.freeze(Map.of("plinth.prove", "true")).succeeded();
    }

    @Test
    void aHandWrittenDraftThatLeadsElsewhereIsRefusedWithTheDifference() {
        declare(REMARK);
        project.run().succeeded();
        project.file(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remarks;\n");
        project.file(UNDO, "ALTER TABLE tasks RENAME COLUMN remarks TO note;\n");
        Map<String, String> before = project.tree();

        String remedy = "Correct the draft, or delete it and its undo to have them generated. [draft-not-proved]";
        assertThat(project.freeze().errors())
                .containsExactly(
                        DRAFT + ": the migration does not lead to what is declared:",
                        "missing: table tasks: column \"remark\" text",
                        "too much: table tasks: column \"remarks\" text",
                        remedy);

        project.file(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remark;\n").file(UNDO, "-- forgotten\n");
        assertThat(project.freeze().errors())
                .containsExactly(
                        DRAFT + ": the undo does not lead back:",
                        "missing: table tasks: column \"note\" text",
                        "too much: table tasks: column \"remark\" text",
                        remedy);
        project.file(DRAFT, "ALTER TABLE task DROP COLUMN note;\n");
        assertThat(project.freeze(Map.of("plinth.accept", "tasks.note: unused"))
                        .errors()
                        .get(0))
                .contains("the migration fails: ", "no such table: task");
        assertThat(project.tree().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void aNameInQuotesCountsLetterForLetter() {
        declare(NOTE + "public final Column<String> odd = text(\"g`b`t [x]\").nullable();");
        project.run().succeeded();
        project.file(DRAFT, "ALTER TABLE tasks ADD COLUMN \"gbt [x]\" TEXT;\n");
        project.file(UNDO, "ALTER TABLE tasks DROP COLUMN \"gbt [x]\";\n");
        assertThat(project.freeze().errors()).isNotEmpty().last().asString().endsWith("[draft-not-proved]");

        project.file(DRAFT, "ALTER TABLE tasks ADD COLUMN `g``b``t [x]` TEXT;\n");
        project.file(UNDO, "ALTER TABLE tasks DROP COLUMN `g``b``t [x]`;\n");
        project.freeze().succeeded();
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
        declare(DASH + MUST);
        assertThat(project.run().errors().get(0)).contains("plinth:revision -Dplinth.empty=true");

        assertThat(project.freeze(Map.of("plinth.empty", "true")).succeeded().lines())
                .containsExactly(
                        "todo on sqlite: wrote " + DRAFT + " and its undo. Edit them, and run plinth:revision.");
        assertThat(project.read(DRAFT))
                .contains(
                        "-- To do: Tasks.must (tasks.must) on sqlite: the new column cannot be added to a table with rows:");
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .hasSize(2);
        assertThat(project.freeze().errors()).singleElement().asString().endsWith("[draft-incomplete]");
        project.file(UNDO, "-- nothing yet\n");
        assertThat(project.freeze().errors()).last().asString().endsWith("[draft-not-proved]");

        project.append(DRAFT, """
                ALTER TABLE tasks DROP COLUMN note;
                ALTER TABLE tasks ADD COLUMN note TEXT DEFAULT '-';
                ALTER TABLE tasks ADD COLUMN must TEXT NOT NULL;
                """).append(UNDO, """
                ALTER TABLE tasks DROP COLUMN must;
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
        declare(DASH + MUST);
        project.freeze(Map.of("plinth.empty", "true")).succeeded();
        assertThat(project.read(SQLITE + "draft/V0003__draft.sql"))
                .contains(
                        "-- Hazard: Permanently deletes all values of tasks.size.",
                        "-- To do: alter tasks and add must to tasks and more");

        project.append(SQLITE + "draft/V0003__draft.sql", """
                ALTER TABLE tasks DROP COLUMN size;
                ALTER TABLE tasks RENAME COLUMN note TO was;
                ALTER TABLE tasks ADD COLUMN note TEXT DEFAULT '-';
                ALTER TABLE tasks ADD COLUMN must TEXT NOT NULL;
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
    void aReasonIsNoPlaceholderOfTheDraft() {
        declare("");
        project.run().succeeded();
        project.append(DRAFT, "-- a remark\n");

        project.freeze(Map.of("plinth.accept", "tasks.note: ${boom}")).succeeded();

        assertThat(project.read(SQLITE + "versions/V0002__drop_note_from_tasks.sql"))
                .startsWith("-- Accepted, tasks.note: $ {boom}\n");
    }

    @Test
    void theHeadOfAnEditedDraftSaysWhatItDoes() {
        declare(REMARK);
        project.run().succeeded();
        String head = "-- todo on sqlite, migration 0002\n";
        assertThat(project.read(DRAFT)).contains("-- Hazard: ");
        for (String draft : List.of(DRAFT, UNDO)) {
            project.file(draft, project.read(draft).replaceAll("(?s)\n\n.*", "\n\n-- mine\n"));
        }
        project.append(DRAFT, "ALTER TABLE tasks RENAME COLUMN note TO remark;\n")
                .append(UNDO, "ALTER TABLE tasks RENAME COLUMN remark TO note;\n");

        project.freeze(Map.of("plinth.description", "rename")).succeeded();

        assertThat(project.read(SQLITE + "versions/V0002__rename.sql"))
                .startsWith(head)
                .endsWith("-- mine\nALTER TABLE tasks RENAME COLUMN note TO remark;\n")
                .doesNotContain("Hazard");
        assertThat(project.read(SQLITE + "undo/U0002__rename.sql")).doesNotContain("Hazard");
    }
}
