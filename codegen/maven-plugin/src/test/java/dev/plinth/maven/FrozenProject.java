package dev.plinth.maven;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project on SQLite only, so that proofs take no time, whose first migration is frozen: tasks with a note. */
abstract class FrozenProject {
    static final String NOTE = "public final Column<String> note = text(\"note\").nullable();";
    static final String REMARK = "public final Column<String> remark = text(\"remark\").nullable();";
    static final String SQLITE = "migrations/todo/sqlite/";
    static final String DRAFT = SQLITE + "draft/V0002__draft.sql";
    static final String UNDO = SQLITE + "draft/U0002__draft.sql";

    @TempDir
    Path folder;

    UserProject project;

    @BeforeEach
    void freeze() {
        project = UserProject.todo(folder);
        declare(NOTE);
        project.freeze().succeeded();
    }

    void declare(String fields) {
        declare(fields, "");
    }

    void declare(String fields, String accepted) {
        project.tasksOnSqlite(fields, accepted);
    }
}
