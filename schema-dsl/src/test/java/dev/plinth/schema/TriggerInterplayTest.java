package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.function.Function;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Triggers that see other rows on each dialect, because of the order in which they fire, are refused. */
class TriggerInterplayTest {
    private static final class Node extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> size = bigint("size").nullable();

        Node(String name) {
            super(name);
        }

        void references(Node parent, ReferentialAction onDelete) {
            bigint("parent").nullable().references(() -> parent.id).onDelete(onDelete);
        }
    }

    private final Node a = new Node("a");
    private final Node b = new Node("b");
    private final Node c = new Node("c");
    private final Node d = new Node("d");

    private List<String> problems() {
        return Shop.problems(a, b, c, d).stream()
                .map(text -> text.replaceFirst("\\. When a statement.*", ""))
                .toList();
    }

    private void assertFine() {
        assertThat(Shop.of(a, b, c, d).tables()).hasSize(4);
    }

    private static Function<TriggerRow, Query> insert(Node into) {
        return row -> into.insert().set(into.id, 1L);
    }

    private static Function<TriggerRow, Query> update(Node of) {
        return row -> of.update().set(of.size, 1L);
    }

    private static Function<TriggerRow, Query> delete(Node of) {
        return row -> of.delete().where(of.id.gt(0L));
    }

    /** Reads the rows of one table, and writes to another. */
    private static Function<TriggerRow, Query> count(Node of, Node into) {
        return row -> into.insert()
                .columns(into.id)
                .select(select(DSL.count().cast(Long.class)).from(of.rows()));
    }

    @Test
    void whatFiresAfterReadsItsOwnTableThroughAnotherTrigger() {
        a.trigger("first").after(INSERT).run(insert(b));
        b.trigger("second").after(INSERT).run(count(a, c));
        assertThat(problems())
                .containsExactly(
                        "Node, trigger first: What it changes fires a trigger or an action that reads or changes a again");
    }

    @Test
    void whatFiresAfterInsertsIntoItsOwnTableThroughAnotherTrigger() {
        a.trigger("first").after(UPDATE).run(insert(b));
        b.trigger("second").after(INSERT).run(insert(a));
        assertFine();
    }

    @Test
    void aChainThatDoesNotComeBackIsFine() {
        a.trigger("first").after(INSERT, UPDATE, DELETE).run(insert(b));
        b.trigger("second").after(INSERT).run(count(b, c)).only(Dialect.POSTGRES);
        b.trigger("third").after(INSERT).run(insert(c));
        assertFine();
    }

    @Test
    void whatFiresBeforeWritesWhatIsReadAfter() {
        a.trigger("early").before(INSERT).run(insert(b));
        a.trigger("late").after(INSERT).run(count(b, c));
        assertThat(problems()).containsExactly("Node, trigger late: Node, trigger early has to do with b too");
    }

    @Test
    void whatFiresBeforeAndAfterInsertIntoTheSame() {
        a.trigger("early").before(INSERT).run(insert(b));
        a.trigger("late").after(INSERT).run(insert(b));
        assertFine();
    }

    @Test
    void whatFiresBeforeAndAfterChangeTheSame() {
        a.trigger("early").before(INSERT).run(update(b));
        a.trigger("late").after(UPDATE).run(insert(b));
        assertThat(problems()).containsExactly("Node, trigger late: Node, trigger early has to do with b too");
    }

    @Test
    void whatFiresBeforeAndAfterDoesNotMeet() {
        a.trigger("early").before(INSERT).run(insert(b));
        a.trigger("late").after(INSERT).run(insert(c));
        a.trigger("gone").after(DELETE).run(insert(b));
        a.trigger("refuse").before(DELETE).raise("no");
        assertFine();
    }

    @Test
    void whatFiresBeforeChangesItsOwnTableThroughAnotherTrigger() {
        a.trigger("first").before(UPDATE).run(insert(b));
        b.trigger("second").after(INSERT).run(update(a));
        assertThat(problems())
                .contains(
                        "Node, trigger first: What it changes fires a trigger or an action that reads or changes a again");
    }

    @Test
    void whatFiresBeforeChangesItsOwnTableThroughAForeignKey() {
        a.references(b, ReferentialAction.CASCADE);
        a.trigger("first").before(DELETE).run(delete(b));
        assertThat(problems())
                .contains(
                        "Node, trigger first: What it changes fires a trigger or an action that reads or changes a again");
    }

    @Test
    void aCascadedRowReadsTheTableThatItWentWith() {
        b.references(a, ReferentialAction.CASCADE);
        b.trigger("gone").after(DELETE).run(count(a, c));
        assertThat(problems())
                .containsExactly(
                        "Node, trigger gone: Its rows are changed together with those of a, which it reads or changes");
    }

    @Test
    void aRowThatLosesItsReferenceReadsTheTable() {
        b.references(a, ReferentialAction.SET_NULL);
        b.trigger("changed").before(UPDATE).run(count(a, c));
        assertThat(problems()).singleElement().asString().startsWith("Node, trigger changed: Its rows are changed");
    }

    @Test
    void withoutAnActionNothingIsChangedTogether() {
        b.references(a, ReferentialAction.RESTRICT);
        b.trigger("gone").after(DELETE).run(count(a, c));
        assertFine();
    }

    /** PostgreSQL fires the triggers of a row by name, and those of foreign keys are called RI_ConstraintTrigger_a_ and a number. */
    @Test
    void aNameBeforeThatOfTheActionSeesTheRowsThatAreStillThere() {
        b.references(a, ReferentialAction.CASCADE);
        a.trigger("Audit").after(DELETE).run(count(b, c));
        assertThat(problems())
                .containsExactly("Node, trigger Audit: A foreign key of b with an action has to do with b too");
    }

    @Test
    void aNameAfterThatOfTheActionDoesNot() {
        b.references(a, ReferentialAction.CASCADE);
        a.trigger("audit").after(DELETE).run(count(b, c));
        assertFine();
    }

    @Test
    void whatFiresBeforeSeesWhatIsStillThere() {
        b.references(a, ReferentialAction.CASCADE);
        a.trigger("audit").before(DELETE).run(count(b, c));
        assertThat(problems())
                .containsExactly("Node, trigger audit: A foreign key of b with an action has to do with b too");
    }

    @Test
    void anUpdateOfOtherColumnsSetsNoActionOff() {
        b.trigger("sized").after(INSERT).run(update(a));
        changesWith(a);
        assertFine();
    }

    @Test
    void anUpdateOfTheKeySetsTheActionOff() {
        b.trigger("numbered").after(INSERT).run(row -> a.update().set(a.id, 1L));
        changesWith(a);
        assertThat(problems()).singleElement().asString().startsWith("Node, trigger numbered: What it changes");
    }

    private void changesWith(Node parent) {
        c.foreignKey("c_parent").on(c.size).references(() -> parent.id).onUpdate(ReferentialAction.CASCADE);
        c.trigger("changed").after(UPDATE).run(count(b, d));
    }

    @Test
    void anUpdateOfNothingButWhatIsSetFiresNothingElseOnSqlite() {
        b.trigger("touch").before(UPDATE).set(b.size, DSL.inline(1L));
        b.trigger("audit").after(UPDATE).run(insert(c));
        a.trigger("touch_b").after(INSERT).run(update(b));
        assertThat(problems())
                .containsExactly(
                        "Node, trigger touch_b: It updates nothing of b but what a trigger there sets (size), so on SQLite no other"
                                + " trigger fires. Write the statement without that, or declare one trigger for each dialect with only(…)."
                                + " [trigger-meets-set]");
    }

    @Test
    void anUpdateOfWhatIsSetIsFineIfNothingElseFires() {
        b.trigger("touch").before(UPDATE).set(b.size, DSL.inline(1L));
        b.trigger("audit").after(INSERT).run(insert(c));
        a.trigger("touch_b").after(INSERT).run(update(b));
        assertFine();
    }

    @Test
    void anUpsertReadsWhatIsSetLater() {
        b.trigger("fill").before(INSERT).set(b.size, DSL.inline(1L));
        a.trigger("count_b")
                .after(INSERT)
                .run(row -> b.insert()
                        .set(b.id, 1L)
                        .set(b.size, 2L)
                        .onConflict(b.id)
                        .doUpdate()
                        .set(b.size, DSL.excluded(b.size)));
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("It reads excluded(…) of a column that a trigger of b sets");
    }

    @Test
    void anUpsertReadsWhatChangesBeforeTheInsert() {
        b.trigger("early").before(INSERT).run(insert(c));
        a.trigger("count_b")
                .after(INSERT)
                .run(row -> b.insert()
                        .set(b.id, 1L)
                        .onConflict(b.id)
                        .doUpdate()
                        .set(b.size, 7L)
                        .where(DSL.exists(DSL.selectOne().from(c.rows()))));
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(
                        "Node, trigger count_b: Its upsert reads what Node, trigger early changes, which SQLite fires only if");
    }

    @Test
    void inADatabaseOfOneDialectEverythingIsAllowed() {
        a.trigger("first").after(INSERT).run(insert(b));
        b.trigger("second").after(INSERT).run(count(a, c));
        assertThat(Shop.on(Dialect.SQLITE, a, b, c, d).tables()).hasSize(4);
    }
}
