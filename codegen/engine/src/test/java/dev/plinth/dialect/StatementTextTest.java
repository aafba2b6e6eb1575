package dev.plinth.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementTextTest {
    @Test
    void wordsInLiteralsAndQuotedIdentifiersDoNotCount() {
        assertThat(StatementText.words("insert into \"returning\" values ('it''s returning', \"a\"\"with\")"))
                .containsExactly("INSERT", "INTO", "VALUES");
    }

    @Test
    void blanksBeforeALineEndGoButForThoseInQuotes() {
        assertThat(StatementText.withoutTrailingBlanks("SELECT  \n  'a  \n b' ,   \n \"x  \n\" \n"))
                .isEqualTo("SELECT\n  'a  \n b' ,\n \"x  \n\"\n");
    }

    @Test
    void aLongLiteralIsNoProblem() {
        String literal = "'" + "x''".repeat(100_000) + "'";
        assertThat(StatementText.withoutTrailingBlanks(literal)).isEqualTo(literal);
        assertThat(StatementText.words(literal)).isEmpty();
    }
}
