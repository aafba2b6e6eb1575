package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.TriggerEvent;
import java.util.List;

/** Columns that get another type: texts and numbers. */
final class Types {
    private static final String TEXTS = "INSERT INTO things (id, v) VALUES (1, 'a'), (2, 'abcde')";
    private static final String NUMBERS = "INSERT INTO things (id, n) VALUES (1, 7), (2, -32768)";
    private static final String TOO_LONG = "INSERT INTO things (id, v) VALUES (3, 'abcdefghijk')";
    private static final String[] LONG = {"too long", "check constraint"};
    private static final String[] OUT_OF_RANGE = {"out of range", "check constraint"};

    private Types() {}

    static List<Evolution> all() {
        return List.of(
                widened("widen-varchar", ""),
                widened("widen-varchar-with-index", "index"),
                widened("widen-varchar-with-check", "check"),
                widened("widen-varchar-with-default", "default"),
                widened("widen-varchar-with-unique-key", "unique"),
                widened("widen-varchar-with-trigger", "trigger"),
                widenReferenced(),
                ofThings("narrow-varchar", things -> things.varchar("v", 10), things -> things.varchar("v", 5))
                        .rows(TEXTS)
                        .refuses("INSERT INTO things (id, v) VALUES (3, 'abcdef')", LONG),
                ofThings("varchar-to-text", things -> things.varchar("v", 10), things -> things.text("v"))
                        .rows(TEXTS)
                        .works(TOO_LONG),
                ofThings("text-to-varchar", things -> things.text("v"), things -> things.varchar("v", 10))
                        .rows(TEXTS)
                        .refuses(TOO_LONG, LONG),
                ofThings("varchar-loses-its-length", things -> things.varchar("v", 10), things -> things.varchar("v"))
                        .rows(TEXTS)
                        .works(TOO_LONG),
                ofThings("smallint-to-integer", things -> things.smallint("n"), things -> things.integer("n"))
                        .rows(NUMBERS)
                        .works("INSERT INTO things (id, n) VALUES (3, 2147483647)")
                        .refuses("INSERT INTO things (id, n) VALUES (3, 2147483648)", OUT_OF_RANGE),
                number("integer-to-bigint", ""),
                number("integer-to-bigint-with-default", "default"),
                number("integer-to-bigint-with-index", "index"),
                number("integer-to-bigint-with-check", "check"),
                number("integer-to-bigint-with-trigger", "trigger"),
                integerKey(),
                ofThings("bigint-to-integer", things -> things.bigint("n"), things -> things.integer("n"))
                        .rows(NUMBERS)
                        .refuses("INSERT INTO things (id, n) VALUES (3, 2147483648)", OUT_OF_RANGE),
                ofThings(
                                "bigint-to-smallint-with-default",
                                things -> things.bigint("n").defaultTo(1L),
                                things -> things.smallint("n").defaultTo((short) 1))
                        .rows(NUMBERS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT n FROM things WHERE id = 3", "1"),
                ofThings("integer-to-double", things -> things.integer("n"), things -> things.doublePrecision("n"))
                        .rows(NUMBERS)
                        .changing("things.n")
                        .works("UPDATE things SET n = n + 0.5 WHERE id = 1")
                        .answers("SELECT n FROM things WHERE id = 1", "7.5"),
                ofThings("double-to-integer", things -> things.doublePrecision("n"), things -> things.integer("n"))
                        .refused("cast-unknown"));
    }

    private static Evolution widened(String name, String with) {
        return ofThings(name, things -> text(things, 5, with), things -> text(things, 10, with))
                .rows(TEXTS)
                .works("UPDATE things SET v = 'abcdefghij' WHERE id = 1")
                .answers("SELECT count(*) FROM things WHERE v = 'abcdefghij'", "1")
                .refuses(TOO_LONG, LONG);
    }

    private static void text(Scene.KeyedTable things, int length, String with) {
        var v = things.varchar("v", length);
        switch (with) {
            case "index" -> v.index();
            case "check" -> things.check(v.ne(""));
            case "default" -> v.defaultTo("x");
            case "unique" -> v.unique();
            case "trigger" ->
                things.trigger("noted")
                        .after(TriggerEvent.UPDATE)
                        .updateOf(v)
                        .when(row -> row.get(v).eq("no"))
                        .raise("no");
            default -> {}
        }
    }

    private static Evolution widenReferenced() {
        return Evolution.of("widen-varchar-that-others-reference", scene -> coded(scene, 5), scene -> coded(scene, 10))
                .rows(TEXTS, "INSERT INTO uses (id, code) VALUES (1, 'abcde')")
                .works("UPDATE things SET v = 'abcdefghij' WHERE id = 2")
                .answers("SELECT code FROM uses", "abcdefghij");
    }

    private static void coded(Scene scene, int length) {
        var things = scene.keyed("things");
        var v = things.varchar("v", length).unique();
        scene.keyed("uses").varchar("code", length).references(() -> v).onUpdate(ReferentialAction.CASCADE);
    }

    private static Evolution number(String name, String with) {
        return ofThings(
                        name,
                        things -> {
                            var n = things.integer("n");
                            switch (with) {
                                case "index" -> things.index().on(n.desc()).where(n.gt(0));
                                case "check" -> things.check(n.ge(-40000));
                                case "default" -> n.defaultTo(3);
                                case "trigger" ->
                                    things.trigger("kept")
                                            .before(TriggerEvent.UPDATE)
                                            .set(n, row -> row.get(n));
                                default -> {}
                            }
                        },
                        things -> {
                            var n = things.bigint("n");
                            switch (with) {
                                case "index" -> things.index().on(n.desc()).where(n.gt(0L));
                                case "check" -> things.check(n.ge(-40000L));
                                case "default" -> n.defaultTo(3L);
                                case "trigger" ->
                                    things.trigger("kept")
                                            .before(TriggerEvent.UPDATE)
                                            .set(n, row -> row.get(n));
                                default -> {}
                            }
                        })
                .rows(NUMBERS)
                .works("UPDATE things SET n = 2147483648 WHERE id = 1")
                .answers("SELECT count(*) FROM things WHERE n = 2147483648", "1");
    }

    private static Evolution integerKey() {
        return Evolution.of(
                        "integer-to-bigint-of-a-key-that-others-reference",
                        scene -> {
                            var id = scene.table("things")
                                    .integer("id")
                                    .identity()
                                    .primaryKey();
                            scene.keyed("uses")
                                    .integer("thing")
                                    .references(() -> id)
                                    .index();
                        },
                        scene -> {
                            var id = scene.table("things")
                                    .bigint("id")
                                    .identity()
                                    .primaryKey();
                            scene.keyed("uses")
                                    .bigint("thing")
                                    .references(() -> id)
                                    .index();
                        })
                .rows("INSERT INTO things (id) VALUES (1), (2)", "INSERT INTO uses (id, thing) VALUES (1, 2)")
                .works("INSERT INTO things (id) VALUES (2147483648)")
                .works("INSERT INTO uses (id, thing) VALUES (2, 2147483648)")
                .refuses("INSERT INTO uses (id, thing) VALUES (3, 9)", "foreign key constraint");
    }
}
