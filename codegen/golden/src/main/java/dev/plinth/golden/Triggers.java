package dev.plinth.golden;

import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.upper;

import dev.plinth.schema.Column;
import java.util.List;
import java.util.function.Consumer;

/** Triggers. */
final class Triggers {
    private static final String ROW = "INSERT INTO things (id, a, b) VALUES (1, 'x', 1)";
    private static final String UPDATED = "UPDATE things SET a = 'y', b = 2";
    private static final String NOTED = "SELECT coalesce(max(what), 'nothing') FROM log";

    private Triggers() {}

    private record Things(
            Scene.KeyedTable table, Column<String> a, Column<Integer> b, Scene.SceneTable log, Column<String> what) {
        static Things of(Scene scene) {
            var table = scene.keyed("things");
            var log = scene.table("log");
            log.bigint("number").identity().primaryKey();
            return new Things(table, table.text("a"), table.integer("b"), log, log.text("what"));
        }

        void logs(String name, String text) {
            table.trigger(name).after(UPDATE).run(row -> log.insert().set(what, text));
        }
    }

    static List<Evolution> all() {
        return List.of(
                triggers("add-trigger", things -> {}, things -> things.logs("noted", "new"))
                        .works(UPDATED)
                        .answers(NOTED, "new"),
                triggers("drop-trigger", things -> things.logs("noted", "old"), things -> {})
                        .works(UPDATED)
                        .answers(NOTED, "nothing"),
                triggers(
                                "change-trigger-body",
                                things -> things.logs("noted", "old"),
                                things -> things.logs("noted", "new"))
                        .works(UPDATED)
                        .answers(NOTED, "new"),
                triggers(
                                "trigger-under-another-name",
                                things -> things.logs("noted", "old"),
                                things -> things.logs("logged", "old"))
                        .works(UPDATED)
                        .answers("SELECT count(*) FROM log", "1"),
                triggers("change-trigger-condition", things -> conditional(things, 1), things -> conditional(things, 2))
                        .works(UPDATED)
                        .answers(NOTED, "x"),
                triggers(
                                "change-trigger-event",
                                things -> things.table()
                                        .trigger("noted")
                                        .after(INSERT)
                                        .run(row -> things.log().insert().set(things.what(), row.get(things.a()))),
                                things -> things.table()
                                        .trigger("noted")
                                        .after(INSERT, UPDATE)
                                        .run(row -> things.log().insert().set(things.what(), row.get(things.a()))))
                        .works(UPDATED)
                        .answers(NOTED, "y"),
                triggers(
                                "change-trigger-timing",
                                things -> things.table()
                                        .trigger("noted")
                                        .after(UPDATE)
                                        .when(row -> row.get(things.b()).gt(1))
                                        .raise("too much"),
                                things -> things.table()
                                        .trigger("noted")
                                        .before(UPDATE)
                                        .when(row -> row.get(things.b()).gt(1))
                                        .raise("too much"))
                        .refuses(UPDATED, "too much"),
                triggers(
                                "change-trigger-message",
                                things -> things.table()
                                        .trigger("noted")
                                        .before(DELETE)
                                        .raise("it's kept"),
                                things -> things.table()
                                        .trigger("noted")
                                        .before(DELETE)
                                        .raise("it's 100% \"kept\""))
                        .refuses("DELETE FROM things", "it's 100% \"kept\""),
                triggers(
                                "rename-trigger-routine",
                                things -> things.table()
                                        .trigger("noted")
                                        .before(UPDATE)
                                        .set(things.a(), row -> row.get(things.a())),
                                things -> things.table()
                                        .trigger("noted")
                                        .routine("keep_a")
                                        .before(UPDATE)
                                        .set(things.a(), row -> upper(row.get(things.a()))))
                        .works(UPDATED)
                        .answers("SELECT a FROM things", "Y"),
                triggers(
                                "trigger-on-other-columns",
                                things -> things.table()
                                        .trigger("noted")
                                        .after(UPDATE)
                                        .updateOf(things.a())
                                        .run(row -> things.log().insert().set(things.what(), "changed")),
                                things -> things.table()
                                        .trigger("noted")
                                        .after(UPDATE)
                                        .updateOf(things.b())
                                        .run(row -> things.log().insert().set(things.what(), "changed")))
                        .works("UPDATE things SET a = 'z'")
                        .answers(NOTED, "nothing"),
                triggers(
                                "trigger-sets-another-value",
                                things -> things.table()
                                        .trigger("noted")
                                        .before(UPDATE)
                                        .set(things.a(), inline("old")),
                                things -> things.table()
                                        .trigger("noted")
                                        .before(UPDATE)
                                        .set(things.a(), inline("new"))
                                        .set(things.b(), inline(9)))
                        .works(UPDATED)
                        .answers("SELECT a FROM things", "new")
                        .answers("SELECT b FROM things", "9"),
                read("trigger-that-reads-a-renamed-column", "a", "title"),
                logRenamed(),
                Evolution.of(
                                "trigger-that-reads-a-retyped-column",
                                scene -> {
                                    var things = scene.keyed("things");
                                    var a = things.text("a");
                                    things.trigger("noted")
                                            .before(UPDATE)
                                            .when((row, old) -> row.get(a).ne(old.get(a)))
                                            .raise("kept");
                                },
                                scene -> {
                                    var things = scene.keyed("things");
                                    var a = things.bigint("a");
                                    things.trigger("noted")
                                            .before(UPDATE)
                                            .when((row, old) -> row.get(a).ne(old.get(a)))
                                            .raise("kept");
                                })
                        .rows("INSERT INTO things (id, a) VALUES (1, '12')")
                        .works("UPDATE things SET a = 12")
                        .refuses("UPDATE things SET a = 13", "kept"),
                Evolution.of(
                                "drop-column-that-a-trigger-reads",
                                scene -> {
                                    var things = scene.keyed("things");
                                    var a = things.text("a").nullable();
                                    var b = things.text("b");
                                    things.trigger("noted")
                                            .before(UPDATE)
                                            .when(row -> row.get(a).isNull())
                                            .set(b, row -> row.get(a));
                                },
                                scene -> {
                                    var things = scene.keyed("things");
                                    var b = things.text("b");
                                    things.trigger("noted").before(UPDATE).set(b, inline("gone"));
                                })
                        .rows("INSERT INTO things (id, a, b) VALUES (1, 'x', 'y')")
                        .works("UPDATE things SET b = 'z'")
                        .answers("SELECT b FROM things", "gone"));
    }

    private static Evolution triggers(String name, Consumer<Things> before, Consumer<Things> after) {
        return Evolution.of(name, scene -> before.accept(Things.of(scene)), scene -> after.accept(Things.of(scene)))
                .rows(ROW);
    }

    private static void conditional(Things things, int least) {
        things.table()
                .trigger("noted")
                .after(UPDATE)
                .when((row, old) ->
                        row.get(things.b()).ge(least).and(old.get(things.b()).lt(least)))
                .run((row, old) -> things.log().insert().set(things.what(), old.get(things.a())));
    }

    private static Evolution read(String name, String before, String after) {
        return Evolution.of(name, scene -> reads(scene, before), scene -> reads(scene, after, before))
                .rows("INSERT INTO things (id, a) VALUES (1, 'x')")
                .works("UPDATE things SET title = 'y'")
                .answers(NOTED, "y");
    }

    private static void reads(Scene scene, String name, String... earlier) {
        var things = scene.keyed("things");
        var a = things.text(name).renamedFrom(earlier);
        var log = scene.table("log");
        log.bigint("number").identity().primaryKey();
        var what = log.text("what");
        things.trigger("noted")
                .after(UPDATE)
                .when((row, old) -> row.get(a).ne(old.get(a)))
                .run(row -> log.insert().set(what, row.get(a)));
    }

    private static Evolution logRenamed() {
        return Evolution.of(
                        "trigger-that-writes-a-renamed-table",
                        scene -> writes(scene, "history", "text"),
                        scene -> writes(scene, "log", "what", "history", "text"))
                .rows("INSERT INTO things (id) VALUES (1)", "INSERT INTO history (text) VALUES ('a')")
                .works("UPDATE things SET id = 2")
                .answers(NOTED, "changed");
    }

    private static void writes(Scene scene, String table, String column, String... earlier) {
        var things = scene.keyed("things");
        var log = scene.table(table);
        log.bigint("number").identity().primaryKey();
        var what = log.text(column);
        if (earlier.length > 0) {
            log.renamedFrom(earlier[0]);
            what.renamedFrom(earlier[1]);
        }
        things.trigger("noted").after(UPDATE).run(row -> log.insert().set(what, "changed"));
    }
}
