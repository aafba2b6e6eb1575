package dev.plinth.generate;

import static dev.plinth.diff.PlainRenames.RULES;
import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.index;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static dev.plinth.model.Objects.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.model.Catalog;
import dev.plinth.model.SchemaObject;
import dev.plinth.problem.ProblemException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {
    private static String of(Catalog before, Catalog after) {
        return Descriptions.of(CatalogDiff.between(before, after, RULES));
    }

    private static Catalog tables(int count, String... columns) {
        return catalog(IntStream.range(0, count)
                .mapToObj(number -> table(
                        "t" + number,
                        java.util.stream.Stream.of(columns)
                                .map(name -> column(name, "text"))
                                .toArray(dev.plinth.model.Column[]::new)))
                .toArray(SchemaObject[]::new));
    }

    @Test
    void whereTablesChangeOnlyTheyAreNamed() {
        assertThat(of(catalog(), catalog(routine("a"), table("orders"), index("i", "orders", "x"))))
                .isEqualTo("create_orders");
        assertThat(of(catalog(), catalog(routine("a"), trigger("a", "t", "a")))).isEqualTo("create_a");
    }

    @Test
    void manyAreCounted() {
        assertThat(of(catalog(), tables(2))).isEqualTo("create_t0_and_t1");
        assertThat(of(catalog(), tables(3))).isEqualTo("create_3_tables");
        assertThat(of(catalog(), catalog(index("a", "t"), index("b", "t"), index("c", "t"))))
                .isEqualTo("create_3_indexes");
        assertThat(of(tables(139, "id"), tables(139, "id", "note"))).isEqualTo("add_note_to_139_tables");
        assertThat(of(tables(1, "id"), tables(1, "id", "a", "b"))).isEqualTo("add_a_and_b_to_t0");
        assertThat(of(tables(1, "id"), tables(1, "id", "a", "b", "c"))).isEqualTo("add_3_columns_to_t0");
        assertThat(of(tables(1, "x"), tables(2, "y"))).isEqualTo("create_t1_and_add_y_to_t0_and_more");
    }

    @Test
    void namesOfAnyScriptGiveAName() {
        assertThat(of(catalog(table("Größe $")), catalog())).isEqualTo("drop_grosse");
        assertThat(of(catalog(), catalog(table("日本")))).isEqualTo("create");
    }

    @Test
    void aDescriptionIsShort() {
        String name = "abcdefghi_".repeat(6);
        assertThat(of(catalog(table(name, column("x", "text"))), catalog(table(name, column("y", "text")))))
                .hasSizeBetween(40, 60)
                .doesNotEndWith("_");
        assertThat(Descriptions.given("a".repeat(80))).isEqualTo("a".repeat(60));
    }

    @ParameterizedTest
    @CsvSource({
        "'  Add: E-Mail & Phone! ', add_e_mail_phone",
        "Größe in œuvre, grosse_in_oeuvre",
        "İstanbul ılık, istanbul_ilik",
        "V2, v2",
    })
    void whatAUserWritesIsReducedToWhatAFileNameAdmits(String given, String name) {
        assertThat(Descriptions.given(given)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "", "日本語", "add 日本", "Привет"})
    void whatCannotBeReducedIsRefused(String given) {
        assertThatThrownBy(() -> Descriptions.given(given))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"" + given + "\" holds ")
                .hasMessageContaining("Describe the migration with Latin letters and digits. [description]");
    }
}
