package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.RenamedFrom;
import java.time.OffsetDateTime;
import java.util.List;

/** Changes that nobody can plan. */
final class Refusals {
    private static final String TEXTS = "INSERT INTO things (id, v) VALUES (1, 'a')";

    private Refusals() {}

    private enum Level {
        LOW,
        HIGH
    }

    private enum RenamedTwice {
        @RenamedFrom("HIGH")
        LOW,
        HIGH
    }

    static List<Evolution> all() {
        return List.of(
                ofThings("backfill-that-reads-a-new-column", things -> things.text("v"), things -> {
                            things.text("v");
                            var w = things.text("w").nullable();
                            things.text("x").backfill(w);
                        })
                        .rows(TEXTS)
                        .refused("carry-reads-new"),
                ofThings(
                                "backfill-that-reads-itself",
                                things -> things.text("v").nullable(),
                                things -> {
                                    var v = things.text("v");
                                    v.backfill(v);
                                })
                        .rows(TEXTS)
                        .refused("backfill-reads-itself"),
                ofThings("backfill-that-reads-other-rows", things -> things.text("v"), things -> {
                            things.text("v");
                            things.bigint("n")
                                    .backfill(field(select(max(things.id)).from(things.rows())));
                        })
                        .rows(TEXTS)
                        .refused("carry-reads-rows"),
                ofThings(
                                "casts-that-read-each-other",
                                things -> {
                                    things.text("v");
                                    things.text("w");
                                },
                                things -> {
                                    var v = things.bool("v");
                                    var w = things.bool("w");
                                    v.castUsing(
                                            String.class,
                                            old -> when(old.eq("a").or(w.isTrue()), true)
                                                    .otherwise(false));
                                    w.castUsing(
                                            String.class,
                                            old -> when(old.eq("a").or(v.isTrue()), true)
                                                    .otherwise(false));
                                })
                        .rows("INSERT INTO things (id, v, w) VALUES (1, 'a', 'b')")
                        .changing("things.v", "things.w")
                        .refused("carry-in-a-circle", Dialect.POSTGRES),
                ofThings(
                                "cast-from-a-type-that-no-column-has",
                                things -> things.text("v"),
                                things -> things.bool("v")
                                        .castUsing(
                                                StringBuilder.class,
                                                old -> when(old.isNull(), true).otherwise(false)))
                        .rows(TEXTS)
                        .refused("cast-from-unknown"),
                ofThings(
                                "cast-from-another-type-than-it-was",
                                things -> things.text("v"),
                                things -> things.bool("v")
                                        .castUsing(
                                                OffsetDateTime.class,
                                                old -> when(old.isNull(), true).otherwise(false)))
                        .changing("things.v")
                        .rows(TEXTS)
                        .refused("cast-unknown", Dialect.POSTGRES),
                ofThings("two-columns-renamed-from-one", things -> things.text("v"), things -> {
                            things.text("w").renamedFrom("v");
                            things.text("x").renamedFrom("v");
                        })
                        .rows(TEXTS)
                        .refused("origin-claimed-twice"),
                ofThings(
                                "columns-exchange-their-names",
                                things -> {
                                    things.text("v");
                                    things.text("w").defaultTo("");
                                },
                                things -> {
                                    things.text("v").renamedFrom("w");
                                    things.text("w").defaultTo("").renamedFrom("v");
                                })
                        .rows(TEXTS)
                        .refused("renamed-in-a-circle"),
                ofThings(
                                "column-renamed-from-itself",
                                things -> things.text("v"),
                                things -> things.text("v").renamedFrom("v"))
                        .rows(TEXTS)
                        .refused("origin-is-itself"),
                ofThings(
                                "column-renamed-from-nothing",
                                things -> things.text("v"),
                                things -> things.text("v").renamedFrom(""))
                        .rows(TEXTS)
                        .refused("origin-without-name"),
                ofThings(
                                "label-renamed-from-one-that-stays",
                                things -> things.enumeration("v", Level.class, "level"),
                                things -> things.enumeration("v", RenamedTwice.class, "level"))
                        .rows("INSERT INTO things (id, v) VALUES (1, 'LOW')")
                        .refused("label-renamed-twice"),
                ofThings(
                                "add-required-column-with-check-and-without-default",
                                things -> {},
                                things -> things.check(things.text("v").ne("")))
                        .rows("INSERT INTO things (id) VALUES (1)")
                        .refused("column-not-addable"));
    }
}
