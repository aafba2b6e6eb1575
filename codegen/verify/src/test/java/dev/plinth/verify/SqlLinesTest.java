package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLinesTest {
    @Test
    void aTableIsOneLineAColumn() {
        assertThat(SqlLines.of(
                        "CREATE TABLE t (\n  id  INTEGER,\n  n NUMERIC( 10 , 2 ) CHECK (n IN (1, 2))\n)  STRICT"))
                .containsExactly("CREATE TABLE t(", "id INTEGER,", "n NUMERIC(10,2) CHECK(n IN(1,2))) STRICT");
    }

    @Test
    void layoutMakesNoDifference() {
        assertThat(SqlLines.of("CREATE INDEX i ON t(a,b)WHERE a>0"))
                .isEqualTo(SqlLines.of(" CREATE  INDEX i\n ON t ( a , b )\n WHERE a>0 "));
    }

    @Test
    void quotesAndCommentsStayAsTheyAre() {
        assertThat(SqlLines.of("SELECT 'a  (b,''c' AS \"x ; y\", [p  q], `r  s` -- why,  so\n, 2 /* b  c */ - 1"))
                .containsExactly("SELECT 'a  (b,''c' AS \"x ; y\",[p  q],`r  s` -- why,  so", ",2 /* b  c */", "- 1");
    }

    @Test
    void aTriggerIsOneLineAStatement() {
        assertThat(SqlLines.of("CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM u; END"))
                .containsExactly(
                        "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 1;", "DELETE FROM u;", "END");
    }
}
