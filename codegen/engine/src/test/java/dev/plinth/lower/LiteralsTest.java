package dev.plinth.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.JSON;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    @Test
    void aDocumentKeepsItsText() {
        String text = "{ \"b\" : 1.50, \"a\": [ ] }";
        assertThat(Literals.text(JSON.json(text))).isEqualTo(text);
        assertThat(Literals.text(JSONB.jsonb(text))).isEqualTo(text);
    }
}
