package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import java.util.List;
import java.util.function.Consumer;

/** Defaults, columns that may be null, and identities. */
final class Values {
    private static final String TEXTS = "INSERT INTO things (id, v) VALUES (1, 'a'), (2, 'b')";
    private static final String[] REQUIRED = {"not-null constraint", "not null constraint"};

    private Values() {}

    static List<Evolution> all() {
        return List.of(
                added("add-default", "x"),
                added("add-default-with-quotes", "it''s \"q\" \\ ${p} ; --"),
                ofThings(
                                "change-default",
                                things -> things.text("v").defaultTo("x"),
                                things -> things.text("v").defaultTo("y"))
                        .rows(TEXTS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 3", "y"),
                ofThings("drop-default", things -> things.text("v").defaultTo("x"), things -> things.text("v"))
                        .rows(TEXTS)
                        .refuses("INSERT INTO things (id) VALUES (3)", REQUIRED),
                ofThings(
                                "default-becomes-now",
                                things -> things.timestamptz("v"),
                                things -> things.timestamptz("v").defaultNow())
                        .rows("INSERT INTO things (id, v) VALUES (1, '2026-03-01T09:30:00.000000Z')")
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT count(*) FROM things WHERE v IS NOT NULL", "2"),
                ofThings(
                                "default-of-a-boolean",
                                things -> things.bool("v").defaultTo(false),
                                things -> things.bool("v").defaultTo(true))
                        .rows("INSERT INTO things (id, v) VALUES (1, FALSE)")
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT count(*) FROM things WHERE v", "1"),
                ofThings(
                                "change-default-and-type",
                                things -> things.integer("v").defaultTo(1),
                                things -> things.text("v").defaultTo("one"))
                        .rows("INSERT INTO things (id, v) VALUES (1, 5)")
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 3", "one")
                        .answers("SELECT v FROM things WHERE id = 1", "5"),
                ofThings(
                                "drop-default-and-change-type",
                                things -> things.integer("v").defaultTo(1),
                                things -> things.bigint("v"))
                        .rows("INSERT INTO things (id, v) VALUES (1, 5)")
                        .refuses("INSERT INTO things (id) VALUES (3)", REQUIRED),
                ofThings("nullable-to-required", things -> things.text("v").nullable(), things -> things.text("v"))
                        .rows(TEXTS)
                        .refuses("UPDATE things SET v = NULL", REQUIRED),
                ofThings(
                                "required-to-nullable",
                                things -> things.text("v"),
                                things -> things.text("v").nullable())
                        .rows(TEXTS)
                        .works("UPDATE things SET v = NULL"),
                ofThings(
                                "nullable-to-required-with-default-and-backfill",
                                things -> things.text("v").nullable(),
                                things -> things.text("v").defaultTo("new").backfill("old"))
                        .rows("INSERT INTO things (id, v) VALUES (1, 'a'), (2, NULL)")
                        .changing("things.v")
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 2", "old")
                        .answers("SELECT v FROM things WHERE id = 3", "new"),
                ofThings(
                                "nullable-to-required-of-a-unique-key",
                                things -> things.text("v").nullable().unique(),
                                things -> things.text("v").unique())
                        .rows(TEXTS)
                        .refuses("UPDATE things SET v = NULL", REQUIRED)
                        .refuses("UPDATE things SET v = 'a'", "unique constraint"),
                ofThings(
                                "nullable-to-required-with-another-type",
                                things -> things.varchar("v", 5).nullable(),
                                things -> things.text("v").backfill("old"))
                        .rows("INSERT INTO things (id, v) VALUES (1, 'a'), (2, NULL)")
                        .changing("things.v")
                        .answers("SELECT v FROM things WHERE id = 2", "old"),
                table(
                                "nullable-column-becomes-the-primary-key",
                                things -> things.bigint("id").nullable(),
                                things -> things.bigint("id").primaryKey())
                        .refuses("INSERT INTO things (id) VALUES (1)", "unique constraint")
                        .refuses("INSERT INTO things (id) VALUES (NULL)", REQUIRED),
                table(
                                "add-identity",
                                things -> things.bigint("id").primaryKey(),
                                things -> things.bigint("id").identity().primaryKey())
                        .works("INSERT INTO things DEFAULT VALUES")
                        .answers("SELECT max(id) FROM things", "8"),
                table(
                                "drop-identity",
                                things -> things.bigint("id").identity().primaryKey(),
                                things -> things.bigint("id").primaryKey())
                        .refuses("INSERT INTO things DEFAULT VALUES", REQUIRED),
                table(
                                "add-identity-and-change-type",
                                things -> things.integer("id").primaryKey(),
                                things -> things.bigint("id").identity().primaryKey())
                        .works("INSERT INTO things DEFAULT VALUES")
                        .answers("SELECT max(id) FROM things", "8"));
    }

    private static Evolution added(String name, String literal) {
        String value = literal.replace("''", "'");
        return ofThings(
                        name,
                        things -> things.text("v"),
                        things -> things.text("v").defaultTo(value))
                .rows(TEXTS)
                .works("INSERT INTO things (id) VALUES (3)")
                .answers("SELECT v FROM things WHERE id = 3", value);
    }

    private static Evolution table(String name, Consumer<Scene.SceneTable> before, Consumer<Scene.SceneTable> after) {
        return Evolution.of(
                        name,
                        scene -> before.accept(scene.table("things")),
                        scene -> after.accept(scene.table("things")))
                .rows("INSERT INTO things (id) VALUES (1), (7)");
    }
}
