package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;
import static org.jooq.impl.DSL.inline;

import dev.plinth.schema.RenamedFrom;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.version.EngineVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What SQLite changes in place since 3.53, and what it does not even then. */
final class InPlace {
    private static final EngineVersion SINCE = new EngineVersion(3, 53, 0);
    private static final String ROWS = "INSERT INTO things (id, v) VALUES (1, 'LOW'), (2, 'HIGH')";

    /** Those that are shown for all engines too. */
    private static final Set<String> ALSO = Set.of(
            "add-check",
            "add-check-over-two-columns",
            "add-column-of-a-new-enum",
            "add-label-that-a-check-and-an-index-name",
            "add-nullable-column-with-backfill",
            "add-nullable-column-with-foreign-key",
            "add-required-column-filled-from-others",
            "add-required-column-with-backfill",
            "add-required-column-with-backfill-and-foreign-key",
            "add-required-column-with-default",
            "add-required-column-with-now",
            "bigint-to-integer",
            "change-default",
            "change-on-delete",
            "check-on-a-column-that-is-renamed",
            "checks-swap-their-conditions",
            "drop-check",
            "drop-column-that-a-check-reads",
            "drop-foreign-key",
            "drop-foreign-key-with-its-column",
            "drop-last-column-of-an-enum",
            "drop-tables-that-reference-each-other",
            "integer-to-bigint",
            "loosen-check",
            "narrow-varchar",
            "nullable-to-required",
            "nullable-to-required-with-backfill",
            "remove-label-of-a-text-enum",
            "rename-and-change-check",
            "rename-check",
            "rename-column",
            "required-to-nullable",
            "tighten-check",
            "varchar-to-text",
            "widen-varchar",
            "widen-varchar-with-trigger");

    private InPlace() {}

    private enum Level {
        LOW,
        HIGH
    }

    private enum More {
        LOW,
        MEDIUM,
        HIGH
    }

    private enum Renamed {
        LOW,
        @RenamedFrom("HIGH")
        TOP
    }

    private enum Merged {
        @RenamedFrom("HIGH")
        LOW
    }

    /** All others as well, of which no SQL is kept. */
    static List<Evolution> more(List<Evolution> others) {
        return others.stream()
                .filter(evolution -> !ALSO.contains(evolution.name()))
                .map(evolution -> evolution.onSqlite(SINCE))
                .toList();
    }

    static List<Evolution> all(List<Evolution> others) {
        return Stream.concat(others.stream().filter(evolution -> ALSO.contains(evolution.name())), own().stream())
                .map(evolution -> evolution.onSqlite(SINCE))
                .toList();
    }

    private static List<Evolution> own() {
        return List.of(
                labels("add-label-in-place", Level.class, More.class)
                        .works("UPDATE things SET v = 'MEDIUM'")
                        .refuses("UPDATE things SET v = 'X'", "things_v_check"),
                labels("rename-label-in-place", Level.class, Renamed.class)
                        .changing("things.v")
                        .answers("SELECT v FROM things WHERE id = 2", "TOP")
                        .refuses("UPDATE things SET v = 'HIGH'", "things_v_check"),
                labels("merge-labels-in-place", Level.class, Merged.class)
                        .changing("things.v")
                        .answers("SELECT v FROM things WHERE id = 2", "LOW"),
                ofThings(
                                "rename-label-of-a-unique-key",
                                things -> things.unique("one").on(things.enumText("v", Level.class, "level")),
                                things -> things.unique("one").on(things.enumText("v", Renamed.class, "level")))
                        .rows(ROWS)
                        .changing("things.v")
                        .answers("SELECT v FROM things WHERE id = 2", "TOP"),
                ofThings(
                                "drop-check-with-a-hard-name",
                                things -> things.check(
                                        "it's \"a\" check", things.text("order").ne("'")),
                                things -> things.text("order"))
                        .rows("INSERT INTO things (id, \"order\") VALUES (1, 'x')")
                        .works("UPDATE things SET \"order\" = ''''"),
                ofThings(
                                "label-of-a-column-with-a-comment",
                                things -> things.enumText("v", Level.class, "level")
                                        .describe("how urgent it is"),
                                things -> things.enumText("v", More.class, "level")
                                        .describe("how urgent it is"))
                        .rows(ROWS)
                        .works("UPDATE things SET v = 'MEDIUM'"),
                ofThings(
                                "required-column-with-a-comment",
                                things -> things.text("v").nullable().describe("how urgent it is"),
                                things -> things.text("v").describe("how urgent it is"))
                        .rows(ROWS)
                        .refuses("UPDATE things SET v = NULL", "NOT NULL"),
                ofThings(
                                "rename-label-on-a-table-with-a-trigger",
                                things -> {
                                    things.enumText("v", Level.class, "level");
                                    watch(things);
                                },
                                things -> {
                                    things.enumText("v", Renamed.class, "level");
                                    watch(things);
                                })
                        .rows(ROWS)
                        .changing("things.v")
                        .answers("SELECT v FROM things WHERE id = 2", "TOP")
                        .answers("SELECT count(*) FROM things WHERE seen IS NOT NULL", "0"),
                ofThings(
                                "fill-column-of-a-table-with-a-trigger",
                                things -> {
                                    things.text("v");
                                    watch(things);
                                },
                                things -> {
                                    things.text("v");
                                    things.integer("n").backfill(1);
                                    watch(things);
                                })
                        .rows(ROWS)
                        .answers("SELECT sum(n) FROM things WHERE seen IS NULL", "2"),
                ofThings(
                                "check-that-comes-with-another-default",
                                things -> things.integer("n").defaultTo(1),
                                things -> {
                                    var n = things.integer("n").defaultTo(2);
                                    things.check("few", n.lt(10));
                                })
                        .rows("INSERT INTO things (id) VALUES (1)")
                        .refuses("UPDATE things SET n = 10", "few"),
                everything());
    }

    private static <E extends Enum<E>, F extends Enum<F>> Evolution labels(
            String name, Class<E> before, Class<F> after) {
        return ofThings(
                        name,
                        things -> things.enumText("v", before, "level"),
                        things -> things.enumText("v", after, "level"))
                .rows(ROWS);
    }

    /** Says of each row whether it was updated. */
    private static void watch(Scene.KeyedTable things) {
        var seen = things.text("seen").nullable();
        things.trigger("watch").before(TriggerEvent.UPDATE).set(seen, row -> inline("yes"));
    }

    private static Evolution everything() {
        return Evolution.of(
                        "many-changes-in-place",
                        scene -> {
                            var others = scene.keyed("others");
                            var things = scene.keyed("things");
                            things.bigint("other").references(() -> others.id);
                            things.enumText("v", Level.class, "level");
                            things.varchar("w", 10).nullable();
                            var n = things.integer("n");
                            things.check("few", n.lt(100));
                            things.check("some", n.gt(0));
                            things.text("gone").nullable();
                        },
                        scene -> {
                            scene.keyed("others");
                            var things = scene.keyed("things");
                            things.bigint("other").nullable();
                            var v = things.enumText("v", Renamed.class, "level");
                            things.varchar("w", 20).backfill("none");
                            var n = things.integer("n");
                            things.check("few", n.lt(10));
                            things.check("top", v.ne(Renamed.TOP).or(n.gt(1)));
                            things.text("fresh").replaces("gone").backfill("new");
                        })
                .rows(
                        "INSERT INTO others (id) VALUES (1)",
                        "INSERT INTO things (id, other, v, w, n) VALUES (1, 1, 'LOW', 'w', 1), (2, 1, 'HIGH', NULL, 2)")
                .changing("things.v", "things.w")
                .works("UPDATE things SET other = 77 WHERE id = 1")
                .answers("SELECT v || w || fresh FROM things WHERE id = 2", "TOPnonenew")
                .refuses("UPDATE things SET n = 10", "few")
                .refuses("UPDATE things SET n = 1", "top")
                .refuses("UPDATE things SET w = NULL", "NOT NULL");
    }
}
