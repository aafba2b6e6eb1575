package dev.plinth.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the text of a column says. */
final class ColumnText {
    private static final String[] AFTER_TYPE = {
        "CONSTRAINT",
        "DEFAULT",
        "NULL",
        "NOT",
        "PRIMARY",
        "UNIQUE",
        "CHECK",
        "REFERENCES",
        "COLLATE",
        "AS",
        "DEFERRABLE",
        ",",
        ")",
        "("
    };

    final String name;
    final String type;
    boolean required;
    boolean numbered;
    Optional<String> collation = Optional.empty();
    Optional<String> defaultValue = Optional.empty();
    Optional<List<Token>> generated = Optional.empty();
    boolean stored;
    final List<CheckText> checks = new ArrayList<>();

    private ColumnText(String name, String type) {
        this.name = name;
        this.type = type;
    }

    /** A check that is not resolved yet. */
    record CheckText(Optional<String> name, List<Token> condition, List<String> options) {}

    /** Reads the name and the type. */
    static ColumnText read(TokenReader reader) {
        String name = reader.name();
        List<Token> type = new ArrayList<>();
        while (reader.peek().canName() && !reader.peek().is(AFTER_TYPE) && !isGenerated(reader)) {
            type.add(reader.read());
        }
        if (!type.isEmpty() && reader.peek().is("(")) {
            type.add(reader.read());
            type.addAll(reader.until(")"));
            type.add(reader.read());
        }
        return new ColumnText(name, Tokens.text(type));
    }

    private static boolean isGenerated(TokenReader reader) {
        return reader.follows("GENERATED", "ALWAYS", "AS");
    }

    /** Reads a default: a literal, a name, a number with its sign, or an expression in brackets. */
    void readDefault(TokenReader reader) {
        List<Token> value = new ArrayList<>();
        if (reader.peek().is("(")) {
            value.addAll(reader.inBrackets());
            defaultValue = Optional.of("(" + Tokens.text(value) + ")");
            return;
        }
        if (reader.peek().is("+", "-")) {
            value.add(reader.read());
        }
        value.add(reader.read());
        defaultValue = Optional.of(Tokens.text(value));
    }

    /** The type with the collation, which SQL has after it. */
    String typeWithCollation() {
        return collation
                .map(each -> type + (type.isEmpty() ? "" : " ") + "COLLATE " + each)
                .orElse(type);
    }
}
