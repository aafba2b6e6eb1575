package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import dev.plinth.schema.Column;
import java.util.List;
import java.util.function.Consumer;

/** Changes of tables that stay in use meanwhile: large ones, and those of an online database. */
final class Online {
    private static final String ROWS = "INSERT INTO things (id, a, b) VALUES (1, 'x', 1), (2, 'y', 2), (3, 'z', 3)";
    private static final String[] UNIQUE = {"unique constraint"};
    private static final String REFERENCES = "foreign key constraint";
    private static final String CHECK = "check constraint";
    private static final String[] NULL = {"null value in column", "NOT NULL constraint"};

    private Online() {}

    private record Things(Scene.KeyedTable table, Column<String> a, Column<Integer> b) {
        static Things of(Scene.KeyedTable table) {
            table.large();
            return new Things(table, table.text("a"), table.integer("b").nullable());
        }
    }

    private static Evolution large(String name, Consumer<Things> before, Consumer<Things> after) {
        return ofThings(
                        "large-" + name,
                        table -> before.accept(Things.of(table)),
                        table -> after.accept(Things.of(table)))
                .rows(ROWS);
    }

    static List<Evolution> all() {
        return List.of(
                large(
                        "add-index",
                        things -> {},
                        things -> things.table().index().on(things.b())),
                large("add-two-indexes", things -> {}, things -> {
                    things.table().index().on(things.b());
                    things.table()
                            .uniqueIndex("few")
                            .on(things.a())
                            .where(things.b().isNotNull());
                }),
                large("drop-index", things -> things.table().index().on(things.b()), things -> {}),
                large(
                        "change-index",
                        things -> things.table().index("lookup").on(things.b()),
                        things -> things.table().index("lookup").on(things.a(), things.b())),
                large(
                                "add-unique",
                                things -> {},
                                things -> things.table().unique().on(things.a()))
                        .refuses("UPDATE things SET a = 'x'", UNIQUE),
                large(
                                "change-unique",
                                things -> things.table().unique("once").on(things.a()),
                                things -> things.table().unique("once").on(things.a(), things.b()))
                        .works("UPDATE things SET a = 'x'"),
                large(
                                "add-check",
                                things -> {},
                                things -> things.table()
                                        .check("positive", things.b().gt(0)))
                        .refuses("UPDATE things SET b = 0", CHECK),
                large(
                                "change-check",
                                things -> things.table().check("few", things.b().lt(9)),
                                things -> things.table().check("few", things.b().lt(99)))
                        .works("UPDATE things SET b = 9"),
                large(
                                "add-required-column-with-default",
                                things -> {},
                                things -> things.table().integer("c").defaultTo(7))
                        .answers("SELECT sum(c) FROM things", "21"),
                large(
                                "add-required-column-with-backfill",
                                things -> {},
                                things -> things.table()
                                        .integer("c")
                                        .backfill(things.b().plus(1)))
                        .answers("SELECT sum(c) FROM things", "9")
                        .refuses("UPDATE things SET c = NULL", NULL),
                large(
                                "add-column-with-labels",
                                things -> {},
                                things ->
                                        things.table().enumText("c", Size.class).defaultTo(Size.SMALL))
                        .refuses("UPDATE things SET c = 'HUGE'", CHECK),
                ofThings(
                                "large-make-required",
                                table -> {
                                    table.large();
                                    table.integer("a").nullable();
                                },
                                table -> {
                                    table.large();
                                    table.integer("a");
                                })
                        .rows("INSERT INTO things (id, a) VALUES (1, 1)")
                        .refuses("UPDATE things SET a = NULL", NULL),
                ofThings(
                                "large-make-required-with-backfill",
                                table -> {
                                    table.large();
                                    table.integer("a").nullable();
                                },
                                table -> {
                                    table.large();
                                    table.bigint("a").backfill(table.id);
                                })
                        .rows("INSERT INTO things (id, a) VALUES (1, 7), (2, NULL)")
                        .changing("things.a")
                        .answers("SELECT sum(a) FROM things", "9")
                        .refuses("UPDATE things SET a = NULL", NULL),
                references("add-foreign-key", false, true).refuses("UPDATE things SET parent = 3", REFERENCES),
                references("drop-foreign-key", true, false).works("UPDATE things SET parent = 3"),
                Evolution.of(
                                "large-renamed-with-index",
                                scene -> scene.keyed("things").integer("a"),
                                scene -> {
                                    Scene.KeyedTable items = scene.keyed("items");
                                    items.renamedFrom("things");
                                    items.large();
                                    items.index().on(items.integer("a"));
                                })
                        .rows("INSERT INTO things (id, a) VALUES (1, 1)"));
    }

    private enum Size {
        SMALL,
        LARGE
    }

    private static Evolution references(String name, boolean before, boolean after) {
        return Evolution.of("large-" + name, scene -> family(scene, before), scene -> family(scene, after))
                .rows(
                        "INSERT INTO parents (id) VALUES (1), (2)",
                        "INSERT INTO things (id, parent) VALUES (1, 1), (2, 2)");
    }

    private static void family(Scene scene, boolean references) {
        Scene.KeyedTable parents = scene.keyed("parents");
        Scene.KeyedTable things = scene.keyed("things");
        things.large();
        var parent = things.bigint("parent");
        if (references) {
            parent.references(() -> parents.id);
        }
    }
}
