package dev.plinth.sqlite;

import static dev.plinth.sqlite.Grove.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plinth.compare.Comparison;
import dev.plinth.compare.Verdict;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Intents;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Rollout;
import dev.plinth.version.EngineVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ALTER TABLE leaves behind since SQLite 3.53, and what is planned on top of it. */
class InPlaceTest extends SchemaEdits {
    private static final EngineVersion SINCE = new EngineVersion(3, 53, 0);
    private static final Rollout IN_PLACE =
            new Rollout(Optional.of(SINCE), Rollout.USUAL.lockTimeout(), Rollout.USUAL.online(), Rollout.USUAL.large());

    private enum Two {
        A,
        B
    }

    private enum Three {
        A,
        B,
        C
    }

    private static void first(Grove.Tree t) {
        t.enumText("kind", Two.class, "e");
        t.text("name").nullable().describe("what it's called");
        t.bigint("n").references("to_tree", () -> t.id);
    }

    private static void second(Grove.Tree t) {
        t.enumText("kind", Three.class, "e");
        t.text("name").describe("what it's called");
        t.check("few", t.bigint("n").nullable().lt(100L));
    }

    private static void third(Grove.Tree t) {
        t.enumText("kind", Three.class, "e");
        t.text("name").describe("its \"name\", or CONSTRAINT few");
        t.check("few", t.bigint("n").nullable().lt(100L));
    }

    @BeforeEach
    void onAnEngineThatHasTheStatements() throws SQLException {
        String version = rows(connection, "SELECT sqlite_version()").get(0);
        assumeTrue(EngineVersion.parse(version).orElseThrow().isAtLeast(SINCE));
    }

    private static PlanInput inPlace(Consumer<Grove.Tree> before, Consumer<Grove.Tree> after) {
        PlanInput input = input(before, after);
        return new PlanInput(
                input.before(),
                input.after(),
                input.changes(),
                input.intents(),
                IN_PLACE,
                input.direction(),
                input.places());
    }

    private static List<String> natively(PlanInput input) {
        List<String> statements = plan(input).statements();
        assertThat(statements).noneMatch(sql -> sql.contains("sqlite_schema") || sql.startsWith("CREATE TABLE"));
        return statements;
    }

    private static Verdict compare(Live from, Live to) throws SQLException {
        return new Comparison(SqliteObjects.SUPPORTS).between(from.read(), to.read(), Intents.NONE, IN_PLACE);
    }

    private void prepare(Connection live) throws SQLException {
        run(live, Live.creation(inPlace(InPlaceTest::first, InPlaceTest::second).before()));
        run(live, List.of("INSERT INTO " + TREE + " (kind, name, n) VALUES ('A', 'x', 1), ('B', 'y', 2)"));
        migrate(live, natively(inPlace(InPlaceTest::first, InPlaceTest::second)));
    }

    @Test
    void whereNothingIsSaidAnOlderEngineRunsIt() {
        PlanInput usual = input(InPlaceTest::first, InPlaceTest::second);
        assertThat(plan(usual).statements()).noneMatch(sql -> sql.contains("NOT NULL") && sql.startsWith("ALTER"));
        assertThat(plan(usual).hazards()).anyMatch(hazard -> hazard.kind() == HazardKind.EDITS_SCHEMA);
        assertThat(plan(inPlace(InPlaceTest::first, InPlaceTest::second)).hazards())
                .extracting(hazard -> hazard.kind())
                .containsOnly(HazardKind.MAY_HOLD_NULL, HazardKind.MAY_VIOLATE_CHECK);
    }

    @Test
    void aLaterEditOfTheTextFindsWhatWasMoved() throws SQLException {
        prepare(connection);
        String moved = rows(connection, "SELECT sql FROM sqlite_schema WHERE sql LIKE '%tree%it''s%(%'")
                .get(0);
        assertThat(moved).contains("/* what it's called */ NOT NULL", ", CONSTRAINT few CHECK (n < 100)) STRICT");
        PlanInput later = inPlace(InPlaceTest::second, InPlaceTest::third);
        List<String> rows = rows(connection, "SELECT * FROM " + TREE);
        for (int i = 0; i < 2; i++) {
            migrate(connection, edit(later));
            assertThat(rows(connection, "SELECT * FROM " + TREE)).isEqualTo(rows);
            migrate(connection, edit(later.inverse()));
            assertThat(rows(connection, "SELECT * FROM " + TREE)).isEqualTo(rows);
        }
        assertThat(rows(connection, "PRAGMA integrity_check")).containsExactly("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "DROP CONSTRAINT few",
                "ADD CONSTRAINT mine CHECK (n > -1)",
                "ADD CHECK (n > -1)",
                "ALTER COLUMN name DROP NOT NULL",
                "ALTER COLUMN n SET NOT NULL",
                "ADD COLUMN mine TEXT",
            })
    void aLaterEditStopsAtWhatAPersonHasAltered(String alteration) throws SQLException {
        prepare(connection);
        run(connection, List.of("ALTER TABLE " + TREE + " " + alteration));
        List<String> before = all(connection);
        assertThatThrownBy(() -> migrate(connection, edit(inPlace(InPlaceTest::second, InPlaceTest::third))))
                .hasMessageContaining("is not as Plinth wrote it");
        assertThat(all(connection)).isEqualTo(before);
    }

    @Test
    void rowsThatViolateLeaveEverythingAsItWas() throws SQLException {
        PlanInput input = inPlace(InPlaceTest::first, InPlaceTest::second);
        run(connection, Live.creation(input.before()));
        run(connection, List.of("INSERT INTO " + TREE + " (kind, name, n) VALUES ('A', 'x', 1), ('B', NULL, 2)"));
        List<String> before = all(connection);
        assertThatThrownBy(() -> migrate(connection, natively(input))).hasMessageContaining("constraint failed");
        assertThat(all(connection)).isEqualTo(before);
        assertThatThrownBy(() -> run(connection, List.of("UPDATE " + TREE + " SET kind = 'C'")))
                .hasMessageContaining("CHECK");
    }

    @Test
    void whatWasMovedIsTheSameToAComparison() throws SQLException {
        PlanInput input = inPlace(InPlaceTest::first, InPlaceTest::second);
        try (Live altered = new Live(Live.creation(input.before()));
                Live fresh = new Live(Live.creation(input.after()))) {
            altered.migrate(natively(input));
            assertThat(altered.catalog()).isNotEqualTo(fresh.catalog());
            assertThat(compare(altered, fresh)).isInstanceOf(Verdict.Same.class);
            assertThat(compare(fresh, altered)).isInstanceOf(Verdict.Same.class);
            assertThat(altered.structure()).isEqualTo(fresh.structure());
        }
    }

    @Test
    void aColumnGoesThoughItsCheckWasMoved() throws SQLException {
        prepare(connection);
        migrate(connection, natively(inPlace(InPlaceTest::second, t -> {
            t.text("name").describe("what it's called");
            t.check("few", t.bigint("n").nullable().lt(100L));
        })));
        assertThat(rows(connection, "SELECT name FROM " + TREE)).containsExactly("x", "y");
    }

    /** Of databases that nobody declared. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "create table t (a constraint n check (a > 0), b)|create table t (a, b)|true",
                "create table t (a, constraint N check (a > 0))|create table t (a constraint \"m m\" check (a > 1))|true",
                "create table t (a not null)|create table t (a)|true",
                "create table t (a, b text, primary key (a)) without rowid|create table t (a, b text not null, primary key (a)) without rowid|true",
                "create table t (a text, b as (a + a))|create table t (a text, b as (a + a) not null)|true",
                "create table t (a unique, b constraint k references t (a))|create table t (a unique, b)|true",
                "create table t (a, constraint c check (a > 0) on conflict ignore)|create table t (a, constraint c check (a > 1) on conflict fail)|true",
                "create table t (a check (a > 0))|create table t (a)|false",
                "create table t (a)|create table t (a check (a > 0))|false",
                "create table t (a constraint n check (a > 0), b constraint N check (b > 0))|create table t (a constraint n check (a > 0), b)|false",
                "create table t (a constraint n unique, b constraint n check (b > 0))|create table t (a constraint n unique, b)|false",
                "create table t (a unique, b references t (a))|create table t (a unique, b)|false",
                "create table t (a, b default 1)|create table t (a, b default 1 not null)|false",
            })
    void onlyWhatANameTellsIsChangedInPlace(String before, String after, boolean inPlace) throws SQLException {
        for (boolean back : inPlace ? List.of(false, true) : List.of(false)) {
            try (Live from = new Live(back ? after : before);
                    Live to = new Live(back ? before : after)) {
                Verdict verdict = compare(from, to);
                assertThat(verdict).isInstanceOf(Verdict.Differs.class);
                List<String> statements =
                        ((Verdict.Differs) verdict).migration().statements();
                boolean key = back && before.contains(" references ");
                assertThat(statements.stream().allMatch(sql -> sql.startsWith("ALTER TABLE")))
                        .as(statements.toString())
                        .isEqualTo(inPlace && !key);
                from.migrate(statements);
                assertThat(compare(from, to)).isInstanceOf(Verdict.Same.class);
                assertThat(from.structure()).isEqualTo(to.structure());
                assertThat(from.rows("PRAGMA integrity_check")).containsExactly("ok");
            }
        }
    }

    @Test
    void namesOfConstraintsMeanOneOnly() {
        assertThat(new ConstraintNames(List.of("a", "b", "b")).tells("A")).isTrue();
        assertThat(new ConstraintNames(List.of("a", "b", "b")).tells("b")).isFalse();
        assertThat(new ConstraintNames(List.of("(unnamed) check (1)")).tells("(unnamed) check (1)"))
                .isFalse();
        assertThat(Set.of(IN_PLACE.isFrom(SINCE), Rollout.USUAL.isFrom(SINCE))).containsExactlyInAnyOrder(true, false);
    }
}
