package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCaseTest {
    private static String lower(String sql) {
        return FunctionCase.lower(sql, new Identifiers(Set.of("in", "values")));
    }

    @Test
    void functionsAreInLowerCase() {
        assertThat(lower("cast(NEXTVAL('ab') AS int) + pg_catalog.Length(Sha256(x)) + \0Now()\0"))
                .isEqualTo("cast(nextval('ab') AS int) + pg_catalog.length(sha256(x)) + \0now()\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'NEXTVAL(x)' || 'it''s NOW()'",
                "\"NEXTVAL\"(1) + \"a \"\"NOW()\"",
                "`NOW(`",
                "$a$ NOW() $a$",
                "E'\\' NOW() '",
                "x IN(1) AND y IN (SELECT A FROM B) OR z = VALUES(n)",
                "ÄNDERN(x)",
                "NOW() -- NOW()",
                "NOW() /* NOW() */",
                "'NOW()"
            })
    void everythingElseStaysAsItIs(String sql) {
        assertThat(lower(sql)).isEqualTo(sql);
    }
}
