package dev.plinth.docs;

import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.RenamedFrom;
import dev.plinth.schema.Table;

public final class Tickets extends Table {
    enum Progress {
        OPEN,
        @RenamedFrom("DONE")
        CLOSED
    }

    public final Column<String> title = text("title").renamedFrom("name");
    public final Column<String> summary = text("summary").backfill(title);
    public final Column<Progress> progress = enumeration("progress", Progress.class);
    public final Column<Boolean> urgent = bool("urgent")
            .castUsing(
                    String.class,
                    old -> when(old.eq("yes"), true).otherwise(false),
                    now -> when(now.isTrue(), "yes").otherwise("no"));
    public final Column<String> remark = text("remark").nullable().replaces("note");

    Tickets() {
        super("tickets");
        renamedFrom("issues", "tasks");
    }
}
