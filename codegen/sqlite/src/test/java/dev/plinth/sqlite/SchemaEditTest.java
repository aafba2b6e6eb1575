package dev.plinth.sqlite;

import static dev.plinth.sqlite.Grove.TREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.plan.HazardKind;
import dev.plinth.plan.PlanInput;
import dev.plinth.schema.ReferentialAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Changes that are made in the stored text of a table, with rows that stay as they are. */
class SchemaEditTest extends SchemaEdits {
    private enum Two {
        A,
        B
    }

    private enum Three {
        A,
        B,
        C
    }

    private record Change(String name, Consumer<Grove.Tree> before, Consumer<Grove.Tree> after, String rows) {
        /** Rows may not hold a column that has a default. */
        boolean isOneWay() {
            return name.equals("default");
        }
    }

    private static final String NAMED = "INSERT INTO %s (name) VALUES ('A'), ('B')";

    private static final List<Change> CHANGES = List.of(
            new Change(
                    "check",
                    t -> t.text("name"),
                    t -> t.check("c", t.text("name").ne("x")),
                    NAMED),
            new Change(
                    "other check",
                    t -> t.check("c", t.text("name").ne("x")),
                    t -> t.check("c", t.text("name").ne("a; --\"'y")),
                    NAMED),
            new Change(
                    "check renamed",
                    t -> t.check("c", t.text("name").ne("x")),
                    t -> t.check("d", t.text("name").ne("x")).renamedFrom("c"),
                    NAMED),
            new Change("default", t -> t.text("name"), t -> t.text("name").defaultTo("it's; \"new\""), NAMED),
            new Change(
                    "comment of a column",
                    t -> t.text("name"),
                    t -> t.text("name").describe("A; \"b\", /* it's */"),
                    NAMED),
            new Change(
                    "other comment",
                    t -> t.text("name").describe("a, b"),
                    t -> t.text("name").describe("c\r\nd"),
                    NAMED),
            new Change(
                    "comment of the table",
                    t -> t.text("name"),
                    t -> {
                        t.text("name");
                        t.describe("id INTEGER, it's (\"all\");");
                    },
                    NAMED),
            new Change("nullable", t -> t.text("name"), t -> t.text("name").nullable(), NAMED),
            new Change(
                    "required with a backfill",
                    t -> t.text("name").nullable(),
                    t -> t.text("name").backfill("none"),
                    "INSERT INTO %s (name) VALUES ('A'), (NULL)"),
            new Change("length", t -> t.varchar("name", 5), t -> t.varchar("name", 3), NAMED),
            new Change("length of any text", t -> t.text("name"), t -> t.varchar("name", 3), NAMED),
            new Change("range", t -> t.bigint("n"), t -> t.smallint("n"), "INSERT INTO %s (n) VALUES (1), (-2)"),
            new Change(
                    "label", t -> t.enumText("name", Two.class, "e"), t -> t.enumText("name", Three.class, "e"), NAMED),
            new Change(
                    "foreign key",
                    t -> t.bigint("n"),
                    t -> t.bigint("n").references(() -> t.id),
                    "INSERT INTO %s (n) VALUES (1), (1)"),
            new Change(
                    "other action",
                    t -> t.bigint("n").references(() -> t.id),
                    t -> t.bigint("n").references(() -> t.id).onDelete(ReferentialAction.CASCADE),
                    "INSERT INTO %s (n) VALUES (1), (1)"),
            new Change(
                    "foreign key renamed",
                    t -> t.bigint("n").references("one", () -> t.id),
                    t -> t.bigint("n").references("other (\"key\")", () -> t.id),
                    "INSERT INTO %s (n) VALUES (1), (1)"),
            new Change(
                    "key renamed",
                    t -> t.unique("k").on(t.text("name")),
                    t -> t.unique("l \"m\"").on(t.text("name")).renamedFrom("k"),
                    NAMED),
            new Change(
                    "columns that come",
                    t -> t.text("name"),
                    t -> {
                        t.text("name").describe("new");
                        t.bigint("n").nullable().references(() -> t.id).describe("a, b");
                        t.check(
                                "d",
                                t.integer("two (\"words\"), it's").defaultTo(2).gt(1));
                    },
                    NAMED),
            new Change(
                    "all at once",
                    t -> t.text("name").nullable(),
                    t -> {
                        t.text("name").backfill("none").describe("Filled.");
                        t.describe("Changed.");
                        t.check("c", t.smallint("n").defaultTo((short) 1).gt((short) 0));
                        t.bigint("other").nullable().references(() -> t.id).onDelete(ReferentialAction.SET_NULL);
                    },
                    "INSERT INTO %s (name) VALUES ('A'), (NULL)"));

    private static void fill(Connection connection, Change change) throws SQLException {
        run(
                connection,
                List.of(
                        change.rows().formatted(TREE),
                        "INSERT INTO leaf (tree, second) VALUES (1, 2), (2, NULL)",
                        "DELETE FROM log",
                        "UPDATE sqlite_sequence SET seq = 70"));
    }

    private static void check(Change change, String lineEnd) throws SQLException {
        PlanInput input = input(change.before(), change.after());
        List<String> forward = withLineEnds(edit(input), lineEnd);
        List<String> back =
                withLineEnds(change.isOneWay() ? plan(input.inverse()).statements() : edit(input.inverse()), lineEnd);
        try (Connection live = open();
                Connection fresh = open()) {
            run(live, withLineEnds(Live.creation(input.before()), lineEnd));
            run(fresh, Live.creation(input.after()));
            fill(live, change);
            List<String> before = structure(live);
            List<String> children = rows(live, "SELECT * FROM leaf");
            for (int round = 0; round < 2; round++) {
                migrate(live, forward);
                assertThat(structure(live)).isEqualTo(structure(fresh));
                sound(live, children);
                migrate(live, back);
                assertThat(structure(live)).isEqualTo(before);
                sound(live, children);
            }
            run(live, List.of("DELETE FROM " + TREE));
            assertThat(rows(live, "SELECT * FROM leaf")).isEmpty();
        }
    }

    private static void sound(Connection live, List<String> children) throws SQLException {
        assertThat(rows(live, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows(live, "PRAGMA foreign_key_check")).isEmpty();
        assertThat(rows(live, "SELECT * FROM leaf")).isEqualTo(children);
        assertThat(rows(live, "SELECT seq FROM sqlite_sequence")).containsExactly("70");
        assertThat(rows(live, "SELECT * FROM log WHERE what = 'gone'")).isEmpty();
    }

    private static List<String> withLineEnds(List<String> statements, String lineEnd) {
        return statements.stream().map(sql -> sql.replace("\n", lineEnd)).toList();
    }

    @TestFactory
    Stream<DynamicTest> forwardAndBackTwice() {
        return CHANGES.stream()
                .flatMap(change -> Stream.of("\n", "\r\n")
                        .map(lineEnd -> DynamicTest.dynamicTest(
                                change.name() + (lineEnd.equals("\n") ? "" : ", other line ends"),
                                () -> check(change, lineEnd))));
    }

    @TestFactory
    Stream<DynamicTest> noRowIsWritten() {
        return CHANGES.stream()
                .filter(change ->
                        !change.name().contains("all at once") && !change.name().contains("backfill"))
                .map(change -> DynamicTest.dynamicTest(change.name(), () -> {
                    PlanInput input = input(change.before(), change.after());
                    try (Connection live = open()) {
                        run(live, Live.creation(input.before()));
                        fill(live, change);
                        List<String> pages = rows(
                                live, "SELECT name, rootpage FROM sqlite_schema WHERE type <> 'trigger' ORDER BY name");
                        List<String> rows = rows(live, "SELECT quote(id), * FROM " + TREE);
                        migrate(live, edit(input));
                        assertThat(
                                        rows(
                                                live,
                                                "SELECT name, rootpage FROM sqlite_schema WHERE type <> 'trigger' ORDER BY name"))
                                .isEqualTo(pages);
                        assertThat(rows(live, "SELECT quote(id), * FROM " + TREE))
                                .zipSatisfy(rows, (now, then) -> assertThat(now).startsWith(then));
                        assertThat(rows(live, "SELECT * FROM log")).isEmpty();
                    }
                }));
    }

    /** Its rows do not hold the column. */
    @Test
    void aDefaultThatOldRowsShowStays() throws SQLException {
        Consumer<Grove.Tree> none = t -> {};
        Consumer<Grove.Tree> one = t -> t.text("name").defaultTo("one");
        Consumer<Grove.Tree> two = t -> t.text("name").defaultTo("two");
        Consumer<Grove.Tree> nullable = t -> t.text("name").nullable();
        Consumer<Grove.Tree> three = t -> t.text("name").nullable().defaultTo("three");
        for (List<Consumer<Grove.Tree>> steps : List.of(
                List.of(none, one, two, one), List.of(none, nullable, three), List.of(none, one, three, nullable))) {
            try (Connection live = open()) {
                run(live, Live.creation(input(none, one).before()));
                run(live, List.of("INSERT INTO " + TREE + " (parent) VALUES (NULL)"));
                migrate(live, plan(input(steps.get(0), steps.get(1))).statements());
                List<String> before = rows(live, "SELECT name FROM " + TREE);
                for (int i = 1; i + 1 < steps.size(); i++) {
                    migrate(live, plan(input(steps.get(i), steps.get(i + 1))).statements());
                    assertThat(rows(live, "SELECT name FROM " + TREE)).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void whatChangesRowsIsBuiltAgain() {
        for (Consumer<Grove.Tree> after : List.<Consumer<Grove.Tree>>of(
                t -> t.text("name").unique(),
                t -> t.bigint("name").castUsing(String.class, name -> name.cast(Long.class)),
                t -> t.text("name").defaultTo(DSL.field("'a' || 'b'", String.class)))) {
            Consumer<Grove.Tree> before = t -> t.text("name").nullable();
            assertThat(plan(input(before, after)).hazards())
                    .anyMatch(hazard -> hazard.kind() == HazardKind.REWRITES_ROWS);
        }
        assertThat(plan(input(t -> t.text("name").unique(), t -> t.text("name")))
                        .hazards())
                .anyMatch(hazard -> hazard.kind() == HazardKind.REWRITES_ROWS);
    }
}
