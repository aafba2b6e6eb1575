package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import java.util.List;
import java.util.function.Consumer;

/** Checks. */
final class Checks {
    private static final String ROWS = "INSERT INTO things (id, a, b) VALUES (1, 'x', 1), (2, 'xyz', 5)";
    private static final String VIOLATED = "check constraint";

    private Checks() {}

    private record Things(Scene.KeyedTable table, Column<String> a, Column<Integer> b) {
        static Things of(Scene.KeyedTable table) {
            return new Things(table, table.text("a"), table.integer("b"));
        }
    }

    static List<Evolution> all() {
        return List.of(
                checks(
                                "add-check",
                                things -> {},
                                things -> things.table().check(things.b().gt(0)))
                        .refuses("UPDATE things SET b = 0", VIOLATED),
                checks(
                                "add-check-over-two-columns",
                                things -> {},
                                things -> things.table()
                                        .check("fits", length(things.a()).le(things.b())))
                        .refuses("UPDATE things SET b = 2", "fits"),
                checks(
                                "tighten-check",
                                things ->
                                        things.table().check("small", things.b().lt(100)),
                                things ->
                                        things.table().check("small", things.b().lt(10)))
                        .refuses("UPDATE things SET b = 10", "small"),
                checks(
                                "loosen-check",
                                things ->
                                        things.table().check("small", things.b().lt(10)),
                                things ->
                                        things.table().check("small", things.b().lt(100)))
                        .works("UPDATE things SET b = 10")
                        .refuses("UPDATE things SET b = 100", "small"),
                checks("drop-check", things -> things.table().check(things.b().gt(0)), things -> {})
                        .works("UPDATE things SET b = 0"),
                checks(
                                "rename-check",
                                things ->
                                        things.table().check("small", things.b().lt(10)),
                                things -> things.table()
                                        .check("few", things.b().lt(10))
                                        .renamedFrom("small"))
                        .refuses("UPDATE things SET b = 10", "few"),
                checks(
                                "rename-and-change-check",
                                things ->
                                        things.table().check("small", things.b().lt(10)),
                                things -> things.table()
                                        .check("few", things.b().lt(9))
                                        .renamedFrom("small"))
                        .refuses("UPDATE things SET b = 9", "few"),
                checks(
                                "checks-swap-their-conditions",
                                things -> {
                                    things.table().check("one", things.b().lt(10));
                                    things.table().check("two", things.a().ne(""));
                                },
                                things -> {
                                    things.table().check("one", things.a().ne(""));
                                    things.table().check("two", things.b().lt(10));
                                })
                        .refuses("UPDATE things SET b = 10", "two")
                        .refuses("UPDATE things SET a = ''", "one"),
                ofThings(
                                "check-on-a-column-that-is-renamed",
                                things -> things.check("known", things.text("a").ne("")),
                                things -> things.check(
                                        "known",
                                        things.text("c").renamedFrom("a").ne("")))
                        .rows("INSERT INTO things (id, a) VALUES (1, 'x')")
                        .refuses("UPDATE things SET c = ''", "known"),
                ofThings(
                                "check-on-a-column-that-is-retyped",
                                things -> things.check(
                                        "known", things.varchar("a", 5).ne("")),
                                things -> things.check("known", things.text("a").ne("")))
                        .rows("INSERT INTO things (id, a) VALUES (1, 'x')")
                        .refuses("UPDATE things SET a = ''", "known"),
                ofThings(
                                "check-on-a-column-that-becomes-a-boolean",
                                things -> things.check("known", things.text("a").in("yes", "no")),
                                things -> things.check(
                                        "known",
                                        condition(things.bool("a")
                                                        .castUsing(
                                                                String.class,
                                                                old -> when(old.eq("yes"), true)
                                                                        .otherwise(false),
                                                                now -> when(now.isTrue(), "yes")
                                                                        .otherwise("no")))
                                                .or(things.id.gt(0L))))
                        .rows("INSERT INTO things (id, a) VALUES (1, 'yes')")
                        .changing("things.a")
                        .refuses("INSERT INTO things (id, a) VALUES (-1, FALSE)", "known"),
                ofThings(
                                "drop-column-that-a-check-reads",
                                things -> {
                                    var b = things.integer("b").nullable();
                                    things.check("both", things.text("a").ne("").or(b.gt(0)));
                                },
                                things -> things.check("both", things.text("a").ne("")))
                        .rows("INSERT INTO things (id, a, b) VALUES (1, 'x', 1)")
                        .refuses("UPDATE things SET a = ''", "both"),
                ofThings(
                                "add-column-with-check",
                                things -> {},
                                things -> things.check(
                                        "known", things.text("a").defaultTo("x").ne("")))
                        .rows("INSERT INTO things (id) VALUES (1)")
                        .refuses("UPDATE things SET a = ''", "known"));
    }

    private static Evolution checks(String name, Consumer<Things> before, Consumer<Things> after) {
        return ofThings(name, things -> before.accept(Things.of(things)), things -> after.accept(Things.of(things)))
                .rows(ROWS);
    }
}
