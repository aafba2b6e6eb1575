package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.VarcharType;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.ParseException;

/** Reads the columns of a table. */
final class ColumnReader {
    private static final int MAX_LENGTH = 10_485_760;

    private final Table table;
    private final Reading reading;

    ColumnReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    DeclaredColumn read(Column<?> column) {
        String where = reading.places().of(column);
        if (column.isIdentity()) {
            checkIdentity(column, where);
        }
        if (column.hasActionWithoutReference()) {
            reading.errors()
                    .add(where, "onDelete or onUpdate stands without a reference. Write references(…) before it.");
        }
        checkType(column.type(), where);
        column.defaultExpression().ifPresent(expression -> checkDefault(column, expression, where));
        return new DeclaredColumn(
                where,
                column.getName(),
                column.type(),
                column.isNullable(),
                column.isIdentity(),
                column.defaultExpression().map(field -> field),
                column.description(),
                column);
    }

    private void checkIdentity(Column<?> column, String where) {
        if (!isInteger(column.type())) {
            reading.errors()
                    .add(
                            where,
                            "an identity is an integer, but this is %s. Declare it with bigint(\"%s\")."
                                    .formatted(column.type().describe(), column.getName()));
        }
        if (column.isNullable()) {
            reading.errors().add(where, "an identity is never null. Remove nullable().");
        }
        if (column.defaultExpression().isPresent()) {
            reading.errors().add(where, "an identity has no default of its own. Remove defaultTo(…).");
        }
        if (table.columns().stream().filter(Column::isIdentity).count() > 1) {
            reading.errors().add(where, "the table has several identities. Keep one.");
        }
    }

    private static boolean isInteger(Type<?> type) {
        return type.equals(ScalarType.SMALLINT) || type.equals(ScalarType.INTEGER) || type.equals(ScalarType.BIGINT);
    }

    private static OptionalInt length(Type<?> type) {
        return type instanceof VarcharType varchar ? varchar.length() : OptionalInt.empty();
    }

    private void checkType(Type<?> type, String where) {
        length(type).ifPresent(length -> {
            if (length < 1 || length > MAX_LENGTH) {
                reading.errors()
                        .add(
                                where,
                                "the length %d is not between 1 and %d. Change it, or use text(…)."
                                        .formatted(length, MAX_LENGTH));
            }
        });
        if (type instanceof LabelType<?> labels) {
            checkEnum(labels.declared(), where);
        }
    }

    private void checkEnum(DeclaredEnum enumeration, String where) {
        String java = enumeration.javaType().getSimpleName();
        if (enumeration.labels().isEmpty()) {
            reading.errors().add(where, "the enum %s has no constants. Add one.".formatted(java));
        }
        if (enumeration.labels().stream().distinct().count()
                < enumeration.labels().size()) {
            reading.errors()
                    .add(
                            where,
                            "two constants of the enum %s have one label: %s. Give each its own."
                                    .formatted(java, enumeration.labels()));
        }
        for (String label : enumeration.labels()) {
            int bytes = NameRules.bytes(label);
            if (bytes == 0 || (reading.runsOn(Dialect.POSTGRES) && bytes > 63)) {
                reading.errors()
                        .add(
                                where,
                                "the label \"%s\" of the enum %s has %d bytes; a label has 1 to 63. Change it."
                                        .formatted(label, java, bytes));
            }
        }
    }

    private void checkDefault(Column<?> column, Field<?> expression, String where) {
        if (expression instanceof Now && !column.type().equals(ScalarType.TIMESTAMPTZ)) {
            reading.errors()
                    .add(
                            where,
                            "defaultNow() gives a timestamptz, but this is %s. Declare it with timestamptz(\"%s\")."
                                    .formatted(column.type().describe(), column.getName()));
        }
        if (expression instanceof Param<?> literal) {
            checkLiteral(column.type(), Optional.ofNullable(literal.getValue()), where);
            return;
        }
        new ExpressionReader(table, reading)
                .scan(where, "the default", expression)
                .ifPresent(scan -> {
                    if (!scan.columns().isEmpty() || scan.hasSubquery()) {
                        reading.errors()
                                .add(
                                        where,
                                        "the default names a column or a table, which a default cannot. Use a trigger, or a literal.");
                    }
                });
    }

    private void checkLiteral(Type<?> type, Optional<?> value, String where) {
        if (value.isEmpty()) {
            reading.errors()
                    .add(where, "the default is null, which is what a column without a default has. Remove it.");
        } else if (value.get() instanceof String text
                && length(type).isPresent()
                && text.codePointCount(0, text.length()) > length(type).getAsInt()) {
            reading.errors()
                    .add(
                            where,
                            "the default '%s' is longer than %s admits. Shorten it.".formatted(text, type.describe()));
        } else if (value.get() instanceof JSON json) {
            checkJson(json.data(), where);
        } else if (value.get() instanceof JSONB json) {
            checkJson(json.data(), where);
        }
    }

    private void checkJson(String text, String where) {
        try {
            new JSONParser().parse(text);
        } catch (ParseException e) {
            reading.errors()
                    .add(where, "the default %s is not valid JSON: %s. Correct it.".formatted(text, e.getMessage()));
        }
    }
}
