package dev.plinth.sqlite;

import static dev.plinth.sqlite.Grove.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.internal.Declarations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Changes that are made in the stored text of a table, with rows that stay as they are. */
class SchemaEditTest {
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

    private final Connection connection = open();

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void on() throws SQLException {
        run(connection, List.of("PRAGMA foreign_keys = ON"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static Lowered lowered(Consumer<Grove.Tree> rest) {
        return new SqliteDialect().lower(Declarations.load(new Grove(rest)));
    }

    private static PlanInput input(Consumer<Grove.Tree> before, Consumer<Grove.Tree> after) {
        Catalog from = lowered(before).catalog();
        Lowered to = lowered(after);
        return new PlanInput(
                from,
                to.catalog(),
                CatalogDiff.between(from, to.catalog(), to.intents().renames(from), SqliteObjects.SUPPORTS),
                to.intents(),
                Direction.FORWARD,
                Map.of());
    }

    private static Plan plan(PlanInput input) {
        return new Planner(SqliteObjects.SUPPORTS).plan(input);
    }

    private static List<String> edit(PlanInput input) {
        Plan plan = plan(input);
        assertThat(plan.hazards()).noneMatch(hazard -> hazard.kind() == HazardKind.REWRITES_ROWS);
        assertThat(plan.statements())
                .contains("PRAGMA writable_schema = ON")
                .noneMatch(sql -> sql.startsWith("INSERT") || sql.startsWith("CREATE TABLE"));
        return plan.statements();
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + sql, e);
                }
            }
        }
    }

    private static void migrate(Connection connection, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(connection, statements);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(" ", row));
            }
        }
        return found;
    }

    /** The schema as it is stored, and everything in it. */
    private static List<String> all(Connection connection) throws SQLException {
        List<String> all =
                rows(connection, "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY type, name");
        for (String table : List.of(TREE, "leaf", "log", "sqlite_sequence")) {
            all.addAll(rows(connection, "SELECT * FROM " + table + " ORDER BY 1"));
        }
        return all;
    }

    private static List<String> structure(Connection connection) throws SQLException {
        return new SqliteIntrospection()
                .introspect(connection).catalog().objects().stream()
                        .map(SchemaEditTest::withSortedColumns)
                        .toList();
    }

    private static String withSortedColumns(Object object) {
        return object instanceof dev.plinth.model.Table table
                ? table.withColumns(table.columns().stream()
                                .sorted(java.util.Comparator.comparing(dev.plinth.model.Column::name))
                                .toList())
                        .toString()
                : object.toString();
    }

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

    private void fails(List<String> statements, String message) throws SQLException {
        List<String> before = all(connection);
        assertThatThrownBy(() -> migrate(connection, statements)).hasMessageContaining(message);
        assertThat(all(connection)).isEqualTo(before);
        assertThat(rows(connection, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
    }

    @Test
    void aTextThatIsNotAsExpectedStopsItBeforeAnythingChanges() throws SQLException {
        Consumer<Grove.Tree> before =
                t -> t.check("c", t.enumText("name", Two.class, "e").ne(Two.A));
        PlanInput input = input(
                before, t -> t.check("c", t.enumText("name", Two.class, "e").ne(Two.B)));
        String creation = Live.creation(input.before()).stream()
                .filter(sql -> sql.contains("CREATE TABLE " + TREE))
                .findFirst()
                .orElseThrow();
        for (String[] other : new String[][] {
            {"<> 'A'", "<> 'a'"},
            {"<> 'A'", "<> 'A' OR 1"},
            {"IN ('A', 'B')", "IN ('A', 'B', 'Z')"},
            {"ON DELETE CASCADE", ""},
            {"ON DELETE CASCADE", "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"},
            {"parent INTEGER", "parent INTEGER, more TEXT"},
            {"parent INTEGER", "parent INTEGER /* mine */"},
            {"parent INTEGER", "parent INTEGER CHECK (parent > 0)"},
            {"parent INTEGER", "parent INTEGER UNIQUE"},
            {"name TEXT", "name TEXT COLLATE NOCASE"},
            {"STRICT", ""},
            {"AUTOINCREMENT", ""},
        }) {
            assertThat(creation).contains(other[0]);
            try (Connection live = open()) {
                run(
                        live,
                        Live.creation(input.before()).stream()
                                .map(sql -> sql.equals(creation) ? creation.replace(other[0], other[1]) : sql)
                                .toList());
                List<String> schema = rows(live, "SELECT name, sql FROM sqlite_schema");
                assertThatThrownBy(() -> migrate(live, edit(input)))
                        .as(other[1])
                        .hasMessageContaining(
                                "the text of table a (\"tree\") it''s is not as Plinth wrote it, so write this migration by hand");
                assertThat(rows(live, "SELECT name, sql FROM sqlite_schema")).isEqualTo(schema);
                assertThat(rows(live, "PRAGMA writable_schema")).containsExactly("0");
            }
        }
    }

    @Test
    void aTableThatIsNotThereStopsIt() throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        assertThatThrownBy(() -> migrate(connection, edit(input))).hasMessageContaining("no text");
    }

    @Test
    void aScriptThatRunsTwiceStops() throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        run(connection, Live.creation(input.before()));
        migrate(connection, edit(input));
        fails(edit(input), "is not as Plinth wrote it");
    }

    @Test
    void whatIsNotInTheTextIsLeftAlone() throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        run(connection, Live.creation(input.before()));
        run(
                connection,
                List.of(
                        "CREATE INDEX mine ON " + TREE + " (name)",
                        "CREATE TRIGGER mine_too AFTER INSERT ON " + TREE + " BEGIN SELECT 1; END"));
        migrate(connection, edit(input));
        assertThat(rows(connection, "SELECT name FROM sqlite_schema WHERE name LIKE 'mine%'"))
                .containsExactly("mine", "mine_too");
    }

    @Test
    void rowsThatViolateStopItAndAreNamed() throws SQLException {
        Map<Consumer<Grove.Tree>, String> changes = Map.of(
                t -> t.check("c", t.text("name").nullable().eq("good")),
                "row of a (\"tree\") it''s 2 does not meet c",
                t -> t.text("name"),
                "row of a (\"tree\") it''s 3 has no value for name",
                t -> t.varchar("name", 3).nullable(),
                "row of a (\"tree\") it''s 1 does not meet");
        Consumer<Grove.Tree> before = t -> t.text("name").nullable();
        run(connection, Live.creation(input(before, t -> {}).before()));
        run(connection, List.of("INSERT INTO " + TREE + " (name) VALUES ('good'), ('bad'), (NULL)"));
        for (Map.Entry<Consumer<Grove.Tree>, String> change : changes.entrySet()) {
            fails(edit(input(before, change.getKey())), change.getValue());
        }
        run(connection, List.of("INSERT INTO " + TREE + " (name) VALUES ('long')"));
    }

    @Test
    void aReferenceThatIsMissingStopsItThoughForeignKeysAreOff() throws SQLException {
        PlanInput input = input(t -> t.bigint("n"), t -> t.bigint("n").references(() -> t.id));
        run(connection, Live.creation(input.before()));
        run(connection, List.of("INSERT INTO " + TREE + " (n) VALUES (77)"));
        fails(edit(input), "row of a (\"tree\") it''s 1 references a row of a (\"tree\") it''s that is not there");
        run(connection, List.of("PRAGMA foreign_keys = OFF"));
        assertThatThrownBy(() -> migrate(connection, edit(input))).hasMessageContaining("that is not there");
        run(connection, List.of("UPDATE " + TREE + " SET n = 1"));
        migrate(connection, edit(input));
        assertThat(rows(connection, "PRAGMA foreign_key_check")).isEmpty();
    }

    /** Not only in the file: SQLite reads the schema again. */
    @Test
    void afterAFailureTheOldRulesHold() throws SQLException {
        PlanInput input = input(t -> t.bigint("n").nullable(), t -> {
            t.bigint("n").nullable().references(() -> t.id);
            t.check("c", DSL.condition("rowid < 100"));
        });
        run(connection, Live.creation(input.before()));
        run(connection, List.of("INSERT INTO " + TREE + " (n) VALUES (77)"));
        fails(edit(input), "that is not there");
        run(connection, List.of("INSERT INTO " + TREE + " (n, rowid) VALUES (77, 200)"));
    }

    @Test
    void otherConnectionsSeeIt(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        String url = "jdbc:sqlite:" + folder.resolve("grove.db");
        try (Connection one = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url)) {
            run(one, Live.creation(input.before()));
            assertThatThrownBy(() -> run(other, List.of("INSERT INTO " + TREE + " (name) VALUES (NULL)")))
                    .hasMessageContaining("NOT NULL");
            migrate(one, edit(input));
            run(other, List.of("INSERT INTO " + TREE + " (name) VALUES (NULL)"));
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
