package dev.plinth.diff;

import static dev.plinth.diff.PlainRenames.RULES;
import static dev.plinth.model.Objects.WORDING;
import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.enumType;
import static dev.plinth.model.Objects.index;
import static dev.plinth.model.Objects.key;
import static dev.plinth.model.Objects.reference;
import static dev.plinth.model.Objects.required;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static dev.plinth.model.Objects.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.diff.Difference.AttributeChanged;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.model.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogDiffTest {
    private final Catalog before = catalog(
            table("a", column("x", "text"), column("y", "text")),
            table("b", column("x", "text")),
            index("i", "a", "x"),
            enumType("e", "A"),
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
        Catalog nothing = Catalog.empty(WORDING);
        assertThat(CatalogDiff.between(before, before, RULES).isEmpty()).isTrue();
        assertThat(CatalogDiff.between(nothing, nothing, RULES).changes()).isEmpty();
    }

    @Test
    void theChangesLeadFromOneToTheOther() {
        ChangeSet changes = CatalogDiff.between(before, after, RULES);
        assertThat(CatalogDiff.between(changes.applyTo(before, after), after, RULES)
                        .isEmpty())
                .isTrue();
        assertThat(changes.changes().stream().map(change -> change.getClass().getSimpleName() + " " + change.id()))
                .containsExactly(
                        "Drop enum type e",
                        "Alter table a",
                        "Drop table b",
                        "Create table c",
                        "Alter index i",
                        "Alter foreign key a.fk",
                        "Create routine r",
                        "Create trigger a.t");
    }

    @Test
    void theInverseLeadsBack() {
        ChangeSet changes = CatalogDiff.between(before, after, RULES);
        assertThat(changes.inverse().applyTo(changes.applyTo(before, after), before))
                .isEqualTo(before);
        assertThat(changes.inverse().inverse()).isEqualTo(changes);
    }

    @Test
    void theOrderOfColumnsIsNotADifference() {
        Catalog turned = catalog(table("a", column("y", "text"), column("x", "text")));
        assertThat(CatalogDiff.between(catalog(table("a", column("x", "text"), column("y", "text"))), turned, RULES)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void newColumnsAreAtTheEnd() {
        Catalog altered = CatalogDiff.between(before, after, RULES).applyTo(before, after);
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
    void differencesNameTheMemberAndTheAttribute() {
        Table was = table("a", column("n", "text"), column("y", "text"));
        Key key = new Key("a_pkey", true, List.of("n"));
        Table is = new Table(
                QName.of("a"),
                List.of(required("n"), column("z", "text")),
                List.of(key),
                List.of(),
                List.of("STRICT"),
                Optional.empty());
        Change.Alter alter = (Change.Alter)
                CatalogDiff.between(catalog(was), catalog(is), RULES).changes().get(0);
        MemberId n = MemberId.column(QName.of("a"), "n");
        assertThat(alter.differences())
                .containsExactly(
                        new MemberDropped(MemberId.column(QName.of("a"), "y"), column("y", "text")),
                        new MemberAltered(
                                n,
                                column("n", "text"),
                                required("n"),
                                List.of(new AttributeChanged(n, "nullable", true, false))),
                        new MemberAdded(MemberId.column(QName.of("a"), "z"), column("z", "text")),
                        new MemberAdded(is.id(key), key),
                        new AttributeChanged(is.id(), "options", List.of(), List.of("STRICT")));
        assertThat(((Change.Alter) alter.inverse()).differences()).contains(new MemberDropped(is.id(key), key));
    }

    private static Index partial(String predicate) {
        return new Index(
                QName.of("i"),
                QName.of("a"),
                false,
                List.of(new Index.Part(reference("a", "x"), false)),
                Optional.of(Expression.of(predicate)));
    }

    @Test
    void textsThatDifferUnderOneWordingAreAChange() {
        ChangeSet changes = CatalogDiff.between(catalog(partial("x = 1")), catalog(partial("x = 2")), RULES);
        assertThat(changes.changes()).hasSize(1);
        assertThat(changes.undecided()).isEmpty();
    }

    @Test
    void textsThatDifferUnderTwoWordingsAreUndecidedAndTheRestIsNot() {
        var other = new Wording.Rendered("1.0", "3.20");
        ChangeSet texts =
                CatalogDiff.between(catalog(partial("x = 1")), new Catalog(List.of(partial("(x = 1)")), other), RULES);
        assertThat(texts.changes()).isEmpty();
        assertThat(texts.undecided()).containsExactly(new Undecided(partial("x = 1"), partial("(x = 1)")));
        assertThat(texts.isEmpty()).isFalse();

        ChangeSet more = CatalogDiff.between(
                catalog(partial("x = 1")), new Catalog(List.of(index("i", "a", "y")), other), RULES);
        assertThat(more.changes()).hasSize(1);

        ChangeSet equal =
                CatalogDiff.between(catalog(partial("x = 1")), new Catalog(List.of(partial("x = 1")), other), RULES);
        assertThat(equal.isEmpty()).isTrue();
    }

    @Test
    void otherWordsForTheSameAreNotAChangeAndReplaceTheOldOnes() {
        var other = new Wording.Rendered("1.0", "3.20");
        Catalog was = catalog(partial("x IN ('A  b', 'c')"));
        Catalog is = new Catalog(List.of(partial("X in ('A  b',  'c')")), other);
        ChangeSet changes = CatalogDiff.between(was, is, RULES);
        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.applyTo(was, is)).isEqualTo(is);
        Catalog literal = new Catalog(List.of(partial("x IN ('a b', 'c')")), other);
        assertThat(CatalogDiff.between(was, literal, RULES).undecided()).hasSize(1);
        assertThat(CatalogDiff.between(was, literal, RULES).decided().changes()).hasSize(1);
    }

    @Test
    void anEqualTextThatKnowsMoreOfWhatItNamesIsKept() {
        Catalog was = catalog(partial("x = 1"));
        Expression knowing =
                Expression.of(new Fragment.Ref(MemberId.column(QName.of("a"), "x"), "x"), new Fragment.Sql(" = 1"));
        Index plain = partial("x = 1");
        Catalog is =
                catalog(new Index(plain.name(), plain.table(), plain.unique(), plain.parts(), Optional.of(knowing)));
        ChangeSet changes = CatalogDiff.between(was, is, RULES);
        assertThat(changes.isEmpty()).isTrue();
        Index kept = changes.applyTo(was, is).all(Index.class).findFirst().orElseThrow();
        assertThat(kept.predicate().orElseThrow().uses()).containsExactly(MemberId.column(QName.of("a"), "x"));
    }

    private static Table checked(String text, Column... columns) {
        return new Table(
                QName.of("t"),
                List.of(columns),
                List.of(),
                List.of(new Check("k", Expression.of(text))),
                List.of(),
                Optional.empty());
    }

    @Test
    void aTableThatChangesCanHoldOtherWordsBesides() {
        var other = new Wording.Rendered("1.0", "3.20");
        Column x = column("x", "text");
        Column y = column("y", "text");
        Catalog was = catalog(checked("x = 1", x));
        for (String words : List.of("X = 1", "(x = 1)")) {
            Catalog is = new Catalog(List.of(checked(words, x, y)), other);
            ChangeSet changes = CatalogDiff.between(was, is, RULES).decided(doubt -> true);
            assertThat(changes.reworded()).containsExactly(new Reworded(checked("x = 1", x), checked(words, x)));
            assertThat(changes.changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Change.Alter.class,
                            alter -> assertThat(alter.differences())
                                    .singleElement()
                                    .isInstanceOf(MemberAdded.class));
            assertThat(changes.applyTo(was, is)).isEqualTo(is);
        }
        ChangeSet changed = CatalogDiff.between(was, new Catalog(List.of(checked("x = 2", x, y)), other), RULES)
                .decided();
        assertThat(changed.reworded()).isEmpty();
        assertThat(changed.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Alter.class,
                        alter -> assertThat(alter.differences()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x -- a%nAND y",
                "x /* ' */ AND y",
                "x = E'\\' a'",
                "x = $$ a$$",
                "x = 'a'%n 'b'",
                "x = `A`",
                "[A] = 1",
                "Ä = 1"
            })
    void caseAndBlanksCountWhereItIsNotPlainWhatTheyAre(String text) {
        String was = text.formatted();
        String is = was.toLowerCase(Locale.ROOT).replace("\n", " ").replaceAll(" a", "  a");
        var other = new Wording.Rendered("1.0", "3.20");
        assertThat(CatalogDiff.between(catalog(partial(was)), new Catalog(List.of(partial(is)), other), RULES)
                        .undecided())
                .hasSize(1);
    }

    @Test
    void oneObjectCanHaveAWordingOfItsOwn() {
        var server = new Wording.Server("PostgreSQL", "18");
        Catalog live = new Catalog(
                List.of(partial("(x = 1)")), WORDING, Map.of(partial("").id(), server));
        assertThat(CatalogDiff.between(catalog(partial("x = 1")), live, RULES).undecided())
                .hasSize(1);
    }
}
