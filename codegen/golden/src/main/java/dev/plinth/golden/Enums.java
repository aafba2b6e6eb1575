package dev.plinth.golden;

import static dev.plinth.golden.Evolution.ofThings;

import dev.plinth.schema.RenamedFrom;
import dev.plinth.schema.TriggerEvent;
import java.util.List;

/** Enums: native ones, and those that are stored as text. */
final class Enums {
    private static final String ROWS = "INSERT INTO things (id, v) VALUES (1, 'LOW'), (2, 'HIGH')";
    private static final String[] NO_LABEL = {"invalid input value for enum", "check constraint"};
    private static final String LEVEL = "level";

    private Enums() {}

    private enum Level {
        LOW,
        HIGH
    }

    private enum First {
        NONE,
        LOW,
        HIGH
    }

    private enum Middle {
        LOW,
        MEDIUM,
        HIGH
    }

    private enum Last {
        LOW,
        HIGH,
        TOP
    }

    private enum Everywhere {
        NONE,
        LOW,
        MEDIUM,
        HIGH,
        TOP
    }

    private enum Reversed {
        HIGH,
        LOW
    }

    private enum Renamed {
        LOW,
        @RenamedFrom("HIGH")
        TOP
    }

    static List<Evolution> all() {
        return List.of(
                added("add-label-first", Level.class, First.class, "NONE"),
                added("add-label-in-the-middle", Level.class, Middle.class, "MEDIUM"),
                added("add-label-last", Level.class, Last.class, "TOP"),
                added("add-several-labels", Level.class, Everywhere.class, "TOP"),
                ofThings(
                                "add-label-that-becomes-the-default",
                                things -> things.enumeration("v", Level.class, LEVEL)
                                        .defaultTo(Level.LOW),
                                things -> things.enumeration("v", Middle.class, LEVEL)
                                        .defaultTo(Middle.MEDIUM))
                        .rows(ROWS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 3", "MEDIUM"),
                ofThings(
                                "add-label-that-a-check-and-an-index-name",
                                things -> things.enumeration("v", Level.class, LEVEL),
                                things -> {
                                    var v = things.enumeration("v", Middle.class, LEVEL);
                                    things.check("known", v.ne(Middle.MEDIUM).or(things.id.gt(1L)));
                                    things.index("few").on(things.id).where(v.eq(Middle.MEDIUM));
                                })
                        .rows(ROWS)
                        .refuses("UPDATE things SET v = 'MEDIUM'", "known"),
                addedText(),
                removed("remove-label", false),
                removed("remove-label-of-a-text-enum", true),
                ofThings(
                                "remove-label-with-default-index-and-trigger",
                                things -> used(things, Middle.class, Middle.LOW, Middle.HIGH),
                                things -> used(things, Level.class, Level.HIGH, Level.HIGH))
                        .rows(ROWS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 3", "HIGH")
                        .refuses("UPDATE things SET v = 'HIGH'", "too high"),
                ofThings(
                                "labels-in-another-order",
                                things -> things.enumeration("v", Level.class, LEVEL)
                                        .index(),
                                things -> things.enumeration("v", Reversed.class, LEVEL)
                                        .index())
                        .rows(ROWS)
                        .works("UPDATE things SET v = 'LOW'"),
                ofThings(
                                "labels-of-a-text-enum-in-another-order",
                                things -> things.enumText("v", Level.class, LEVEL),
                                things -> things.enumText("v", Reversed.class, LEVEL))
                        .rows(ROWS)
                        .refuses("UPDATE things SET v = 'TOP'", "check constraint"),
                ofThings(
                                "rename-label-of-two-columns",
                                things -> {
                                    things.enumeration("v", Level.class, LEVEL).defaultTo(Level.HIGH);
                                    things.enumeration("w", Level.class, LEVEL).nullable();
                                },
                                things -> {
                                    things.enumeration("v", Renamed.class, LEVEL)
                                            .defaultTo(Renamed.TOP);
                                    things.enumeration("w", Renamed.class, LEVEL)
                                            .nullable();
                                })
                        .rows(ROWS)
                        .changing("things.v", "things.w")
                        .works("UPDATE things SET w = v")
                        .answers("SELECT w FROM things WHERE id = 2", "TOP"),
                twoColumns(),
                twoTables(),
                ofThings(
                                "type-of-an-enum-is-renamed",
                                things -> things.enumeration("v", Level.class, "level")
                                        .defaultTo(Level.LOW),
                                things -> things.enumeration("v", Level.class, "grade")
                                        .defaultTo(Level.LOW))
                        .rows(ROWS)
                        .refuses("UPDATE things SET v = 'NONE'", NO_LABEL),
                ofThings(
                                "add-column-of-a-new-enum",
                                things -> {},
                                things -> things.enumeration("v", Level.class).defaultTo(Level.LOW))
                        .rows("INSERT INTO things (id) VALUES (1)")
                        .answers("SELECT v FROM things", "LOW")
                        .refuses("UPDATE things SET v = 'NONE'", NO_LABEL),
                ofThings(
                                "drop-last-column-of-an-enum",
                                things -> things.enumeration("v", Level.class).nullable(),
                                things -> {})
                        .rows(ROWS),
                ofThings(
                                "column-gets-another-enum",
                                things -> things.enumeration("v", Level.class, "level")
                                        .defaultTo(Level.LOW),
                                things -> things.enumeration("v", Last.class, "grade")
                                        .defaultTo(Last.TOP))
                        .rows(ROWS)
                        .works("INSERT INTO things (id) VALUES (3)")
                        .answers("SELECT v FROM things WHERE id = 3", "TOP"));
    }

    private static <A extends Enum<A>, B extends Enum<B>> Evolution added(
            String name, Class<A> before, Class<B> after, String label) {
        return ofThings(
                        name,
                        things -> things.enumeration("v", before, LEVEL),
                        things -> things.enumeration("v", after, LEVEL))
                .rows(ROWS)
                .works("UPDATE things SET v = '" + label + "'")
                .answers("SELECT DISTINCT v FROM things", label)
                .refuses("UPDATE things SET v = 'X'", NO_LABEL);
    }

    private static Evolution addedText() {
        return ofThings(
                        "add-label-to-a-text-enum",
                        things -> things.enumText("v", Level.class, LEVEL).defaultTo(Level.LOW),
                        things -> things.enumText("v", Last.class, LEVEL).defaultTo(Last.TOP))
                .rows(ROWS)
                .works("INSERT INTO things (id) VALUES (3)")
                .answers("SELECT v FROM things WHERE id = 3", "TOP")
                .refuses("UPDATE things SET v = 'X'", NO_LABEL);
    }

    private static Evolution removed(String name, boolean text) {
        return ofThings(name, things -> column(things, Middle.class, text), things -> column(things, Level.class, text))
                .rows(ROWS)
                .refuses("UPDATE things SET v = 'MEDIUM'", NO_LABEL);
    }

    private static <E extends Enum<E>> void column(Scene.KeyedTable things, Class<E> labels, boolean text) {
        if (text) {
            things.enumText("v", labels, LEVEL);
        } else {
            things.enumeration("v", labels, LEVEL);
        }
    }

    private static <E extends Enum<E>> void used(Scene.KeyedTable things, Class<E> labels, E initial, E refused) {
        var v = things.enumeration("v", labels, LEVEL).defaultTo(initial);
        things.index("levels").on(v, things.id);
        things.index("initial").on(things.id).where(v.eq(refused));
        things.check("allowed", v.eq(refused).or(things.id.gt(0L)));
        things.trigger("checked")
                .before(TriggerEvent.UPDATE)
                .when(row -> row.get(v).eq(refused))
                .raise("too high");
    }

    private static Evolution twoColumns() {
        return ofThings(
                        "remove-label-of-two-columns",
                        things -> pair(things, Middle.class, Middle.LOW),
                        things -> pair(things, Level.class, Level.LOW))
                .rows("INSERT INTO things (id, v, w) VALUES (1, 'LOW', NULL), (2, 'HIGH', 'LOW')")
                .refuses("UPDATE things SET w = 'MEDIUM'", NO_LABEL);
    }

    private static <E extends Enum<E>> void pair(Scene.KeyedTable things, Class<E> labels, E initial) {
        things.enumeration("v", labels, LEVEL).defaultTo(initial);
        things.enumeration("w", labels, LEVEL).nullable();
    }

    private static Evolution twoTables() {
        return Evolution.of(
                        "remove-label-of-two-tables",
                        scene -> {
                            pair(scene.keyed("things"), Middle.class, Middle.LOW);
                            pair(scene.keyed("others"), Middle.class, Middle.LOW);
                        },
                        scene -> {
                            pair(scene.keyed("things"), Level.class, Level.LOW);
                            pair(scene.keyed("others"), Level.class, Level.HIGH);
                        })
                .rows(ROWS, "INSERT INTO others (id, w) VALUES (1, 'HIGH')")
                .works("INSERT INTO others (id) VALUES (2)")
                .answers("SELECT v FROM others WHERE id = 2", "HIGH");
    }
}
