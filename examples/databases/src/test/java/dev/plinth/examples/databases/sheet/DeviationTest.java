package dev.plinth.examples.databases.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.databases.sheet.Deviation.Omitted;
import dev.plinth.examples.databases.sheet.Deviation.Retyped;
import dev.plinth.examples.databases.sheet.Deviation.Stepped;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private static final Sheet OVERLAY = Sheet.read("overlay");

    @Test
    void everyDeviationOfOverlayHasItsOccasionAndItsReason() {
        for (Deviation deviation : Deviations.OVERLAY) {
            assertThat(deviation.apply(new TreeMap<>(OVERLAY.objects()))).isEmpty();
            assertThat(deviation.reason()).isNotBlank();
        }
    }

    @Test
    void aDeviationWithoutOccasionSaysSo() {
        assertThat(apply(new Retyped("companies.name", "text", "jsonb", "")))
                .isEqualTo("the sheet has no column companies.name of type text");
        assertThat(apply(new Retyped("companies.nothing", "text", "jsonb", "")))
                .isEqualTo("the sheet has no column companies.nothing of type text");
    }

    @Test
    void whatASteppedDatabaseHasLostWasThere() {
        assertThat(apply(new Stepped(OVERLAY, Set.of("enum nothing"), ""))).isEqualTo("the sheet has no enum nothing");
    }

    @Test
    void onlyAnIndexThatAUniqueOneCoversMayBeOmitted() {
        String problem = "the sheet has no index idx_users_company that the unique index ";
        assertThat(apply(new Omitted("idx_users_company", "ix_users_email", "")))
                .isEqualTo(problem + "ix_users_email covers");
        assertThat(apply(new Omitted("idx_users_company", "idx_users_company", "")))
                .isEqualTo(problem + "idx_users_company covers");
        assertThat(apply(new Omitted("idx_users_company", "nothing", ""))).isEqualTo(problem + "nothing covers");
    }

    private static String apply(Deviation deviation) {
        return deviation.apply(new TreeMap<>(OVERLAY.objects())).orElse("applied");
    }
}
