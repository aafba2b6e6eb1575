package dev.plinth.diff;

import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.index;
import static dev.plinth.model.Objects.key;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static dev.plinth.model.Objects.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogDiffTest {
    private final Catalog before = catalog(
            table("a", column("x", "text"), column("y", "text")),
            table("b", column("x", "text")),
            index("i", "a", "x"),
            new EnumType("e", List.of("A")),
            key("fk", "a", "b"));
    private final Catalog after = catalog(
            table("a", column("z", "text"), column("x", "text")),
            table("c", column("x", "text")),
            index("i", "a", "z"),
            routine("r"),
            trigger("t", "a", "r", "c"),
            key("fk", "a", "c"));

    @Test
    void aCatalogDoesNotDifferFromItself() {
        assertThat(CatalogDiff.between(before, before).isEmpty()).isTrue();
        assertThat(CatalogDiff.between(Catalog.EMPTY, Catalog.EMPTY).changes()).isEmpty();
    }

    @Test
    void theChangesLeadFromTheOneToTheOther() {
        ChangeSet changes = CatalogDiff.between(before, after);
        assertThat(CatalogDiff.between(changes.applyTo(before), after).isEmpty())
                .isTrue();
        assertThat(changes.changes().stream().map(change -> change.getClass().getSimpleName() + " " + change.id()))
                .containsExactly(
                        "Drop enum type e",
                        "Alter table a",
                        "Drop table b",
                        "Create table c",
                        "Alter index i",
                        "Alter foreign key fk of a",
                        "Create routine r",
                        "Create trigger t of a");
    }

    @Test
    void theInverseLeadsBack() {
        ChangeSet changes = CatalogDiff.between(before, after);
        assertThat(changes.inverse().applyTo(changes.applyTo(before))).isEqualTo(before);
        assertThat(changes.inverse().inverse()).isEqualTo(changes);
    }

    @Test
    void theOrderOfColumnsIsNoDifference() {
        Catalog turned = catalog(table("a", column("y", "text"), column("x", "text")));
        assertThat(CatalogDiff.between(catalog(table("a", column("x", "text"), column("y", "text"))), turned)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void newColumnsStandAtTheEnd() {
        Catalog altered = CatalogDiff.between(before, after).applyTo(before);
        assertThat(altered.all(Table.class).findFirst().orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("x", "z");
    }

    @Test
    void anIdentityIsGivenOnce() {
        assertThatThrownBy(() -> catalog(routine("r"), routine("r")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two objects are routine r");
    }

    @Test
    void whatIsNeitherAddedNorDroppedIsNamed() {
        Table was = table("a", column("x", "text"), column("y", "text"));
        Table is = new Table(
                "a",
                List.of(column("x", "integer"), column("z", "text")),
                Optional.of(new dev.plinth.model.Key("a_pkey", List.of("x"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        TableAlteration alteration = TableAlteration.of(was, is);
        assertThat(alteration.added()).containsExactly(column("z", "text"));
        assertThat(alteration.dropped()).containsExactly(column("y", "text"));
        assertThat(alteration.others())
                .containsExactly(
                        "column a.x: type was «text», is «integer»", "table a: primary key was none, is «a_pkey» «x»");
    }
}
