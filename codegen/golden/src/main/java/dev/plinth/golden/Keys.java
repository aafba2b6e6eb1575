package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import dev.plinth.schema.Column;
import java.util.List;
import java.util.function.Consumer;

/** Primary keys and unique constraints. */
final class Keys {
    private static final String ROWS = "INSERT INTO things (id, a, b) VALUES (1, 1, 'x'), (2, 1, 'y'), (3, 2, 'y')";
    private static final String USES = "INSERT INTO uses (id, thing) VALUES (1, 2), (2, 3)";
    private static final String UNIQUE = "unique constraint";

    private Keys() {}

    /** A table without any key. */
    private record Things(Scene.SceneTable table, Column<Long> id, Column<Long> a, Column<String> b) {
        static Things of(Scene scene) {
            var table = scene.table("things");
            return new Things(table, table.bigint("id"), table.bigint("a"), table.text("b"));
        }
    }

    static List<Evolution> all() {
        return List.of(
                keys("add-primary-key", things -> {}, things -> things.table().primaryKey(things.id()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (1, 5, 'z')", UNIQUE),
                keys("drop-primary-key", things -> things.table().primaryKey(things.id()), things -> {})
                        .works("INSERT INTO things (id, a, b) VALUES (1, 5, 'z')"),
                keys(
                                "primary-key-of-more-columns",
                                things -> things.table().primaryKey(things.id()),
                                things -> things.table().primaryKey(things.a(), things.b()))
                        .works("INSERT INTO things (id, a, b) VALUES (1, 5, 'z')")
                        .refuses("INSERT INTO things (id, a, b) VALUES (9, 1, 'y')", UNIQUE),
                keys(
                                "primary-key-with-its-columns-in-another-order",
                                things -> things.table().primaryKey(things.a(), things.b()),
                                things -> things.table().primaryKey(things.b(), things.a()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (9, 1, 'y')", UNIQUE),
                keys("rename-primary-key", things -> things.table().primaryKey(things.id()), things -> {
                            things.table().primaryKey(things.id());
                            things.table().primaryKeyName("things_key", "things_pkey");
                        })
                        .refuses("INSERT INTO things (id, a, b) VALUES (1, 5, 'z')", UNIQUE),
                keys(
                                "add-unique-key",
                                things -> {},
                                things -> things.table().unique().on(things.a(), things.b()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (9, 1, 'y')", UNIQUE),
                keys("drop-unique-key", things -> things.table().unique().on(things.a(), things.b()), things -> {})
                        .works("INSERT INTO things (id, a, b) VALUES (9, 1, 'y')"),
                keys(
                                "unique-key-of-other-columns",
                                things -> things.table().unique("one").on(things.a(), things.b()),
                                things -> things.table().unique("one").on(things.id()))
                        .works("INSERT INTO things (id, a, b) VALUES (9, 1, 'y')")
                        .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE),
                keys(
                                "rename-unique-key",
                                things -> things.table().unique("one").on(things.id()),
                                things -> things.table()
                                        .unique("two")
                                        .on(things.id())
                                        .renamedFrom("one"))
                        .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE),
                keys(
                                "unique-key-under-another-name-without-saying-so",
                                things -> things.table().unique("one").on(things.id()),
                                things -> things.table().unique("two").on(things.id()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE),
                keys(
                                "unique-index-to-unique-key",
                                things -> things.table().uniqueIndex("one").on(things.id()),
                                things -> things.table().unique("one").on(things.id()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE),
                keys(
                                "unique-key-to-unique-index",
                                things -> things.table().unique("one").on(things.id()),
                                things -> things.table().uniqueIndex("one").on(things.id()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE),
                keys(
                                "unique-key-becomes-the-primary-key",
                                things -> things.table().unique().on(things.id()),
                                things -> things.table().primaryKey(things.id()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE),
                referenced("primary-key-that-others-reference-becomes-a-unique-key"),
                ofThings(
                                "add-unique-key-with-its-column",
                                things -> {},
                                things -> things.text("code").nullable().unique())
                        .rows("INSERT INTO things (id) VALUES (1), (2)")
                        .works("UPDATE things SET code = 'x' WHERE id = 1")
                        .refuses("UPDATE things SET code = 'x'", UNIQUE),
                ofThings(
                                "drop-column-of-a-unique-key",
                                things -> things.text("code").nullable().unique(),
                                things -> {})
                        .rows("INSERT INTO things (id, code) VALUES (1, 'a'), (2, 'b')"),
                ofThings(
                                "drop-one-column-of-a-unique-key",
                                things -> {
                                    var a = things.text("a");
                                    things.unique("one")
                                            .on(a, things.integer("b").nullable());
                                },
                                things -> things.unique("one").on(things.text("a")))
                        .rows("INSERT INTO things (id, a, b) VALUES (1, 'a', 1), (2, 'b', 1)")
                        .refuses("UPDATE things SET a = 'a'", UNIQUE));
    }

    private static Evolution keys(String name, Consumer<Things> before, Consumer<Things> after) {
        return Evolution.of(name, scene -> before.accept(Things.of(scene)), scene -> after.accept(Things.of(scene)))
                .rows(ROWS);
    }

    private static Evolution referenced(String name) {
        return Evolution.of(
                        name,
                        scene -> {
                            var things = Things.of(scene);
                            things.table().primaryKey(things.id());
                            scene.keyed("uses").bigint("thing").references(things::id);
                        },
                        scene -> {
                            var things = Things.of(scene);
                            things.table().primaryKey(things.b(), things.a());
                            things.table().unique().on(things.id());
                            scene.keyed("uses").bigint("thing").references(things::id);
                        })
                .rows(ROWS, USES)
                .refuses("DELETE FROM things WHERE id = 2", "foreign key constraint")
                .refuses("INSERT INTO things (id, a, b) VALUES (3, 7, 'y')", UNIQUE);
    }
}
