package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import java.util.List;
import java.util.function.Consumer;

/** Indexes. */
final class Indexes {
    private static final String ROWS = "INSERT INTO things (id, a, b) VALUES (1, 'x', 1), (2, 'y', 1), (3, 'X', 2)";
    private static final String[] UNIQUE = {"unique constraint"};

    private Indexes() {}

    private record Things(Scene.KeyedTable table, Column<String> a, Column<Integer> b) {
        static Things of(Scene.KeyedTable table) {
            return new Things(table, table.text("a"), table.integer("b"));
        }
    }

    static List<Evolution> all() {
        return List.of(
                indexes(
                        "add-index",
                        things -> {},
                        things ->
                                things.table().index().on(things.a(), things.b().desc())),
                indexes(
                                "add-unique-index",
                                things -> {},
                                things -> things.table().uniqueIndex().on(things.a()))
                        .refuses("UPDATE things SET a = 'x'", UNIQUE),
                indexes(
                                "add-unique-index-with-predicate",
                                things -> {},
                                things -> things.table()
                                        .uniqueIndex()
                                        .on(things.b())
                                        .where(things.a().ne("y")))
                        .works("INSERT INTO things (id, a, b) VALUES (4, 'y', 2)")
                        .refuses("INSERT INTO things (id, a, b) VALUES (4, 'z', 2)", UNIQUE),
                indexes("drop-index", things -> things.table().index().on(things.a()), things -> {}),
                indexes(
                                "drop-unique-index",
                                things -> things.table().uniqueIndex().on(things.a()),
                                things -> {})
                        .works("UPDATE things SET a = 'x'"),
                indexes(
                                "change-predicate",
                                things -> things.table()
                                        .uniqueIndex("few")
                                        .on(things.b())
                                        .where(things.a().eq("x")),
                                things -> things.table()
                                        .uniqueIndex("few")
                                        .on(things.b())
                                        .where(things.a().eq("y")))
                        .works("INSERT INTO things (id, a, b) VALUES (4, 'x', 1)")
                        .refuses("INSERT INTO things (id, a, b) VALUES (4, 'y', 1)", UNIQUE),
                indexes(
                                "drop-predicate",
                                things -> things.table()
                                        .uniqueIndex("few")
                                        .on(things.a())
                                        .where(things.b().eq(1)),
                                things -> things.table().uniqueIndex("few").on(things.a()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (4, 'X', 2)", UNIQUE),
                indexes(
                        "change-order-of-an-index",
                        things -> things.table().index("few").on(things.a(), things.b()),
                        things -> things.table()
                                .index("few")
                                .on(things.a(), things.b().desc())),
                indexes(
                        "change-columns-of-an-index",
                        things -> things.table().index("few").on(things.a(), things.b()),
                        things -> things.table().index("few").on(things.b(), things.a())),
                indexes(
                        "change-columns-of-an-index-without-a-name",
                        things -> things.table().index().on(things.a()),
                        things -> things.table().index().on(things.a(), things.b())),
                indexes(
                        "add-expression-index",
                        things -> {},
                        things -> things.table().index("folded").on(lower(things.a()))),
                indexes(
                                "column-index-to-unique-expression-index",
                                things -> things.table().index("folded").on(things.a()),
                                things -> things.table().uniqueIndex("folded").on(lower(things.a()), things.b()))
                        .refuses("INSERT INTO things (id, a, b) VALUES (4, 'Y', 1)", UNIQUE),
                indexes(
                                "index-to-unique-index",
                                things -> things.table().index("few").on(things.a()),
                                things -> things.table().uniqueIndex("few").on(things.a()))
                        .refuses("UPDATE things SET a = 'x'", UNIQUE),
                indexes(
                                "unique-index-to-index",
                                things -> things.table().uniqueIndex("few").on(things.a()),
                                things -> things.table().index("few").on(things.a()))
                        .works("UPDATE things SET a = 'x'"),
                indexes(
                        "rename-index",
                        things -> things.table().index("few").on(things.a()),
                        things -> things.table().index("many").on(things.a()).renamedFrom("few")),
                indexes(
                        "indexes-swap-their-names",
                        things -> {
                            things.table().index("one").on(things.a());
                            things.table().index("two").on(things.b());
                        },
                        things -> {
                            things.table().index("one").on(things.b()).renamedFrom("two");
                            things.table().index("two").on(things.a()).renamedFrom("one");
                        }),
                indexes(
                        "index-of-one-dialect",
                        things -> things.table().index("few").on(things.a()),
                        things -> things.table().index("few").on(things.a()).only(Dialect.POSTGRES)),
                ofThings(
                                "index-on-a-column-that-is-renamed",
                                things ->
                                        things.index("few").on(things.text("a").nullable()),
                                things -> things.index("few")
                                        .on(things.text("c").nullable().renamedFrom("a")))
                        .rows("INSERT INTO things (id, a) VALUES (1, 'x')"),
                ofThings(
                                "drop-column-that-an-index-has",
                                things -> {
                                    var b = things.integer("b").nullable();
                                    things.index("few").on(things.text("a"), b);
                                    things.index("old").on(things.id).where(b.gt(1));
                                },
                                things -> things.index("few").on(things.text("a")))
                        .rows("INSERT INTO things (id, a, b) VALUES (1, 'x', 2)"),
                ofThings(
                                "expression-index-on-a-column-that-is-retyped",
                                things -> things.index("few").on(lower(things.varchar("a", 5))),
                                things -> things.index("few").on(lower(things.text("a"))))
                        .rows("INSERT INTO things (id, a) VALUES (1, 'x')"),
                ofThings(
                                "index-with-predicate-on-a-column-that-is-retyped",
                                things -> things.index("few")
                                        .on(things.id)
                                        .where(things.text("a").eq("7")),
                                things -> things.index("few")
                                        .on(things.id)
                                        .where(things.integer("a").eq(7)))
                        .rows("INSERT INTO things (id, a) VALUES (1, '7')"));
    }

    private static Evolution indexes(String name, Consumer<Things> before, Consumer<Things> after) {
        return ofThings(name, things -> before.accept(Things.of(things)), things -> after.accept(Things.of(things)))
                .rows(ROWS);
    }
}
