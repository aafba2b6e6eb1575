package dev.plinth.portable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Expression;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Trigger;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.sqlite.SqliteDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list in docs/expressions.md is that of the tests. {@code -Dplinth.golden.rewrite=true} writes it. */
class ExpressionsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/expressions.md");
    private static final Path CASES = Path.of("src/test/java/dev/plinth/portable/PortableCases.java");
    private static final Pattern GROUP = Pattern.compile("    private void (\\w+)\\(\\) \\{");
    private static final Pattern CASE = Pattern.compile("        add\\((.*)\\);");
    private static final Pattern LIST =
            Pattern.compile("(?<=<!-- list -->\\n).*(?=<!-- end of the list -->)", Pattern.DOTALL);

    @Test
    void theListIsThatOfTheTests() throws IOException {
        String document = Files.readString(DOCUMENT);
        String list = list();
        if (Boolean.getBoolean("plinth.golden.rewrite")) {
            Files.writeString(DOCUMENT, LIST.matcher(document).replaceFirst(Matcher.quoteReplacement(list)));
            return;
        }
        Matcher found = LIST.matcher(document);
        assertThat(found.find()).isTrue();
        assertThat(found.group()).isEqualTo(list);
    }

    private static String list() throws IOException {
        Values values = new Values("m");
        var cases = new PortableCases(values).fields();
        Expressions expressions = Expressions.of(values, cases);
        Iterator<String> postgres = expressions.texts(new PostgresDialect()).iterator();
        Iterator<String> sqlite = expressions.texts(new SqliteDialect()).iterator();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            Matcher group = GROUP.matcher(line);
            Matcher each = CASE.matcher(line);
            if (group.matches() && !group.group(1).equals("add")) {
                lines.add("\n### " + capitalized(group.group(1))
                        + "\n\n| in Java | PostgreSQL | SQLite |\n|---|---|---|");
            } else if (each.matches() && !each.group(1).equals("field")) {
                lines.add(
                        "| %s | %s | %s |".formatted(code(each.group(1)), code(postgres.next()), code(sqlite.next())));
            }
        }
        assertThat(postgres).as("cases that are longer than a line").isExhausted();
        lines.add("\n### Statements\n\n| statement | PostgreSQL | SQLite |\n|---|---|---|");
        for (String name : StatementShapes.names()) {
            DeclaredDatabase declared = StatementShapes.declared(name::equals);
            lines.add("| %s | %s | %s |".formatted(name, code(onPostgres(declared)), code(onSqlite(declared))));
        }
        return String.join("\n", lines) + "\n\n";
    }

    /** The first line of a routine says how names are read, and the last ones return. */
    private static String onPostgres(DeclaredDatabase declared) {
        List<Expression> body =
                only(Routine.class, new PostgresDialect(), declared).body();
        return body.get(2).text();
    }

    private static String onSqlite(DeclaredDatabase declared) {
        return only(Trigger.class, new SqliteDialect(), declared).body().get(0).text() + ";";
    }

    private static <O extends SchemaObject> O only(Class<O> kind, SqlDialect dialect, DeclaredDatabase declared) {
        List<O> objects = dialect.lower(declared).catalog().objects().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        assertThat(objects).hasSize(1);
        return objects.get(0);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Code in a table, where a bar would begin the next cell. */
    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
