package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private final Identifiers identifiers = new Identifiers(Set.of("order", "select"));

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "saga_id", "orders", "t2", "_2"})
    void plainNamesStandBare(String name) {
        assertThat(identifiers.needsQuotes(name)).isFalse();
        assertThat(identifiers.quote(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Orders", "ORDER", "order", "2t", "a b", "a-b", "a.b", "a$b", "größe", "İ", "'x'", "a\nb"})
    void otherNamesAndKeyWordsAreQuoted(String name) {
        assertThat(identifiers.needsQuotes(name)).isTrue();
        assertThat(identifiers.quote(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void quotesWithinANameAreDoubled() {
        assertThat(identifiers.quote("a\"b\"")).isEqualTo("\"a\"\"b\"\"\"");
    }

    @Test
    void severalNamesAreSeparatedByCommas() {
        assertThat(identifiers.quote(List.of("id", "order", "Name"))).isEqualTo("id, \"order\", \"Name\"");
        assertThat(identifiers.quote(List.of())).isEmpty();
    }

    @Test
    void literalsDoubleTheirQuotesAndKeepTheRest() {
        assertThat(Identifiers.literal("it's \"x\" \\n\n")).isEqualTo("'it''s \"x\" \\n\n'");
    }

    @Test
    void aKeyWordThatIsNotPlainIsASlip() {
        assertThatThrownBy(() -> new Identifiers(Set.of("SELECT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key word 'SELECT' is not plain lower case.");
    }

    @Test
    void nothingDependsOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(identifiers.quote(List.of("id", "ID"))).isEqualTo("id, \"ID\"");
        } finally {
            Locale.setDefault(before);
        }
    }
}
