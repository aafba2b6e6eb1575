package dev.plinth.golden;

import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.TriggerEvent;
import java.util.List;

/** Tables that come, go and are renamed, and changes that are none. */
final class Tables {
    private static final String THING = "INSERT INTO things (id) VALUES (1), (2)";

    private Tables() {}

    private static void one(Scene scene) {
        scene.keyed("things");
    }

    private enum Mood {
        GOOD,
        BAD
    }

    static List<Evolution> all() {
        return List.of(
                Evolution.of("create-table", Tables::one, scene -> {
                            scene.keyed("things");
                            scene.keyed("others").text("name").nullable();
                        })
                        .rows(THING)
                        .works("INSERT INTO others (id) VALUES (1)"),
                createEverything(),
                Evolution.of("create-tables-that-reference-each-other", Tables::one, scene -> {
                            var things = scene.keyed("things");
                            circle(scene, things);
                        })
                        .rows(THING)
                        .works("INSERT INTO chickens (id, thing) VALUES (1, 2)")
                        .works("INSERT INTO eggs (id, chicken) VALUES (1, 1)")
                        .works("UPDATE chickens SET egg = 1")
                        .refuses("INSERT INTO eggs (id, chicken) VALUES (1, 1)", "foreign key constraint"),
                Evolution.of(
                                "drop-tables-that-reference-each-other",
                                scene -> circle(scene, scene.keyed("things")),
                                Tables::one)
                        .rows(
                                THING,
                                "INSERT INTO chickens (id, thing) VALUES (1, 2)",
                                "INSERT INTO eggs (id, chicken) VALUES (1, 1)",
                                "UPDATE chickens SET egg = 1")
                        .works("DELETE FROM things"),
                Evolution.of(
                                "drop-table",
                                scene -> {
                                    var things = scene.keyed("things");
                                    scene.keyed("uses")
                                            .bigint("thing")
                                            .references(() -> things.id)
                                            .index();
                                },
                                Tables::one)
                        .rows(THING, "INSERT INTO uses (id, thing) VALUES (1, 2)")
                        .works("DELETE FROM things"),
                Evolution.of(
                                "drop-table-that-others-reference",
                                scene -> {
                                    var others = scene.keyed("others");
                                    scene.keyed("things")
                                            .bigint("other")
                                            .nullable()
                                            .references(() -> others.id);
                                },
                                scene -> scene.keyed("things").bigint("other").nullable())
                        .rows("INSERT INTO others (id) VALUES (1)", "INSERT INTO things (id) VALUES (1)")
                        .works("UPDATE things SET other = 7"),
                Evolution.of("replace-table", scene -> scene.keyed("things").text("name"), scene -> {
                            var others = scene.keyed("others");
                            others.replaces("things");
                            others.text("name");
                        })
                        .rows("INSERT INTO things (id, name) VALUES (1, 'a')")
                        .answers("SELECT count(*) FROM others", "0"),
                Evolution.of(
                                "rename-tables-in-a-chain",
                                scene -> {
                                    scene.keyed("first").text("one");
                                    scene.keyed("second").text("two");
                                },
                                scene -> {
                                    var second = scene.keyed("second");
                                    second.renamedFrom("first");
                                    second.text("one");
                                    var third = scene.keyed("third");
                                    third.renamedFrom("second");
                                    third.text("two");
                                })
                        .rows(
                                "INSERT INTO first (id, one) VALUES (1, 'a')",
                                "INSERT INTO second (id, two) VALUES (1, 'b')")
                        .answers("SELECT one FROM second", "a")
                        .answers("SELECT two FROM third", "b"),
                Evolution.of("rename-table-and-its-columns", scene -> staff(scene, "people", "name", "boss"), scene -> {
                            var staff = staff(scene, "staff", "full_name", "manager");
                            staff.renamedFrom("people");
                        })
                        .rows(
                                "INSERT INTO people (id, name, boss) VALUES (1, 'Ann', NULL)",
                                "INSERT INTO people (id, name, boss) VALUES (2, 'Bo', 1)")
                        .works("DELETE FROM staff WHERE id = 1")
                        .answers("SELECT count(*) FROM staff", "0")
                        .refuses("UPDATE staff SET full_name = ''", "check constraint")
                        .refuses("UPDATE staff SET full_name = 'no'", "not that"),
                Evolution.of(
                                "reorder-columns",
                                scene -> {
                                    var things = scene.keyed("things");
                                    things.text("a");
                                    things.integer("b").nullable().index();
                                },
                                scene -> {
                                    var things = scene.keyed("things");
                                    things.integer("b").nullable().index();
                                    things.text("a");
                                })
                        .nothing(),
                Evolution.of(
                                "say-what-is-so-already",
                                scene -> scene.keyed("things")
                                        .integer("b")
                                        .index()
                                        .unique(),
                                scene -> {
                                    var things = scene.keyed("things");
                                    things.renamedFrom("stuff");
                                    var b = things.integer("b").renamedFrom("a").backfill(3);
                                    things.index("things_b_idx").on(b).renamedFrom("old_idx");
                                    things.unique("things_b_key").on(b);
                                })
                        .nothing());
    }

    private static void circle(Scene scene, Scene.KeyedTable things) {
        var eggs = scene.keyed("eggs");
        var chickens = scene.keyed("chickens");
        eggs.bigint("chicken").references(() -> chickens.id).onDelete(ReferentialAction.CASCADE);
        chickens.bigint("egg").nullable().references(() -> eggs.id).onDelete(ReferentialAction.SET_NULL);
        chickens.bigint("thing").references(() -> things.id);
    }

    private static Scene.SceneTable staff(Scene scene, String table, String name, String boss) {
        var people = scene.table(table);
        var id = people.bigint("id").identity().primaryKey();
        boolean later = table.equals("staff");
        Column<String> named = later ? people.text(name).renamedFrom("name") : people.text(name);
        var above = people.bigint(boss).nullable().references(() -> id).onDelete(ReferentialAction.CASCADE);
        if (later) {
            above.renamedFrom("boss");
        }
        people.check(named.ne(""));
        people.uniqueIndex().on(lower(named)).where(above.isNull());
        people.trigger("checked")
                .before(TriggerEvent.UPDATE)
                .when(row -> row.get(named).eq("no"))
                .raise("not that");
        return people;
    }

    private static Evolution createEverything() {
        return Evolution.of("create-table-with-everything", Tables::one, scene -> {
                    var things = scene.keyed("things");
                    var orders = scene.table("orders");
                    orders.describe("What was ordered.");
                    var id = orders.bigint("id").identity().primaryKey();
                    var thing = orders.bigint("thing").references(() -> things.id);
                    var name = orders.varchar("name", 20).defaultTo("it's").describe("How it's called.");
                    var mood = orders.enumeration("mood", Mood.class).defaultTo(Mood.GOOD);
                    orders.enumText("kind", Mood.class, "kind").nullable();
                    orders.timestamptz("made").defaultNow();
                    orders.jsonb("document").nullable();
                    orders.unique().on(thing, name);
                    orders.check(name.ne(""));
                    orders.index().on(mood, id.desc()).where(mood.ne(Mood.BAD));
                    orders.trigger("checked")
                            .before(TriggerEvent.UPDATE)
                            .when(row -> row.get(mood).eq(Mood.BAD))
                            .raise("no");
                })
                .rows(THING)
                .works("INSERT INTO orders (thing) VALUES (1)")
                .answers("SELECT name FROM orders", "it's");
    }
}
