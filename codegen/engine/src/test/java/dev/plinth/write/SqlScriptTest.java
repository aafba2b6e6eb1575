package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void commentsThenStatementsWithAnEmptyLineBetween() {
        assertThat(SqlScript.text(List.of("a title", "Hazard: x\r\ny"), List.of("CREATE\n  THIS", "DROP THAT")))
                .isEqualTo("-- a title\n-- Hazard: x y\n\nCREATE\n  THIS;\n\nDROP THAT;\n");
    }

    @Test
    void aScriptMayBeEmpty() {
        assertThat(SqlScript.text(List.of(), List.of())).isEqualTo("\n");
    }
}
