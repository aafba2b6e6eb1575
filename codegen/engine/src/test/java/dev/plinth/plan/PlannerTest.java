package dev.plinth.plan;

import static dev.plinth.model.Objects.WORDING;
import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.enumType;
import static dev.plinth.model.Objects.enumerated;
import static dev.plinth.model.Objects.index;
import static dev.plinth.model.Objects.key;
import static dev.plinth.model.Objects.required;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static dev.plinth.model.Objects.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Catalog NOTHING = Catalog.empty(WORDING);

    private final Catalog all = catalog(
            table("b", column("x", "text")),
            table("a", enumerated("x", "e")),
            enumType("e", "A"),
            index("i", "a", "x"),
            key("to_b", "a", "b"),
            key("to_a", "b", "a"),
            routine("r"),
            trigger("t", "a", "r", "b"));

    private static PlanInput input(Catalog before, Catalog after, Direction direction) {
        return new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, TestSupports.ALL),
                Intents.NONE,
                Rollout.USUAL,
                direction,
                Map.of());
    }

    private static List<String> steps(Catalog before, Catalog after) {
        return new Planner(TestSupports.ALL)
                .plan(input(before, after, Direction.FORWARD))
                .statements();
    }

    @Test
    void aTableIsFollowedByWhatBelongsToItAndCirclesAreClosedLast() {
        assertThat(steps(NOTHING, all))
                .containsExactly(
                        "create table b",
                        "create enum type e",
                        "create table a",
                        "create index i",
                        "create routine r",
                        "create trigger a.t",
                        "create foreign key b.to_a");
    }

    @Test
    void somethingIsDroppedBeforeWhatItNeeds() {
        assertThat(steps(all, NOTHING))
                .containsExactly(
                        "drop foreign key b.to_a",
                        "drop table a",
                        "drop table b",
                        "drop enum type e",
                        "drop routine r");
    }

    @Test
    void tablesComeAfterThoseThatTheyReferenceAndGoBeforeThem() {
        Catalog chain = catalog(table("a"), table("b"), table("c"), key("ab", "a", "b"), key("bc", "b", "c"));
        assertThat(steps(NOTHING, chain)).containsExactly("create table c", "create table b", "create table a");
        assertThat(steps(chain, NOTHING)).containsExactly("drop table a", "drop table b", "drop table c");
    }

    @Test
    void aRingOfTablesIsOpenedAtOnePlace() {
        List<SchemaObject> ring = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            ring.add(table("t" + i));
            ring.add(key("next", "t" + i, "t" + (i + 1) % 3000));
        }
        List<String> steps = steps(NOTHING, new Catalog(ring, WORDING));
        assertThat(steps).hasSize(3001).endsWith("create foreign key t2999.next");
    }

    @Test
    void columnsGoBeforeOthersComeAndWhatUsesThemGoesFirst() {
        Catalog before = catalog(table("a", enumerated("x", "e")), enumType("e", "A"), index("i", "a", "x"));
        Catalog after = catalog(table("a", enumerated("y", "f")), enumType("f", "B"), index("j", "a", "y"));
        assertThat(steps(before, after))
                .containsExactly(
                        "drop index i",
                        "drop column a.x",
                        "drop enum type e",
                        "create enum type f",
                        "add column a.y",
                        "create index j");
    }

    @Test
    void aNameIsFreedBeforeItIsTaken() {
        Catalog before = catalog(table("t"), index("n", "t", "x"), table("z"));
        Catalog after = catalog(table("n"), table("t"), index("z", "t", "y"));
        assertThat(steps(before, after))
                .containsExactly("drop table z", "drop index n", "create index z", "create table n");
    }

    @Test
    void whatDiffersInItsNameOnlyIsRenamed() {
        Catalog before = catalog(table("t"), index("n", "t", "x"), enumType("e", "A"), table("z"));
        Catalog after = catalog(table("n"), table("t"), index("z", "t", "x"), enumType("f", "A"));
        assertThat(steps(before, after))
                .containsExactly("drop table z", "rename index n to z", "rename enum type e to f", "create table n");
    }

    @Test
    void whatHoldsNoRowsIsReplaced() {
        assertThat(steps(catalog(table("t"), index("n", "t", "x")), catalog(table("t"), index("n", "t", "y"))))
                .containsExactly("drop index n", "create index n");
    }

    @Test
    void theOrderOfTheChangesDoesNotMatter() {
        PlanInput input = input(NOTHING, all, Direction.FORWARD);
        Plan plan = new Planner(TestSupports.ALL).plan(input);
        List<Change> changes = new ArrayList<>(input.changes().changes());
        Collections.shuffle(changes, new Random(7));
        PlanInput shuffled = new PlanInput(
                NOTHING,
                all,
                new ChangeSet(List.of(), changes, List.of(), List.of(), TestSupports.ALL),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
        assertThat(new Planner(TestSupports.ALL).plan(shuffled)).isEqualTo(plan);
    }

    @Test
    void aPlanIsCutWhereATransactionWouldTakeTooManyLocks() {
        Catalog tables = catalog(table("a"), table("b"), table("c"), table("d"), table("e"), routine("r"));
        var planner = new Planner(TestSupports.withMostLocks(6));
        PlanInput creation = PlanInput.creation(tables, TestSupports.ALL);
        assertThat(planner.plan(creation).scripts())
                .extracting(Script::statements)
                .containsExactly(
                        List.of("create table a", "create table b", "create table c"),
                        List.of("create table d", "create table e", "create routine r"));
        assertThat(planner.plan(creation.inverse()).scripts())
                .extracting(Script::statements)
                .containsExactly(
                        List.of("drop table e", "drop table d"),
                        List.of("drop table c", "drop table b"),
                        List.of("drop table a", "drop routine r"));
        assertThat(new Planner(TestSupports.withMostLocks(1)).plan(creation).scripts())
                .hasSize(6);
    }

    @Test
    void everyChangeThatCannotBePlannedIsNamedInTheWordsOfTheDeclaration() {
        Catalog before = catalog(table("a"), table("b"));
        Catalog after = catalog(table("a", required("m"), column("x", "text")), table("b", required("n")));
        PlanInput input = new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, TestSupports.ALL),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of(MemberId.column(QName.of("a"), "m"), "A.m (a.m)"));
        String what =
                ": the new column cannot be added to a table with rows: it is required and has no default, so the rows"
                        + " that exist have no value for it. Give it a backfill(…) or a default, make it nullable(), or write the migration by hand."
                        + " [column-not-addable]";
        assertThatThrownBy(() -> new Planner(TestSupports.ALL).plan(input))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("A.m (a.m)" + what, "column b.n" + what);
    }

    private static List<String> hazards(Catalog before, Catalog after, Direction direction) {
        return new Planner(TestSupports.ALL)
                .plan(input(before, after, direction)).hazards().stream()
                        .map(Hazard::sentence)
                        .toList();
    }

    @Test
    void anUndoMayNeedAnEmptyTableAndSaysSo() {
        Catalog before = catalog(table("a", column("x", "text")));
        Catalog after = catalog(table("a", required("n"), column("m", "text")));
        assertThat(hazards(before, after, Direction.UNDO))
                .containsExactly(
                        "Permanently deletes all values of a.x.",
                        "Adds a.n again, which works only on an empty table: the values are gone.",
                        "Adds a.m again without its values.");
    }

    @Test
    void whatIsLostIsAHazardAndSoIsWhatLooksLikeARename() {
        assertThat(hazards(all, NOTHING, Direction.FORWARD))
                .containsExactly("Permanently deletes all rows of a.", "Permanently deletes all rows of b.");
        assertThat(hazards(
                        catalog(table("a", column("x", "text"))),
                        catalog(table("a", column("y", "text"))),
                        Direction.FORWARD))
                .containsExactly(
                        "Permanently deletes all values of a.x.",
                        "Drops a.x and adds a.y, which looks like a rename. The values are not kept.");
        assertThat(hazards(
                        catalog(table("a", column("x", "text"))),
                        catalog(table("b", column("x", "text"))),
                        Direction.FORWARD))
                .containsExactly(
                        "Permanently deletes all rows of a.",
                        "Drops a and adds b, which looks like a rename. The values are not kept.");
    }

    @Test
    void noMoreThanThreeRenamesAreSuspectedOfEachDrop() {
        List<SchemaObject> old = new ArrayList<>();
        List<SchemaObject> young = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            old.add(table("old" + i, column("x", "text")));
            young.add(table("young" + i, column("x", "text")));
        }
        assertThat(hazards(new Catalog(old, WORDING), new Catalog(young, WORDING), Direction.FORWARD))
                .hasSize(10 + 10 * 3)
                .contains("Drops old9 and adds young2, which looks like a rename. The values are not kept.");
        assertThat(hazards(
                        catalog(table("a", column("x", "text"))),
                        catalog(table(
                                "a",
                                column("y1", "text"),
                                column("y2", "text"),
                                column("y3", "text"),
                                column("y4", "text"))),
                        Direction.FORWARD))
                .hasSize(1 + 3);
    }

    private static PlanInput renames(Catalog before, Catalog after, Id... pairs) {
        Map<Id, Id> renames = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            renames.put(pairs[i], pairs[i + 1]);
        }
        return new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, renames, TestSupports.ALL),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
    }

    private static List<String> steps(PlanInput input) {
        return new Planner(TestSupports.ALL).plan(input).statements();
    }

    private static Id named(String table) {
        return Table.id(QName.of(table));
    }

    private static Id named(String table, String column) {
        return MemberId.column(QName.of(table), column);
    }

    @Test
    void aNameIsFreedBeforeARenameTakesIt() {
        Catalog before = catalog(table("a"), table("b"), table("c"));
        Catalog after = catalog(table("b"), table("c"), table("d"));
        PlanInput input =
                renames(before, after, named("a"), named("b"), named("b"), named("c"), named("c"), named("d"));
        assertThat(steps(input)).containsExactly("rename table c to d", "rename table b to c", "rename table a to b");
        assertThat(steps(input.inverse()))
                .containsExactly("rename table b to a", "rename table c to b", "rename table d to c");
    }

    @Test
    void namesThatGoRoundTakeATemporaryOne() {
        Catalog three = catalog(table("a"), table("b"), table("plinth_tmp_1"));
        PlanInput input = renames(
                three,
                three,
                named("a"),
                named("b"),
                named("b"),
                named("plinth_tmp_1"),
                named("plinth_tmp_1"),
                named("a"));
        assertThat(steps(input))
                .containsExactly(
                        "rename table a to plinth_tmp_2",
                        "rename table plinth_tmp_1 to a",
                        "rename table b to plinth_tmp_1",
                        "rename table plinth_tmp_2 to b");
    }

    @Test
    void aLongChainAndARingOfNamesArePlanned() {
        int count = 3000;
        List<SchemaObject> before = new ArrayList<>();
        List<SchemaObject> after = new ArrayList<>();
        List<Id> ring = new ArrayList<>();
        List<Id> chain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            before.add(table("t" + i));
            after.add(table("t" + (i + 1)));
            ring.addAll(List.of(named("t" + i), named("t" + (i + 1) % count)));
            chain.addAll(List.of(named("t" + i), named("t" + (i + 1))));
        }
        Catalog tables = new Catalog(before, WORDING);
        assertThat(steps(renames(tables, new Catalog(after, WORDING), chain.toArray(Id[]::new))))
                .hasSize(count)
                .startsWith("rename table t2999 to t3000");
        assertThat(steps(renames(tables, tables, ring.toArray(Id[]::new)))).hasSize(count + 1);
    }

    @Test
    void whatIsRenamedHasItsNewNameInEveryOtherStep() {
        Catalog before = catalog(
                table("a", column("x", "text"), column("y", "text")),
                index("i", "a", "x"),
                trigger("t", "a", "r", "a"),
                routine("r"));
        Catalog after = catalog(
                table("b", column("y", "text"), column("z", "text"), column("n", "text")), index("a", "b", "z"));
        PlanInput input = renames(
                before,
                after,
                named("a"),
                named("b"),
                named("a", "x"),
                named("b", "y"),
                named("a", "y"),
                named("b", "z"));
        assertThat(steps(input))
                .containsExactly(
                        "rename table a to b",
                        "drop trigger b.t",
                        "drop index i",
                        "drop routine r",
                        "rename column b.y to z",
                        "rename column b.x to y",
                        "add column b.n",
                        "create index a");
        assertThat(steps(input.inverse()))
                .containsExactly(
                        "drop index a",
                        "rename table b to a",
                        "drop column a.n",
                        "rename column a.y to x",
                        "rename column a.z to y",
                        "create index i",
                        "create routine r",
                        "create trigger a.t");
    }

    @Test
    void aRenameThatCannotBeIsADropAndACreation() {
        Catalog before = catalog(table("a"), table("b"), table("stays", column("x", "text")));
        Catalog after = catalog(table("b"), table("stays", column("y", "text")));
        assertThat(steps(renames(before, after, named("a"), named("b")))).contains("drop table a");
        assertThat(steps(renames(before, after, named("stays", "x"), named("other", "y"))))
                .containsExactly("drop table a", "drop column stays.x", "add column stays.y");
        assertThat(steps(renames(before, after, named("gone"), named("b")))).contains("drop table a");
    }
}
