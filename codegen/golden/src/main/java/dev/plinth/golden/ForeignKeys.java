package dev.plinth.golden;

import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;

import dev.plinth.schema.Column;
import java.util.List;
import java.util.function.BiConsumer;

/** Foreign keys. */
final class ForeignKeys {
    private static final String PARENTS = "INSERT INTO parents (id, code, a, b) VALUES (1, 10, 1, 1), (2, 20, 1, 2)";
    private static final String OTHERS = "INSERT INTO others (id) VALUES (1), (2), (10), (20)";
    private static final String CHILD = "INSERT INTO children (id) VALUES (1), (2)";
    private static final String REFERRING = "INSERT INTO children (id, parent) VALUES (1, 1), (2, 2)";
    private static final String VIOLATED = "foreign key constraint";

    private ForeignKeys() {}

    /** Tables that can be referenced. */
    private record Parents(Column<Long> id, Column<Long> code, Column<Long> a, Column<Long> b, Column<Long> other) {
        static Parents of(Scene scene) {
            var parents = scene.keyed("parents");
            var code = parents.bigint("code").unique();
            var a = parents.bigint("a");
            var b = parents.bigint("b");
            parents.unique().on(a, b);
            return new Parents(parents.id, code, a, b, scene.keyed("others").id);
        }
    }

    static List<Evolution> all() {
        return List.of(
                children(
                                "add-nullable-column-with-foreign-key",
                                (children, parents) -> {},
                                (children, parents) ->
                                        children.bigint("parent").nullable().references(parents::id))
                        .rows(PARENTS, CHILD)
                        .works("UPDATE children SET parent = 1")
                        .refuses("UPDATE children SET parent = 3", VIOLATED),
                children(
                                "add-required-column-with-default-and-foreign-key",
                                (children, parents) -> {},
                                (children, parents) ->
                                        children.bigint("parent").defaultTo(2L).references(parents::id))
                        .rows(PARENTS, CHILD)
                        .answers("SELECT count(*) FROM children WHERE parent = 2", "2")
                        .refuses("DELETE FROM parents WHERE id = 2", VIOLATED),
                children(
                                "add-required-column-with-backfill-and-foreign-key",
                                (children, parents) -> {},
                                (children, parents) -> children.bigint("parent")
                                        .backfill(children.id)
                                        .references(parents::id)
                                        .index())
                        .rows(PARENTS, CHILD)
                        .answers("SELECT parent FROM children WHERE id = 2", "2")
                        .refuses("DELETE FROM parents WHERE id = 2", VIOLATED),
                children(
                                "add-foreign-key-on-a-column-that-is-there",
                                (children, parents) -> children.bigint("parent"),
                                (children, parents) -> children.bigint("parent").references(parents::id))
                        .rows(PARENTS, REFERRING)
                        .refuses("UPDATE children SET parent = 3", VIOLATED),
                children(
                                "drop-foreign-key",
                                (children, parents) -> children.bigint("parent").references(parents::id),
                                (children, parents) -> children.bigint("parent"))
                        .rows(PARENTS, REFERRING)
                        .works("UPDATE children SET parent = 3"),
                children(
                                "drop-foreign-key-with-its-column",
                                (children, parents) -> children.bigint("parent")
                                        .nullable()
                                        .references(parents::id)
                                        .index(),
                                (children, parents) -> {})
                        .rows(PARENTS, REFERRING)
                        .works("DELETE FROM parents"),
                children(
                                "change-on-delete",
                                (children, parents) ->
                                        children.bigint("parent").nullable().references(parents::id),
                                (children, parents) -> children.bigint("parent")
                                        .nullable()
                                        .references(parents::id)
                                        .onDelete(SET_NULL))
                        .rows(PARENTS, REFERRING)
                        .works("DELETE FROM parents WHERE id = 1")
                        .answers("SELECT count(*) FROM children WHERE parent IS NULL", "1"),
                children(
                                "change-on-update-and-on-delete",
                                (children, parents) -> children.bigint("parent")
                                        .references(parents::id)
                                        .onDelete(CASCADE),
                                (children, parents) -> children.bigint("parent")
                                        .references(parents::id)
                                        .onUpdate(CASCADE))
                        .rows(PARENTS, REFERRING)
                        .works("UPDATE parents SET id = 7 WHERE id = 1")
                        .answers("SELECT count(*) FROM children WHERE parent = 7", "1")
                        .refuses("DELETE FROM parents WHERE id = 1", VIOLATED),
                children(
                                "foreign-key-to-another-table",
                                (children, parents) -> children.bigint("parent").references("known", parents::id),
                                (children, parents) -> children.bigint("parent").references("known", parents::other))
                        .rows(PARENTS, OTHERS, REFERRING)
                        .works("DELETE FROM parents")
                        .refuses("DELETE FROM others", VIOLATED),
                children(
                                "foreign-key-to-another-column",
                                (children, parents) -> children.bigint("parent").references(parents::id),
                                (children, parents) -> children.bigint("parent")
                                        .references(parents::code)
                                        .onUpdate(CASCADE))
                        .rows("INSERT INTO parents (id, code, a, b) VALUES (1, 2, 1, 1), (2, 1, 1, 2)", REFERRING)
                        .works("UPDATE parents SET code = 8 WHERE id = 1")
                        .answers("SELECT count(*) FROM children WHERE parent = 8", "1"),
                children(
                                "rename-foreign-key",
                                (children, parents) -> {
                                    var parent = children.bigint("parent");
                                    children.foreignKey("known").on(parent).references(parents::id);
                                },
                                (children, parents) -> {
                                    var parent = children.bigint("parent");
                                    children.foreignKey("is_known")
                                            .on(parent)
                                            .references(parents::id)
                                            .renamedFrom("known");
                                })
                        .rows(PARENTS, REFERRING)
                        .refuses("UPDATE children SET parent = 3", VIOLATED),
                children(
                                "add-foreign-key-over-two-columns",
                                (children, parents) -> {
                                    children.bigint("x");
                                    children.bigint("y").nullable();
                                },
                                (children, parents) -> {
                                    var x = children.bigint("x");
                                    var y = children.bigint("y").nullable();
                                    children.foreignKey().on(x, y).references(parents::a, parents::b);
                                })
                        .rows(PARENTS, "INSERT INTO children (id, x, y) VALUES (1, 1, 2), (2, 9, NULL)")
                        .refuses("UPDATE children SET x = 2, y = 1", VIOLATED),
                children(
                                "foreign-key-of-a-column-that-gets-required",
                                (children, parents) -> children.bigint("parent")
                                        .nullable()
                                        .references(parents::id)
                                        .onDelete(SET_NULL),
                                (children, parents) -> children.bigint("parent")
                                        .backfill(2L)
                                        .references(parents::id)
                                        .onDelete(CASCADE))
                        .rows(PARENTS, "INSERT INTO children (id, parent) VALUES (1, 1), (2, NULL)")
                        .changing("children.parent")
                        .works("DELETE FROM parents WHERE id = 2")
                        .answers("SELECT count(*) FROM children", "1"),
                children(
                                "add-reference-to-its-own-table",
                                (children, parents) -> {},
                                (children, parents) -> children.bigint("elder")
                                        .nullable()
                                        .references(() -> children.id)
                                        .onDelete(CASCADE))
                        .rows(CHILD)
                        .works("UPDATE children SET elder = 1 WHERE id = 2")
                        .works("DELETE FROM children WHERE id = 1")
                        .answers("SELECT count(*) FROM children", "0"),
                circle());
    }

    private static Evolution children(
            String name, BiConsumer<Scene.KeyedTable, Parents> before, BiConsumer<Scene.KeyedTable, Parents> after) {
        return Evolution.of(
                name,
                scene -> before.accept(scene.keyed("children"), Parents.of(scene)),
                scene -> after.accept(scene.keyed("children"), Parents.of(scene)));
    }

    private static Evolution circle() {
        return Evolution.of(
                        "close-a-circle-of-foreign-keys",
                        scene -> {
                            var teams = scene.keyed("teams");
                            scene.keyed("people").bigint("team").references(() -> teams.id);
                        },
                        scene -> {
                            var teams = scene.keyed("teams");
                            var people = scene.keyed("people");
                            people.bigint("team").references(() -> teams.id);
                            teams.bigint("leader").nullable().references(() -> people.id);
                        })
                .rows("INSERT INTO teams (id) VALUES (1)", "INSERT INTO people (id, team) VALUES (1, 1)")
                .works("UPDATE teams SET leader = 1")
                .refuses("UPDATE teams SET leader = 2", VIOLATED);
    }
}
