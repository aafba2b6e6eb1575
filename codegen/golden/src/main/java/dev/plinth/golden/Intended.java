package dev.plinth.golden;

import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.RenamedFrom;
import java.util.List;

/** Changes of which a declaration says what they mean. */
final class Intended {
    private Intended() {}

    private enum State {
        OPEN,
        DONE
    }

    private enum StateRenamed {
        OPEN,
        @RenamedFrom("DONE")
        CLOSED
    }

    private enum StateMerged {
        @RenamedFrom("DONE")
        OPEN,
        LOST
    }

    private enum Wide {
        OPEN,
        DONE,
        LOST
    }

    private enum WideMerged {
        OPEN,
        @RenamedFrom("LOST")
        DONE
    }

    static List<Evolution> all() {
        return List.of(
                renameColumn(),
                renameColumns(),
                renameTable(),
                renameTwice(),
                replaceColumn(),
                backfillFromColumns(),
                backfillNullable(),
                backfillExisting(),
                castText(),
                castEnum(),
                castToEnum(),
                castUnsaid(),
                renameLabel(),
                renameTextLabel(),
                mergeLabels(),
                mergeTextLabels(),
                renameAndMergeLabel());
    }

    private static final String[] ORDERS = {
        "INSERT INTO orders (id, note, state) VALUES (1, 'yes', 'OPEN')",
        "INSERT INTO orders (id, note, state) VALUES (2, 'no', 'DONE')",
        "INSERT INTO orders (id, note, state) VALUES (3, 'yes', 'DONE')"
    };

    private static <E extends Enum<E>> void stated(Scene scene, Class<E> states, boolean stored, E initial) {
        var orders = scene.table("orders");
        orders.bigint("id").primaryKey();
        orders.text("note");
        Column<E> state = stored
                ? orders.enumeration("state", states, "state").defaultTo(initial)
                : orders.enumText("state", states, "state").defaultTo(initial);
        orders.index("orders_open").on(state);
        orders.trigger("noted")
                .after(UPDATE)
                .when(row -> row.get(state).eq(initial))
                .raise("no change of what is " + initial);
    }

    private static Evolution renameColumn() {
        return Evolution.of(
                        "rename-column",
                        scene -> people(scene, "name", List.of()),
                        scene -> people(scene, "title", List.of("name")))
                .rows(
                        "INSERT INTO people (id, name) VALUES (1, 'Ann')",
                        "INSERT INTO people (id, name) VALUES (2, 'Bo')");
    }

    /** Everything that can name a column names it. */
    private static void people(Scene scene, String name, List<String> earlier) {
        var people = scene.table("people");
        var id = people.bigint("id").identity().primaryKey();
        var named =
                people.text(name).renamedFrom(earlier.toArray(String[]::new)).defaultTo("nobody");
        people.unique().on(named);
        people.check(named.ne(""));
        people.index().on(named.desc(), id).where(named.gt("a"));
        var log = scene.table("log");
        log.bigint("id").identity().primaryKey();
        var what = log.text("what");
        log.text("who").references(() -> named).onDelete(ReferentialAction.CASCADE);
        people.trigger("noted")
                .after(UPDATE)
                .run(row -> log.update().set(what, row.get(named)).where(what.eq("")));
    }

    private static Evolution renameColumns() {
        return Evolution.of(
                        "rename-columns-in-a-chain",
                        scene -> {
                            var points = scene.table("points");
                            points.bigint("id").primaryKey();
                            points.integer("a");
                            points.integer("b");
                        },
                        scene -> {
                            var points = scene.table("points");
                            points.bigint("id").primaryKey();
                            points.integer("b").renamedFrom("a");
                            points.integer("c").renamedFrom("b");
                        })
                .rows("INSERT INTO points (id, a, b) VALUES (1, 10, 20)");
    }

    private static Evolution renameTable() {
        return Evolution.of(
                        "rename-table",
                        scene -> staff(scene, "people", List.of()),
                        scene -> staff(scene, "staff", List.of("people")))
                .rows(
                        "INSERT INTO people (id, name) VALUES (1, 'Ann')",
                        "INSERT INTO people (id, name) VALUES (2, 'Bo')",
                        "INSERT INTO tasks (id, owner) VALUES (1, 2)");
    }

    private static void staff(Scene scene, String name, List<String> earlier) {
        var people = scene.table(name);
        people.renamedFrom(earlier.toArray(String[]::new));
        var id = people.bigint("id").identity().primaryKey();
        var named = people.text("name").unique();
        people.check(named.ne(""));
        people.index().on(named, id);
        people.bigint("boss").nullable().references(() -> id);
        var tasks = scene.table("tasks");
        tasks.bigint("id").primaryKey();
        var owner = tasks.bigint("owner").references(() -> id);
        people.trigger("freed").after(UPDATE).run(row -> tasks.delete().where(owner.eq(row.get(id))));
    }

    private static Evolution renameTwice() {
        return Evolution.of(
                        "rename-what-was-renamed-more-than-once",
                        scene -> {
                            var points = scene.table("points");
                            points.bigint("id").primaryKey();
                            points.integer("first");
                        },
                        scene -> {
                            var points = scene.table("points");
                            points.bigint("id").primaryKey();
                            points.integer("third").renamedFrom("second", "first");
                        })
                .rows("INSERT INTO points (id, first) VALUES (1, 10)");
    }

    private static Evolution replaceColumn() {
        return Evolution.of(
                        "replace-column",
                        scene -> {
                            var points = scene.table("points");
                            points.bigint("id").primaryKey();
                            points.text("old").nullable();
                        },
                        scene -> {
                            var points = scene.table("points");
                            points.bigint("id").primaryKey();
                            points.text("fresh").nullable().replaces("old");
                        })
                .rows("INSERT INTO points (id, old) VALUES (1, 'x')")
                .answers("SELECT count(*) FROM points WHERE fresh IS NULL", "1");
    }

    private static Evolution backfillFromColumns() {
        return Evolution.of(
                        "add-required-column-filled-from-others",
                        scene -> {
                            var people = scene.table("people");
                            people.bigint("id").primaryKey();
                            people.text("first");
                            people.text("last").nullable();
                        },
                        scene -> {
                            var people = scene.table("people");
                            people.bigint("id").primaryKey();
                            var first = people.text("first");
                            var last = people.text("last").nullable();
                            people.text("full_name").backfill(concat(first, inline(" "), coalesce(last, inline("?"))));
                        })
                .rows(
                        "INSERT INTO people (id, first, last) VALUES (1, 'Ann', 'Lee')",
                        "INSERT INTO people (id, first) VALUES (2, 'Bo')")
                .answers("SELECT full_name FROM people WHERE id = 1", "Ann Lee")
                .answers("SELECT full_name FROM people WHERE id = 2", "Bo ?");
    }

    private static Evolution backfillNullable() {
        return Evolution.of(
                        "add-nullable-column-with-backfill",
                        scene -> {
                            var people = scene.table("people");
                            people.bigint("id").primaryKey();
                        },
                        scene -> {
                            var people = scene.table("people");
                            people.bigint("id").primaryKey();
                            people.text("kind").nullable().backfill("old");
                        })
                .rows("INSERT INTO people (id) VALUES (1)")
                .answers("SELECT kind FROM people", "old");
    }

    private static Evolution backfillExisting() {
        return Evolution.of(
                        "nullable-to-required-with-backfill",
                        scene -> {
                            var people = scene.table("people");
                            people.bigint("id").primaryKey();
                            people.text("first").nullable();
                            people.text("last").nullable();
                        },
                        scene -> {
                            var people = scene.table("people");
                            people.bigint("id").primaryKey();
                            var first = people.text("first").backfill("nobody");
                            people.text("last").backfill(first);
                        })
                .rows(
                        "INSERT INTO people (id, first) VALUES (1, 'Ann')",
                        "INSERT INTO people (id, last) VALUES (2, 'Lee')",
                        "INSERT INTO people (id, last) VALUES (3, 'Nix')")
                .changing("people.first", "people.last")
                .answers("SELECT first FROM people WHERE id = 2", "nobody")
                .answers("SELECT last FROM people WHERE id = 1", "Ann")
                .answers("SELECT last FROM people WHERE id = 3", "Nix");
    }

    private static Evolution castText() {
        return Evolution.of(
                        "cast-text-to-boolean",
                        scene -> {
                            var orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                            orders.text("note").defaultTo("no");
                        },
                        scene -> {
                            var orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                            orders.bool("note")
                                    .defaultTo(false)
                                    .castUsing(
                                            String.class,
                                            old -> when(old.eq("yes"), true).otherwise(false),
                                            now -> when(now.isTrue(), "yes").otherwise("x"));
                        })
                .rows(
                        "INSERT INTO orders (id, note) VALUES (1, 'yes')",
                        "INSERT INTO orders (id, note) VALUES (2, 'x')")
                .changing("orders.note")
                .answers("SELECT count(*) FROM orders WHERE CAST(note AS integer) = 1", "1");
    }

    private static Evolution castEnum() {
        return Evolution.of("cast-enum-to-text", scene -> stated(scene, State.class, true, State.OPEN), scene -> {
                    var orders = scene.table("orders");
                    orders.bigint("id").primaryKey();
                    orders.text("note");
                    orders.text("state")
                            .castUsing(
                                    String.class,
                                    old -> when(old.eq("OPEN"), "offen").when(old.eq("DONE"), "fertig"),
                                    now -> when(now.eq("offen"), "OPEN").otherwise("DONE"));
                })
                .rows(ORDERS)
                .changing("orders.state")
                .answers("SELECT count(*) FROM orders WHERE state = 'fertig'", "2");
    }

    private static Evolution castToEnum() {
        return Evolution.of(
                        "cast-text-to-enum",
                        scene -> {
                            var orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                            orders.text("note");
                        },
                        scene -> {
                            var orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                            orders.enumeration("note", State.class, "state")
                                    .castUsing(
                                            String.class,
                                            old -> when(old.eq("yes"), State.OPEN)
                                                    .otherwise(State.DONE),
                                            now -> when(now.eq(State.OPEN), "yes")
                                                    .otherwise("no"));
                        })
                .rows(
                        "INSERT INTO orders (id, note) VALUES (1, 'yes')",
                        "INSERT INTO orders (id, note) VALUES (2, 'no')")
                .changing("orders.note")
                .answers("SELECT count(*) FROM orders WHERE note = 'DONE'", "1");
    }

    private static Evolution castUnsaid() {
        return Evolution.of(
                        "cast-that-nobody-declares",
                        scene -> {
                            var orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                            orders.doublePrecision("amount");
                        },
                        scene -> {
                            var orders = scene.table("orders");
                            orders.bigint("id").primaryKey();
                            orders.text("amount");
                        })
                .refused("cast-unknown");
    }

    private static Evolution renameLabel() {
        return Evolution.of(
                        "rename-label",
                        scene -> stated(scene, State.class, true, State.DONE),
                        scene -> stated(scene, StateRenamed.class, true, StateRenamed.CLOSED))
                .rows(ORDERS)
                .changing("orders.state")
                .answers("SELECT count(*) FROM orders WHERE state = 'CLOSED'", "2");
    }

    private static Evolution renameTextLabel() {
        return Evolution.of(
                        "rename-label-of-text",
                        scene -> stated(scene, State.class, false, State.DONE),
                        scene -> stated(scene, StateRenamed.class, false, StateRenamed.CLOSED))
                .rows(ORDERS)
                .changing("orders.state")
                .answers("SELECT count(*) FROM orders WHERE state = 'CLOSED'", "2");
    }

    private static Evolution mergeLabels() {
        return Evolution.of(
                        "merge-labels",
                        scene -> stated(scene, Wide.class, true, Wide.OPEN),
                        scene -> stated(scene, WideMerged.class, true, WideMerged.OPEN))
                .rows(ORDERS)
                .rows(ORDERS[0], ORDERS[1], "INSERT INTO orders (id, note, state) VALUES (3, 'yes', 'LOST')")
                .changing("orders.state")
                .answers("SELECT count(*) FROM orders WHERE state = 'DONE'", "2");
    }

    private static Evolution mergeTextLabels() {
        return Evolution.of(
                        "merge-labels-of-text",
                        scene -> stated(scene, Wide.class, false, Wide.OPEN),
                        scene -> stated(scene, WideMerged.class, false, WideMerged.OPEN))
                .rows(ORDERS[0], ORDERS[1], "INSERT INTO orders (id, note, state) VALUES (3, 'yes', 'LOST')")
                .changing("orders.state")
                .answers("SELECT count(*) FROM orders WHERE state = 'DONE'", "2");
    }

    private static Evolution renameAndMergeLabel() {
        return Evolution.of(
                        "merge-a-label-and-add-one",
                        scene -> stated(scene, State.class, true, State.OPEN),
                        scene -> stated(scene, StateMerged.class, true, StateMerged.OPEN))
                .rows(ORDERS)
                .changing("orders.state")
                .answers("SELECT count(*) FROM orders WHERE state = 'OPEN'", "3");
    }
}
