package dev.plinth.plan;

import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.enumerated;
import static dev.plinth.model.Objects.index;
import static dev.plinth.model.Objects.key;
import static dev.plinth.model.Objects.required;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static dev.plinth.model.Objects.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.Catalog;
import dev.plinth.model.EnumType;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannerTest {
    /** Every change for itself, and none refused. */
    private static class Alone implements PlanRules {
        @Override
        public Optional<ObjectId> partOf(Change change, ChangeSet all) {
            return Optional.empty();
        }

        @Override
        public List<String> refusals(Change change, ChangeSet all) {
            return List.of();
        }
    }

    /** Foreign keys are made and dropped with their tables. */
    private static final class Merged extends Alone {
        @Override
        public Optional<ObjectId> partOf(Change change, ChangeSet all) {
            return change.fold(
                            create -> Optional.of(create.object()),
                            drop -> Optional.of(drop.object()),
                            alter -> Optional.<dev.plinth.model.SchemaObject>empty())
                    .filter(ForeignKey.class::isInstance)
                    .map(key -> Table.id(((ForeignKey) key).table()));
        }
    }

    private final Catalog all = catalog(
            table("b", column("x", "text")),
            table("a", enumerated("x", "e")),
            new EnumType("e", List.of("A")),
            index("i", "a", "x"),
            key("to_b", "a", "b"),
            key("to_a", "b", "a"),
            routine("r"),
            trigger("t", "a", "r", "b"));

    private static List<String> steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.change().getClass().getSimpleName() + " "
                        + step.change().id())
                .toList();
    }

    private static List<String> steps(Catalog before, Catalog after, PlanRules rules) {
        return steps(new Planner(rules).plan(CatalogDiff.between(before, after), Direction.FORWARD));
    }

    @Test
    void aThingIsCreatedAfterWhatItNeeds() {
        assertThat(steps(Catalog.EMPTY, all, new Alone()))
                .containsExactly(
                        "Create enum type e",
                        "Create table a",
                        "Create table b",
                        "Create index i",
                        "Create foreign key to_b of a",
                        "Create foreign key to_a of b",
                        "Create routine r",
                        "Create trigger t of a");
    }

    @Test
    void aThingIsDroppedBeforeWhatItNeeds() {
        assertThat(steps(all, Catalog.EMPTY, new Alone()))
                .containsExactly(
                        "Drop index i",
                        "Drop foreign key to_b of a",
                        "Drop foreign key to_a of b",
                        "Drop trigger t of a",
                        "Drop table a",
                        "Drop enum type e",
                        "Drop table b",
                        "Drop routine r");
    }

    @Test
    void mergedKeysThatRunInACircleDoNotHinderThePlan() {
        assertThat(steps(Catalog.EMPTY, all, new Merged()))
                .contains("Create table a", "Create table b")
                .hasSize(6);
        assertThat(steps(all, Catalog.EMPTY, new Merged())).hasSize(6);
    }

    @Test
    void mergedKeysThatRunInNoCircleDecideTheOrder() {
        Catalog chain = catalog(table("a"), table("b"), table("c"), key("ab", "a", "b"), key("bc", "b", "c"));
        assertThat(steps(Catalog.EMPTY, chain, new Merged()))
                .containsExactly("Create table c", "Create table b", "Create table a");
        assertThat(steps(chain, Catalog.EMPTY, new Merged()))
                .containsExactly("Drop table a", "Drop table b", "Drop table c");
    }

    @Test
    void anAlterationStandsBetweenTheDropsAndTheCreationsThatNeedTheTable() {
        Catalog before =
                catalog(table("a", enumerated("x", "e")), new EnumType("e", List.of("A")), index("i", "a", "x"));
        Catalog after =
                catalog(table("a", enumerated("y", "f")), new EnumType("f", List.of("A")), index("j", "a", "y"));
        assertThat(steps(before, after, new Alone()))
                .containsExactly(
                        "Create enum type f", "Drop index i", "Alter table a", "Drop enum type e", "Create index j");
    }

    @Test
    void theOrderOfTheChangesDoesNotMatter() {
        List<Change> changes =
                new ArrayList<>(CatalogDiff.between(Catalog.EMPTY, all).changes());
        Plan plan = new Planner(new Alone()).plan(new ChangeSet(changes), Direction.FORWARD);
        Collections.shuffle(changes, new Random(7));
        assertThat(new Planner(new Alone()).plan(new ChangeSet(changes), Direction.FORWARD))
                .isEqualTo(plan);
    }

    @Test
    void everyChangeThatCannotBeCarriedIsNamed() {
        Catalog before = catalog(
                table("a", column("x", "text")), index("i", "a", "x"), routine("r"), new EnumType("e", List.of("A")));
        Catalog after = catalog(
                table("a", column("x", "integer"), required("n")),
                index("i", "a", "x", "n"),
                routine("r"),
                new EnumType("e", List.of("A", "B")));
        assertThat(refused(before, after, Direction.FORWARD))
                .containsExactly(
                        "enum type e: labels was «A», is «A», «B»",
                        "column a.x: type was «text», is «integer»",
                        "column a.n: is new and NOT NULL without a default, so the rows there are have no value for it. Give it a default or make it nullable()",
                        "index i: parts was «x» false, is «x» false, «n» false");
    }

    private static List<String> refused(Catalog before, Catalog after, Direction direction) {
        var planner = new Planner(new Alone());
        return catchThrowableOfType(
                        UnplannableChangeException.class,
                        () -> planner.plan(CatalogDiff.between(before, after), direction))
                .changes();
    }

    @Test
    void anUndoMayAskForAnEmptyTableAndSaysSo() {
        Plan plan = new Planner(new Alone())
                .plan(
                        CatalogDiff.between(
                                catalog(table("a", column("x", "text"))), catalog(table("a", required("n")))),
                        Direction.UNDO);
        assertThat(plan.hazards().stream().map(Hazard::sentence))
                .containsExactly(
                        "Permanently deletes all values of a.x.",
                        "Works only on an empty table: the values of the required column a.n are gone.");
    }

    @Test
    void whatIsGoneForGoodIsAHazard() {
        Plan plan = new Planner(new Alone()).plan(CatalogDiff.between(all, Catalog.EMPTY), Direction.FORWARD);
        assertThat(plan.hazards().stream().map(Hazard::sentence))
                .containsExactly("Permanently deletes all rows of a.", "Permanently deletes all rows of b.");
    }
}
