package dev.plinth.dialect;

import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.index;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.model.Catalog;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    private static String of(Catalog before, Catalog after) {
        return Descriptions.of(CatalogDiff.between(before, after));
    }

    @Test
    void changesAreDescribedTablesFirst() {
        assertThat(of(catalog(), catalog(routine("a"), table("orders")))).isEqualTo("create_orders_and_create_a");
        assertThat(of(
                        catalog(table("a", column("x", "text"))),
                        catalog(table("a", column("y", "text")), index("i", "a", "y"))))
                .isEqualTo("drop_x_from_a_and_add_y_to_a_and_1_more");
        assertThat(of(catalog(table("Größe $")), catalog())).isEqualTo("drop_gr_e");
    }

    @Test
    void aDescriptionFitsIntoAFileName() {
        String name = "n".repeat(63);
        Catalog before = catalog(table(name, column("x".repeat(63), "text")));
        Catalog after = catalog(table(name, column("y".repeat(63), "text")));
        assertThat(of(before, after)).hasSizeBetween(100, 120);
    }

    @Test
    void whatAUserWritesIsReducedToWhatAFileNameAdmits() {
        assertThat(Descriptions.sanitized("  Add: E-Mail & Phone! ")).isEqualTo("add_e_mail_phone");
        assertThatThrownBy(() -> Descriptions.sanitized("–"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The description \"–\" holds no letter and no digit. Choose another.");
    }
}
