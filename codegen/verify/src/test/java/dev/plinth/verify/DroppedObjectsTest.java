package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class DroppedObjectsTest {
    private static final String BEFORE = """
            CREATE SEQUENCE numbers;
            CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text, size integer);
            CREATE TABLE parts (id integer PRIMARY KEY);
            """;

    private static Optional<Set<String>> dropped(String script) {
        return new DroppedObjects(EmbeddedDatabase::postgres, files(BEFORE), files(script)).names();
    }

    private static List<SqlFile> files(String text) {
        return List.of(new SqlFile(text, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ALTER TABLE orders DROP note | orders.note",
                "/* /* */ ALTER TABLE orders RENAME note TO a; */ ALTER TABLE orders DROP note, ADD a text | orders.note",
                "ALTER TABLE orders DROP note, ADD note text | orders.note",
                "ALTER TABLE orders RENAME note TO a; ALTER TABLE orders RENAME TO o; ALTER TABLE o DROP size | orders.size",
                "DO $$ BEGIN EXECUTE concat('DROP TABLE ', 'parts'); END $$; CREATE TABLE parts (id integer) | parts",
                "ALTER TABLE parts RENAME TO old; CREATE TABLE parts (id integer); DROP TABLE old | parts",
                "DROP TABLE U&\"p\\0061rts\" | parts",
                "DROP SEQUENCE numbers | numbers",
            })
    void whatIsGoneIsNamedAsItWas(String script, String names) {
        assertThat(dropped(script)).contains(Set.of(names));
    }

    @Test
    void whatStaysOrMovesIsNotGone() {
        assertThat(dropped("""
                ALTER TABLE orders RENAME TO o;
                ALTER TABLE o RENAME note TO a;
                ALTER TABLE o ALTER a TYPE varchar(9);
                CREATE SCHEMA other;
                ALTER TABLE parts SET SCHEMA other;
                ALTER SEQUENCE numbers RENAME TO n;
                """)).contains(Set.of());
    }

    @Test
    void aScriptThatFailsTellsNothing() {
        assertThat(dropped("DROP TABLE nothing;")).isEmpty();
    }
}
