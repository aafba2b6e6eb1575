package dev.plinth.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlWordsTest {
    @Test
    void wordsInLiteralsAndQuotedIdentifiersDoNotCount() {
        assertThat(SqlWords.of("insert into \"returning\" values ('it''s returning', \"a\"\"with\")"))
                .containsExactly("INSERT", "INTO", "VALUES");
    }

    @Test
    void blanksBecomeOneApartFromThoseInQuotes() {
        assertThat(SqlWords.onOneLine(" SELECT  \n  'a  \n b' ,   \n \"x  \n\" \n"))
                .isEqualTo("SELECT 'a  \n b' , \"x  \n\"");
    }

    @Test
    void aLongLiteralIsNotAProblem() {
        String literal = "'" + "x''".repeat(100_000) + "'";
        assertThat(SqlWords.onOneLine(literal)).isEqualTo(literal);
        assertThat(SqlWords.of(literal)).isEmpty();
    }
}
