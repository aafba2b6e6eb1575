package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equalTextsDifferInNothing() {
        assertThat(LineDiff.between(List.of("a", "b"), List.of("a", "b"))).isEmpty();
        assertThat(LineDiff.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void onlyWhatChangedIsShownInOrder() {
        assertThat(LineDiff.between(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d", "e")))
                .containsExactly("- b", "+ x", "+ e");
    }

    @Test
    void aChangedOrderIsADifference() {
        assertThat(LineDiff.between(List.of("a", "b"), List.of("b", "a"))).containsExactly("- a", "+ a");
    }

    @Test
    void repeatedLinesCount() {
        assertThat(LineDiff.between(List.of("a", "a"), List.of("a"))).containsExactly("- a");
    }
}
