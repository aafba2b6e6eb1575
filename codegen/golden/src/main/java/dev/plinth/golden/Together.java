package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.TriggerEvent;
import java.util.List;
import java.util.function.Consumer;

/** Comments, sequences, several changes together, and names that are hard to write. */
final class Together {
    private static final String TEXTS = "INSERT INTO things (id, v) VALUES (1, 'a')";
    private static final String HARD = "Sélect \"from\" it's";
    private static final String HARD_SQL = "\"Sélect \"\"from\"\" it's\"";

    private Together() {}

    private static Evolution numbered(String name, boolean before) {
        return Evolution.of(name, scene -> number(scene.table("things"), "id", before), scene -> {
                    var staff = scene.table("staff");
                    staff.renamedFrom("things");
                    number(staff, "number", !before);
                })
                .rows("INSERT INTO things (id, v) VALUES (1, 'a')")
                .answers("SELECT v FROM staff WHERE number = 1", "a");
    }

    private static void number(Scene.SceneTable table, String name, boolean numbered) {
        var id = table.bigint(name).primaryKey();
        if (!name.equals("id")) {
            id.renamedFrom("id");
        }
        if (numbered) {
            id.identity();
        }
        table.text("v");
    }

    static List<Evolution> all() {
        return List.of(
                ofThings("add-comments", things -> things.text("v"), things -> {
                            things.describe("All things.");
                            things.text("v").describe("It's a \"value\".\nOf two lines; -- no comment.");
                        })
                        .rows(TEXTS),
                ofThings(
                                "change-comments",
                                things -> {
                                    things.describe("All things.");
                                    things.text("v").describe("One.");
                                },
                                things -> {
                                    things.describe("Some things.");
                                    things.text("v").describe("${two} $$ \\");
                                })
                        .rows(TEXTS),
                ofThings(
                                "drop-comments",
                                things -> {
                                    things.describe("All things.");
                                    things.text("v").describe("One.");
                                },
                                things -> things.text("v"))
                        .rows(TEXTS),
                numbered("rename-table-and-add-identity", false),
                numbered("rename-table-and-drop-identity", true),
                sequence(
                        "add-sequence",
                        scene -> {},
                        scene -> scene.sequence(numbers().startWith(5))),
                sequence("drop-sequence", scene -> scene.sequence(numbers()), scene -> {}),
                sequence(
                        "change-sequence",
                        scene -> scene.sequence(numbers()),
                        scene -> scene.sequence(numbers()
                                .incrementBy(5)
                                .between(1, 1000)
                                .cycle()
                                .cache(10))),
                sequence(
                                "sequence-with-limits-that-exclude-its-numbers",
                                scene -> scene.sequence(numbers().between(1, 10)),
                                scene -> scene.sequence(numbers().between(20, 30)))
                        .refused("sequence-limits", Dialect.POSTGRES),
                ofThings(
                                "everything-of-a-column",
                                things -> things.varchar("v", 5)
                                        .nullable()
                                        .defaultTo("x")
                                        .index("one"),
                                things -> {
                                    var w = things.text("w")
                                            .renamedFrom("v")
                                            .backfill("none")
                                            .defaultTo("y")
                                            .describe("It was v.");
                                    things.uniqueIndex("two").on(w);
                                    things.check("known", w.ne(""));
                                })
                        .rows("INSERT INTO things (id, v) VALUES (1, 'a'), (2, NULL)")
                        .changing("things.w")
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT w FROM things WHERE id = 2", "none")
                        .answers("SELECT w FROM things WHERE id = 3", "y")
                        .refuses("UPDATE things SET w = 'a'", "unique constraint")
                        .refuses("UPDATE things SET w = ''", "known"),
                ofThings(
                                "several-columns-get-another-type",
                                things -> {
                                    things.integer("a");
                                    things.integer("b").defaultTo(1);
                                    things.varchar("c", 5);
                                },
                                things -> {
                                    things.bigint("a");
                                    things.bigint("b").defaultTo(1L);
                                    things.text("c");
                                })
                        .rows("INSERT INTO things (id, a, c) VALUES (1, 7, 'x')")
                        .works("UPDATE things SET a = 2147483648, b = 2147483648")
                        .answers("SELECT a - b FROM things", "0"),
                manyOfATable(),
                ofThings(
                                "columns-exchange-their-values",
                                things -> {
                                    things.text("a").nullable();
                                    things.text("b");
                                },
                                things -> {
                                    var b = things.text("b");
                                    things.text("a").backfill(b);
                                })
                        .rows("INSERT INTO things (id, a, b) VALUES (1, NULL, 'x')")
                        .changing("things.a")
                        .answers("SELECT a FROM things", "x"),
                Evolution.of(
                                "hard-names-come",
                                scene -> scene.keyed("Table"),
                                scene -> hard(scene.keyed("Table"), HARD))
                        .rows("INSERT INTO \"Table\" (id) VALUES (1)")
                        .works("UPDATE \"Table\" SET " + HARD_SQL + " = 'x'")
                        .answers("SELECT " + HARD_SQL + " FROM \"Table\"", "x")
                        .refuses("UPDATE \"Table\" SET " + HARD_SQL + " = 'no'", "it's no"),
                Evolution.of(
                                "hard-names-go",
                                scene -> {
                                    var table = scene.keyed("order");
                                    table.text("group").nullable().index("select");
                                    table.integer("größe").nullable().unique("Ünique");
                                },
                                scene -> scene.keyed("order"))
                        .rows("INSERT INTO \"order\" (id, \"group\", \"größe\") VALUES (1, 'a', 2)"),
                Evolution.of(
                                "rename-to-hard-names",
                                scene -> {
                                    var table = scene.keyed("plain");
                                    hard(table, "name");
                                },
                                scene -> {
                                    var table = scene.keyed("Not \"plain\"");
                                    table.renamedFrom("plain");
                                    hard(table, HARD, "name");
                                })
                        .rows("INSERT INTO plain (id, name) VALUES (1, 'x')")
                        .refuses("UPDATE \"Not \"\"plain\"\"\" SET " + HARD_SQL + " = ''", "check constraint")
                        .refuses("UPDATE \"Not \"\"plain\"\"\" SET " + HARD_SQL + " = 'no'", "it's no"),
                Evolution.of(
                                "hard-names-get-another-type",
                                scene -> {
                                    var v = scene.keyed("Order Items").integer("User");
                                    v.defaultTo(1).index("user");
                                },
                                scene -> {
                                    var v = scene.keyed("Order Items").text("User");
                                    v.defaultTo("1").index("user");
                                })
                        .rows("INSERT INTO \"Order Items\" (id, \"User\") VALUES (1, 2)")
                        .works("INSERT INTO \"Order Items\" (id) VALUES (2)")
                        .answers("SELECT \"User\" FROM \"Order Items\" WHERE id = 2", "1"));
    }

    private static Sequence numbers() {
        return Sequence.named("numbers").only(Dialect.POSTGRES);
    }

    private static Evolution sequence(String name, Consumer<Scene> before, Consumer<Scene> after) {
        return Evolution.of(
                        name,
                        scene -> {
                            scene.keyed("things");
                            before.accept(scene);
                        },
                        scene -> {
                            scene.keyed("things");
                            after.accept(scene);
                        })
                .rows("INSERT INTO things (id) VALUES (1)");
    }

    private static void hard(Scene.KeyedTable table, String name, String... earlier) {
        var column = table.text(name).nullable().renamedFrom(earlier);
        table.index().on(column);
        table.check(column.ne(""));
        table.trigger("Check It")
                .before(TriggerEvent.UPDATE)
                .when(row -> row.get(column).eq("no"))
                .raise("it's no");
    }

    private static Evolution manyOfATable() {
        return ofThings(
                        "many-changes-of-a-table",
                        things -> {
                            var a = things.text("a");
                            var b = things.integer("b").nullable();
                            things.text("gone").nullable();
                            things.unique("one").on(a);
                            things.index("few").on(b);
                            things.check("known", a.ne(""));
                            things.trigger("set")
                                    .before(TriggerEvent.UPDATE)
                                    .when(row -> row.get(a).eq("no"))
                                    .raise("old");
                        },
                        things -> {
                            things.describe("Changed.");
                            var a = things.text("a").defaultTo("x");
                            var b = things.bigint("b").backfill(0L);
                            var fresh = things.text("fresh").nullable().replaces("gone");
                            things.unique("one").on(a, b);
                            things.index("few").on(b.desc(), fresh);
                            things.check("known", a.ne("").and(b.ge(0L)));
                            things.trigger("set").before(TriggerEvent.UPDATE).set(fresh, row -> row.get(a));
                        })
                .rows("INSERT INTO things (id, a, b, gone) VALUES (1, 'p', 1, 'g'), (2, 'q', NULL, NULL)")
                .changing("things.b")
                .works("UPDATE things SET b = b + 1")
                .answers("SELECT fresh FROM things WHERE id = 2", "q")
                .answers("SELECT b FROM things WHERE id = 2", "1")
                .refuses("UPDATE things SET b = -1", "known");
    }
}
