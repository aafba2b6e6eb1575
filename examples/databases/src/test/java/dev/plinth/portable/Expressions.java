package dev.plinth.portable;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Check;
import dev.plinth.model.Table;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Expressions as checks of a table, with a second table of the same columns and no checks.
 *
 * @param fields the expressions; one that is no condition is checked not to be null
 * @param declared the declaration
 */
record Expressions(List<? extends Field<?>> fields, DeclaredDatabase declared) {
    private static final Pattern NOT_NULL = Pattern.compile(" IS NOT NULL$");

    private static final class Matrix extends Database {
        Matrix(Values checked) {
            super("matrix", Dialect.POSTGRES, Dialect.SQLITE);
            tables(checked, new Values("v"));
        }
    }

    static Expressions of(Values checked, List<? extends Field<?>> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            checked.check("c" + i, field instanceof Condition condition ? condition : field.isNotNull());
        }
        return new Expressions(fields, Declarations.load(new Matrix(checked)));
    }

    /** What a dialect runs for each expression. */
    List<String> texts(SqlDialect dialect) {
        Table table = dialect.lower(declared).catalog().objects().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(each -> each.name().name().equals("m"))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, fields.size())
                .mapToObj(i -> text(fields.get(i), check(table, "c" + i)))
                .toList();
    }

    private static Check check(Table table, String name) {
        return table.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Field<?> field, Check check) {
        String text = check.expression().text();
        return field instanceof Condition ? text : NOT_NULL.matcher(text).replaceFirst("");
    }
}
