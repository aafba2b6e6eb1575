package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.problem.Problem;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredSequence;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class SequenceRulesTest {
    private static final Sequence UP = Sequence.named("up").only(Dialect.POSTGRES);

    private static final class Uses extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> number = bigint("number").defaultTo(UP.next());

        Uses() {
            super("uses");
            check("even", number.eq(UP.next()));
            trigger("sets")
                    .after(TriggerEvent.INSERT)
                    .only(Dialect.POSTGRES)
                    .run(row -> update().set(number, UP.next()).where(id.eq(row.get(id))));
        }
    }

    private static final class Counts extends Database {
        Counts(List<Dialect> dialects, Table table, Sequence... sequences) {
            super(
                    "counts",
                    dialects.get(0),
                    dialects.subList(1, dialects.size()).toArray(Dialect[]::new));
            tables(table);
            sequences(sequences);
        }
    }

    private static List<String> problems(Database database) {
        return Shop.refusal(database).problems().stream().map(Problem::toString).toList();
    }

    private static DeclaredSequence read(Sequence sequence) {
        return Declarations.load(new Counts(List.of(Dialect.POSTGRES), new Any("a"), sequence))
                .sequences()
                .get(0);
    }

    private static String refused(Sequence sequence) {
        return problems(new Counts(List.of(Dialect.POSTGRES), new Any("a"), sequence))
                .toString();
    }

    @Test
    void whatIsNotSaidIsAsOnTheServer() {
        DeclaredSequence up = read(Sequence.named("s"));
        assertThat(List.of(up.start(), up.increment(), up.least(), up.greatest(), up.cached()))
                .containsExactly(1L, 1L, 1L, Long.MAX_VALUE, 1L);
        DeclaredSequence down = read(Sequence.named("s").incrementBy(-3));
        assertThat(List.of(down.start(), down.increment(), down.least(), down.greatest()))
                .containsExactly(-1L, -3L, Long.MIN_VALUE, -1L);
        assertThat(read(Sequence.named("s").between(3, 9)).start()).isEqualTo(3);
    }

    @Test
    void eachMethodReturnsAnotherSequence() {
        Sequence plain = Sequence.named("s");
        plain.startWith(7);
        assertThat(read(plain).start()).isEqualTo(1);
    }

    @Test
    void whatNoServerAcceptsIsRefused() {
        assertThat(refused(Sequence.named("s").incrementBy(0))).contains("sequence s: it adds 0");
        assertThat(refused(Sequence.named("s").between(5, 5))).contains("its least number 5 is not below");
        assertThat(refused(Sequence.named("s").startWith(0))).contains("it starts with 0, which is not between 1 and");
        assertThat(refused(Sequence.named("s").cache(0))).contains("it caches 0 numbers");
        assertThat(refused(Sequence.named(""))).contains("[name-empty]");
        assertThat(refused(Sequence.named("it's"))).contains("holds an apostrophe");
        assertThat(refused(Sequence.named("s").only(Dialect.SQLITE))).contains("[no-dialect]");
    }

    @Test
    void aSequenceIsUsedOnlyWhereItIs() {
        assertThat(problems(new Counts(List.of(Dialect.POSTGRES, Dialect.SQLITE), new Uses(), UP)))
                .containsExactly(
                        "Uses.number (uses.number): The default uses the sequence up, which is not declared for SQLite."
                                + " Use an identity, or a value that every dialect of the database can give. [sequence-missing]",
                        "Uses, check even: The check uses the sequence up, which is not declared for SQLite."
                                + " Use an identity, or a value that every dialect of the database can give. [sequence-missing]",
                        "Uses, check even: The check uses a sequence, so it is different each time. Use a trigger."
                                + " [condition-counts]");
    }

    static final class Twice extends Database {
        Twice() {
            super("twice", Dialect.POSTGRES);
            sequences(Sequence.named("up"));
            tables(new Uses());
        }
    }

    @Test
    void anotherSequenceOfTheSameNameIsNotIt() {
        assertThat(problems(new Twice()))
                .contains(
                        "Uses.number (uses.number): The default uses the sequence up, which is not a sequence of Twice."
                                + " Add it with sequences(…); if one of that name is there, use that instance."
                                + " [sequence-unknown]");
    }

    @Test
    void aDatabaseNamesItsSequences() {
        assertThat(problems(new Counts(List.of(Dialect.POSTGRES), new Uses())))
                .contains(
                        "Uses.number (uses.number): The default uses the sequence up, which is not a sequence of Counts."
                                + " Add it with sequences(…); if one of that name is there, use that instance. [sequence-unknown]");
        var other = new Any(
                "a",
                table -> table.bigint("number")
                        .defaultTo(DSL.sequence(DSL.name("raw"), SQLDataType.BIGINT)
                                .nextval()));
        assertThat(problems(new Counts(List.of(Dialect.POSTGRES), other)).toString())
                .contains("the sequence raw,");
    }
}
