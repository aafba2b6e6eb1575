package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of everyday changes: what a person writes is the source that the evolutions are made of, and the SQL is the golden one, which the
 * engines have run. {@code -Dplinth.golden.rewrite=true} writes the page anew.
 */
class ChangesDocumentTest {
    private static final Path PAGE = Path.of("../../docs/changes.md");
    private static final Path GOLDEN = Path.of("src/main/resources/dev/plinth/golden");
    private static final Path SOURCE = Path.of("src/main/java/dev/plinth/golden/Everyday.java");
    private static final String HEAD = """
            # Everyday changes

            What a change of a declaration becomes. All of them are made on a table with rows, forward, back and forward again, by the tests of
            this repository. In the declarations, the table is `orders`, a class with a key `id`; of the lines, only what changes is shown. The heads
            of the files are left out, apart from what a reviewer must know of the change. What a change is called in the declaration is in
            [What a change means](declaring.md#what-a-change-means), and what a table that is in use needs besides in
            [Tables that stay in use](generating.md#tables-that-stay-in-use).
            """;

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("add-nullable-column", "A nullable column is added");
        TITLES.put("add-required-column-with-default", "A required column with a default is added");
        TITLES.put("add-required-column-with-now", "A required column is added whose default is the current time");
        TITLES.put("add-required-column-with-backfill", "A required column without a default is added");
        TITLES.put("rename-column", "A column is renamed");
        TITLES.put("widen-varchar", "A text gets longer");
        TITLES.put("make-required", "A nullable column becomes required");
        TITLES.put("add-unique-index", "A unique index is added");
        TITLES.put("add-unique-constraint", "A unique constraint is added");
        TITLES.put("add-label", "A label is added to an enum");
        TITLES.put("add-label-of-text", "A label is added to an enum that is stored as text");
        TITLES.put("remove-label", "A label is removed");
        TITLES.put("rename-label", "A label is renamed");
        TITLES.put("drop-column", "A column is dropped");
        TITLES.put("drop-column-with-its-key", "A column is dropped with its foreign key");
        TITLES.put("change-action-of-key", "The action of a foreign key changes");
        TITLES.put("add-key", "A foreign key is added");
        TITLES.put("add-nullable-column-with-key", "A nullable column with a foreign key is added");
        TITLES.put("change-trigger-body", "The body of a trigger changes");
        TITLES.put("add-check", "A check is added");
        TITLES.put("change-predicate-of-index", "The predicate of an index changes");
        TITLES.put("add-comment", "A comment is added");
        TITLES.put("change-default", "A default changes");
        TITLES.put("rename-table", "A table is renamed");
        TITLES.put("rename-index", "An index is renamed");
        TITLES.put("drop-table", "A table is dropped");
        TITLES.put("reorder-columns", "Columns are written in another order");
    }

    @Test
    void everyChangeIsOnThePage() throws IOException {
        assertThat(Everyday.all())
                .extracting(evolution -> evolution.name().replaceFirst("everyday-", ""))
                .containsExactlyElementsOf(TITLES.keySet());
        var source = new EverydaySource(Files.readString(SOURCE));
        String page = TITLES.entrySet().stream()
                .map(title -> section(title.getKey(), title.getValue(), source))
                .collect(Collectors.joining("\n", HEAD + "\n", ""));
        if (Boolean.getBoolean("plinth.golden.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String section(String name, String title, EverydaySource source) {
        StringBuilder section = new StringBuilder("## " + title + "\n\n");
        section.append("```java\n").append(source.change(name)).append("```\n");
        Path folder = GOLDEN.resolve("everyday-" + name);
        if (!Files.exists(folder)) {
            return section.append("\nThere is nothing to do: the order of columns is not part of a schema.\n")
                    .toString();
        }
        for (Map.Entry<String, String> dialect :
                List.of(Map.entry("postgresql", "PostgreSQL"), Map.entry("sqlite", "SQLite"))) {
            section.append("\n%s:\n\n```sql\n%s```\n\nIts undo:\n\n```sql\n%s```\n"
                    .formatted(
                            dialect.getValue(),
                            sql(folder.resolve(dialect.getKey() + ".sql")),
                            sql(folder.resolve(dialect.getKey() + ".undo.sql"))));
        }
        return section.toString();
    }

    /** Without the title of the script. */
    private static String sql(Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            return text.isEmpty()
                    ? "-- nothing to do\n"
                    : text.replaceFirst("^-- golden on .*\n", "").stripLeading();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
