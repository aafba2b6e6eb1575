package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of a line of a table, in its one form. */
class TableLineTest {
    @Test
    void namedChecksAndNotNullMayBeAnywhere() {
        assertThat(TableLine.parts("a text default 'x' not null constraint c check(a in ('x', 'y'))"))
                .isEqualTo(TableLine.parts("a text default 'x' constraint c check(a in ('x', 'y')) not null"))
                .containsExactly("a text default 'x'", "constraint c check(a in ('x', 'y'))");
        assertThat(TableLine.parts("constraint \"c \"\"d\" check(a > 0)"))
                .containsExactly("constraint \"c \"\"d\" check(a > 0)");
        assertThat(TableLine.parts("not null")).isEmpty();
        assertThat(TableLine.parts("")).isEmpty();
    }

    @Test
    void whatMeansSomethingElseStays() {
        for (String line : List.of(
                "a text default ' not null constraint c check(1)'",
                "a text /* not null constraint c check(1) */",
                "a as(b is not null) stored",
                "a text check(a is  not null)",
                "a text constraint c unique constraint d references p(a)",
                "constraint p primary key(a)")) {
            assertThat(TableLine.parts(line)).containsExactly(line);
        }
        assertThat(TableLine.parts("a text not null on conflict ignore")).containsExactly("a text on conflict ignore");
        assertThat(TableLine.parts("a text constraint c not null")).containsExactly("a text constraint c");
    }
}
