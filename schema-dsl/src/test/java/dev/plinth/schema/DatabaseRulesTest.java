package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredAcceptance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRulesTest {
    static final class Broken extends Table {
        final Column<Long> id = bigint("id").nullable().primaryKey();
        final Column<String> name = text("name").onDelete(ReferentialAction.CASCADE);

        Broken() {
            super("broken");
            index("empty");
        }
    }

    static final class OfBroken extends Database {
        OfBroken() {
            super("broken", Dialect.SQLITE);
            tables(new Broken());
        }
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheDeclaration() {
        ProblemException refused = Shop.refusal(new OfBroken());
        assertThat(refused.problems())
                .containsExactly(
                        new Problem(
                                "action-without-reference",
                                "Broken.name (broken.name)",
                                "onDelete or onUpdate is given, but the column references nothing.",
                                "Add references(() -> OTHER.id)."),
                        new Problem(
                                "primary-key-nullable",
                                "Broken.id (broken.id)",
                                "A column of the primary key is never null.",
                                "Remove nullable()."),
                        new Problem(
                                "no-columns", "Broken, index empty", "It has no columns.", "Name them with on(…)."));
        assertThat(refused)
                .hasMessageContainingAll(
                        refused.problems().stream().map(Problem::toString).toArray(String[]::new));
    }

    @Test
    void aDatabaseHasTables() {
        assertThat(Shop.problems())
                .containsExactly("Shop: The database has no tables. Add them with tables(…). [database-empty]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "my-shop", "1shop", "größe", "a b"})
    void aDatabaseNamesFoldersAndAPackage(String name) {
        assertThat(Shop.problemsNamed(name, new Any("a")))
                .containsExactly(("Shop: The name \"%s\" of the database does not match [a-z][a-z0-9_]*. "
                                + "It also names folders and a Java package. Rename it. [database-name]")
                        .formatted(name));
    }

    @Test
    void aDatabaseOfAnAnonymousClassIsNamedToo() {
        var anonymous = new Database("shop", Dialect.POSTGRES) {};
        assertThat(Shop.refusal(anonymous).problems())
                .extracting(Problem::where)
                .containsExactly(anonymous.getClass().getName());
    }

    static final class Accepting extends Database {
        Accepting(String... namesAndReasons) {
            super("accepting", Dialect.SQLITE);
            tables(new Any("a"));
            for (int i = 0; i < namesAndReasons.length; i += 2) {
                accept(namesAndReasons[i], namesAndReasons[i + 1]);
            }
        }
    }

    @Test
    void aLossIsAcceptedOnceByNameAndWithAReason() {
        assertThat(Declarations.load(new Accepting(" orders.note ", "nobody\n  reads it", "parts", "moved"))
                        .accepted())
                .containsExactly(
                        new DeclaredAcceptance("orders.note", "nobody reads it"),
                        new DeclaredAcceptance("parts", "moved"));
        assertThat(Shop.refusal(new Accepting(" ", "moved", "parts", " \n", "parts", "moved", "x", "\ud800"))
                        .problems())
                .extracting(Problem::where, Problem::code)
                .containsExactly(
                        tuple("Accepting, accept \"\"", "accept-without-name"),
                        tuple("Accepting, accept \"parts\"", "accept-without-reason"),
                        tuple("Accepting, accept \"parts\"", "accept-twice"),
                        tuple("Accepting, accept \"x\"", "text-not-storable"));
    }

    static final class Bare extends Table {
        Bare() {
            super("bare");
        }
    }

    @Test
    void aTableHasColumns() {
        assertThat(Shop.problems(new Bare()))
                .containsExactly("Bare: The table has no columns. Declare one in a public final field. [table-empty]");
    }

    @Test
    void aTableGivenTwiceCountsOnce() {
        var table = new Any("a");
        assertThat(Shop.of(table, table).tables()).hasSize(1);
    }
}
