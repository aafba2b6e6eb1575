package dev.plinth.model;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type, in the words of the dialect
 * @param enumType the enum type that {@code type} names, if it names one
 * @param nullable whether it admits null
 * @param identity whether the database numbers new rows
 * @param defaultExpression the value of a row that gives none, in the words of the dialect
 * @param checks what narrows its type to the declared one
 * @param comment its comment
 */
public record Column(
        String name,
        String type,
        Optional<String> enumType,
        boolean nullable,
        boolean identity,
        Optional<String> defaultExpression,
        List<Check> checks,
        Optional<String> comment) {
    /** Copies its lists. */
    public Column {
        checks = List.copyOf(checks);
    }
}
