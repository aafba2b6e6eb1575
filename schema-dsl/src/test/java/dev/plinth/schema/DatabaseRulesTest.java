package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void allErrorsAreReportedAtOnceInTheOrderOfTheDeclaration() {
        InvalidDeclarationException refused = Shop.refused(new Broken());
        assertThat(refused.errors())
                .containsExactly(
                        "Broken.name (broken.name): onDelete or onUpdate stands without a reference. "
                                + "Write references(…) before it.",
                        "Broken.id (broken.id): a column of the primary key is never null. Remove nullable().",
                        "Broken, index empty: it has no columns. Name them with on(…).");
        assertThat(refused)
                .hasMessageStartingWith("The declaration of shop has 3 errors:")
                .hasMessageContainingAll(refused.errors().toArray(String[]::new));
    }

    @Test
    void aDatabaseHasTables() {
        assertThat(Shop.errors()).containsExactly("Shop: the database has no table. Add its tables with tables(…).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "my-shop", "1shop", "größe", "a b"})
    void aDatabaseNamesFoldersAndAPackage(String name) {
        assertThat(Shop.errorsNamed(name, new Any("a")))
                .containsExactly(
                        "Shop: the database is named \"%s\", which must match [a-z][a-z0-9_]*, for it names folders and a Java package. Rename it."
                                .formatted(name));
    }

    @Test
    void aDatabaseOfAnAnonymousClassIsNamedToo() {
        var anonymous = new Database("shop", Dialect.POSTGRES) {};
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                InvalidDeclarationException.class, () -> Declarations.load(anonymous))
                        .errors())
                .containsExactly(
                        anonymous.getClass().getName() + ": the database has no table. Add its tables with tables(…).");
    }

    static final class Bare extends Table {
        Bare() {
            super("bare");
        }
    }

    @Test
    void aTableHasColumns() {
        assertThat(Shop.errors(new Bare()))
                .containsExactly("Bare: the table has no column. Declare one in a public final field.");
    }

    @Test
    void aTableGivenTwiceCountsOnce() {
        var table = new Any("a");
        assertThat(Shop.of(table, table).tables()).hasSize(1);
    }
}
