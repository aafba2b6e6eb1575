package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.RenamedFrom;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Columns that get a type of another kind. */
final class Conversions {
    private static final String FIRST = "6f1f9f3e-0f0e-4a49-9a35-1b0c5c1f2a10";
    private static final String UUIDS =
            "INSERT INTO things (id, v) VALUES (1, '%s'), (2, '00000000-0000-0000-0000-000000000000')".formatted(FIRST);
    private static final String DOCUMENTS = "INSERT INTO things (id, v) VALUES (1, '{\"a\": 1}'), (2, '[]')";
    private static final String NUMBERS = "INSERT INTO things (id, v) VALUES (1, 7), (2, -5)";
    private static final String TEXTS = "INSERT INTO things (id, v) VALUES (1, '7'), (2, '-5')";

    private Conversions() {}

    private enum Mood {
        GOOD,
        BAD
    }

    private enum Three {
        GOOD,
        ODD,
        BAD
    }

    private enum Renamed {
        GOOD,
        @RenamedFrom("BAD")
        WORSE
    }

    static List<Evolution> all() {
        return List.of(
                ofThings("integer-to-text", things -> things.integer("v"), things -> things.text("v"))
                        .rows(NUMBERS)
                        .answers("SELECT count(*) FROM things WHERE v = '-5'", "1"),
                ofThings(
                                "integer-to-text-with-default-and-index",
                                things -> things.integer("v").defaultTo(4).index(),
                                things -> things.text("v").defaultTo("4").index())
                        .rows(NUMBERS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT count(*) FROM things WHERE v = '4'", "1"),
                ofThings("integer-to-varchar", things -> things.integer("v"), things -> things.varchar("v", 3))
                        .rows(NUMBERS)
                        .refuses("INSERT INTO things (id, v) VALUES (3, 'long')", "too long", "check constraint"),
                ofThings("text-to-integer", things -> things.text("v"), things -> things.integer("v"))
                        .rows(TEXTS)
                        .answers("SELECT v + 1 FROM things WHERE id = 1", "8"),
                ofThings(
                                "text-to-bigint-with-check",
                                things -> {
                                    var v = things.text("v");
                                    things.check("v_known", v.ne(""));
                                },
                                things -> {
                                    var v = things.bigint("v");
                                    things.check("v_known", v.ne(0L));
                                })
                        .rows(TEXTS)
                        .refuses("UPDATE things SET v = 0", "v_known"),
                ofThings("uuid-to-text", things -> things.uuid("v"), things -> things.text("v"))
                        .rows(UUIDS)
                        .works("UPDATE things SET v = 'x' WHERE id = 2")
                        .answers("SELECT v FROM things WHERE id = 1", FIRST),
                ofThings("text-to-uuid", things -> things.text("v"), things -> things.uuid("v"))
                        .rows(UUIDS)
                        .answers("SELECT v FROM things WHERE id = 1", FIRST)
                        .refuses("UPDATE things SET v = 'x'", "invalid input syntax for type uuid", "check constraint"),
                ofThings(
                                "uuid-to-text-with-default-and-unique-key",
                                things -> things.uuid("v")
                                        .defaultTo(UUID.fromString(FIRST))
                                        .unique(),
                                things -> things.text("v").defaultTo(FIRST).unique())
                        .rows(UUIDS)
                        .refuses("INSERT INTO things (id) VALUES (3)", "unique constraint"),
                ofThings("jsonb-to-json", things -> things.jsonb("v"), things -> things.json("v"))
                        .rows(DOCUMENTS)
                        .works("UPDATE things SET v = '{\"b\":  2}' WHERE id = 1")
                        .answers("SELECT v FROM things WHERE id = 1", "{\"b\":  2}"),
                ofThings(
                                "json-to-jsonb-with-default",
                                things -> things.json("v").defaultTo(JSON.json("{}")),
                                things -> things.jsonb("v").defaultTo(JSONB.jsonb("{}")))
                        .rows(DOCUMENTS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 3", "{}"),
                ofThings("jsonb-to-text", things -> things.jsonb("v"), things -> things.text("v"))
                        .rows(DOCUMENTS)
                        .works("UPDATE things SET v = 'x' WHERE id = 1")
                        .answers("SELECT v FROM things WHERE id = 2", "[]"),
                ofThings("text-to-jsonb", things -> things.text("v"), things -> things.jsonb("v"))
                        .rows(DOCUMENTS)
                        .refuses(
                                "UPDATE things SET v = 'x'",
                                "invalid input syntax for type json",
                                "check constraint",
                                "malformed json"),
                ofThings("boolean-to-text", things -> things.bool("v"), things -> things.text("v"))
                        .rows("INSERT INTO things (id, v) VALUES (1, TRUE), (2, FALSE)")
                        .changing("things.v")
                        .answers("SELECT v FROM things WHERE id = 1", "true"),
                ofThings("text-to-boolean", things -> things.text("v"), things -> things.bool("v"))
                        .rows("INSERT INTO things (id, v) VALUES (1, 'true'), (2, 'false')")
                        .changing("things.v")
                        .refused("cast-unknown", Dialect.POSTGRES),
                ofThings("boolean-to-integer", things -> things.bool("v"), things -> things.integer("v"))
                        .rows("INSERT INTO things (id, v) VALUES (1, TRUE), (2, FALSE)")
                        .refused("cast-unknown", Dialect.POSTGRES),
                ofThings("timestamptz-to-text", things -> things.timestamptz("v"), things -> things.text("v"))
                        .rows("INSERT INTO things (id, v) VALUES (1, '2026-03-01T09:30:00.000000Z')")
                        .refused("cast-unknown", Dialect.POSTGRES),
                ofThings("text-to-timestamptz", things -> things.text("v"), things -> things.timestamptz("v"))
                        .rows("INSERT INTO things (id, v) VALUES (1, '2026-03-01T09:30:00.000000Z')")
                        .refused("cast-unknown", Dialect.POSTGRES),
                ofThings("bigint-to-double", things -> things.bigint("v"), things -> things.doublePrecision("v"))
                        .refused("cast-unknown"),
                moods(ofThings(
                                "enum-to-text",
                                things -> things.enumeration("v", Mood.class)
                                        .defaultTo(Mood.BAD)
                                        .index(),
                                things -> things.text("v").defaultTo("BAD").index()))
                        .works("UPDATE things SET v = 'x' WHERE id = 2"),
                moods(ofThings(
                                "text-to-enum",
                                things -> things.text("v").defaultTo("BAD").index(),
                                things -> things.enumeration("v", Mood.class)
                                        .defaultTo(Mood.BAD)
                                        .index()))
                        .refuses("UPDATE things SET v = 'x'", "invalid input value for enum", "check constraint"),
                moods(ofThings(
                                "native-enum-to-text-enum",
                                things -> things.enumeration("v", Mood.class).defaultTo(Mood.BAD),
                                things -> things.enumText("v", Mood.class).defaultTo(Mood.BAD)))
                        .refuses("UPDATE things SET v = 'x'", "check constraint"),
                moods(ofThings(
                                "text-enum-to-native-enum",
                                things -> things.enumText("v", Mood.class).defaultTo(Mood.BAD),
                                things -> things.enumeration("v", Mood.class).defaultTo(Mood.BAD)))
                        .refuses("UPDATE things SET v = 'x'", "invalid input value for enum", "check constraint"),
                moods(ofThings(
                                "text-enum-to-text",
                                things -> things.enumText("v", Mood.class).defaultTo(Mood.BAD),
                                things -> things.text("v").defaultTo("BAD")))
                        .works("UPDATE things SET v = 'x' WHERE id = 2"),
                ofThings(
                                "remove-label-and-change-check",
                                things -> {
                                    var v = things.enumeration("v", Three.class, "mood");
                                    things.check("known", v.eq(Three.BAD).or(things.id.gt(0L)));
                                },
                                things -> {
                                    var v = things.enumeration("v", Mood.class, "mood")
                                            .defaultTo(Mood.BAD);
                                    things.check("known", v.eq(Mood.BAD).or(things.id.gt(-1L)));
                                })
                        .rows("INSERT INTO things (id, v) VALUES (1, 'GOOD'), (2, 'BAD')")
                        .works("INSERT INTO things (id, v) VALUES (0, 'GOOD')"),
                renamedLabel(ofThings(
                        "native-enum-with-a-renamed-label-to-text-enum",
                        things -> things.enumeration("v", Mood.class),
                        things -> things.enumText("v", Renamed.class))),
                renamedLabel(ofThings(
                        "text-enum-with-a-renamed-label-to-native-enum",
                        things -> things.enumText("v", Mood.class),
                        things -> things.enumeration("v", Renamed.class))),
                renamedLabel(ofThings(
                        "column-gets-another-enum-with-a-renamed-label",
                        things -> things.enumeration("v", Mood.class, "mood_a"),
                        things -> things.enumeration("v", Renamed.class, "mood_b"))));
    }

    private static Evolution renamedLabel(Evolution evolution) {
        return evolution
                .rows("INSERT INTO things (id, v) VALUES (1, 'GOOD'), (2, 'BAD')")
                .changing("things.v")
                .answers("SELECT v FROM things WHERE id = 1", "GOOD")
                .answers("SELECT v FROM things WHERE id = 2", "WORSE");
    }

    private static Evolution moods(Evolution evolution) {
        return evolution
                .rows("INSERT INTO things (id, v) VALUES (1, 'GOOD'), (2, 'BAD')")
                .works("INSERT INTO things (id) VALUES (3)")
                .answers("SELECT v FROM things WHERE id = 3", "BAD");
    }
}
