package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.util.EnumSet;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Param;

/** Checks the defaults of columns. */
final class DefaultReader {
    private final ExpressionReader expressions;
    private final PortabilityRules portability;
    private final Problems problems;

    DefaultReader(Table table, Reading reading) {
        expressions = new ExpressionReader(table, reading);
        portability = new PortabilityRules(reading);
        problems = reading.problems();
    }

    void check(String where, Column<?> column, Field<?> expression) {
        Type<?> type = ColumnState.typeOf(column);
        if (expression instanceof Param<?> literal) {
            Optional<?> value = Optional.ofNullable(literal.getValue());
            if (value.isPresent() && !column.getType().isInstance(value.get())) {
                problems.add(
                        "default-of-another-type",
                        where,
                        "The default %s is a %s, and the column has values of %s."
                                .formatted(
                                        LiteralRules.shown(value.get()),
                                        value.get().getClass().getSimpleName(),
                                        column.getType().getSimpleName()),
                        "Give a value of the type of the column.");
                return;
            }
            checkLiteral(where, type, value);
            return;
        }
        expressions
                .scan(where, "The default", EnumSet.allOf(Dialect.class), expression)
                .ifPresent(scan -> {
                    if (!scan.tables().isEmpty() || scan.hasSubquery() || scan.hasAggregates()) {
                        problems.add(
                                "default-names-column",
                                where,
                                "The default names a column or a table, which a default cannot do.",
                                "Use a trigger, or a literal.");
                    }
                    portability.check(
                            where,
                            "The default",
                            EnumSet.allOf(Dialect.class),
                            typing -> typing.assignable(column, expression));
                });
    }

    private void checkLiteral(String where, Type<?> type, Optional<?> value) {
        if (value.isEmpty()) {
            problems.add(
                    "default-null",
                    where,
                    "The default is null, which a column without a default has anyway.",
                    "Remove it.");
        } else if (value.get() instanceof String text) {
            checkText(where, type, text);
        } else {
            LiteralRules.check(where, "The default", value.get(), problems);
        }
    }

    private void checkText(String where, Type<?> type, String text) {
        TextRules.checkText(where, "The default", text, problems);
        ColumnReader.length(type).ifPresent(length -> {
            if (text.codePointCount(0, text.length()) > length) {
                problems.add(
                        "default-too-long",
                        where,
                        "The default '%s' is longer than %s allows.".formatted(text, type.describe()),
                        "Shorten it.");
            }
        });
    }
}
