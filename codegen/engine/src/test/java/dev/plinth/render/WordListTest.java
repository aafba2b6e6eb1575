package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListTest {
    @Test
    void commentsAndEmptyLinesAreNoWords() {
        assertThat(WordList.read(WordListTest.class, "words.txt"))
                .containsExactlyInAnyOrder("order", "select", "table");
    }

    @Test
    void aListThatIsNotPackagedIsNamed() {
        assertThatThrownBy(() -> WordList.read(WordListTest.class, "missing.txt"))
                .hasMessage("missing.txt");
    }
}
