package dev.plinth.sqlite;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the columns of a table in the expressions of that table, where a name can be nothing else.
 *
 * @param table the table
 * @param columns its columns as they are written, by their lower case
 */
record ColumnReferences(QName table, Map<String, String> columns) {
    ColumnReferences {
        columns = Map.copyOf(columns);
    }

    /** The column that a name means. */
    String column(String name) {
        String column = columns.get(Token.lower(name));
        if (column == null) {
            throw new UnreadableException("there is no column " + name);
        }
        return column;
    }

    List<String> columns(List<String> names) {
        return names.stream().map(this::column).toList();
    }

    /** The expression on one line, without the name of the table before a column: another table cannot be named. */
    Expression in(List<Token> tokens) {
        List<Token> plain = unqualified(tokens);
        List<Fragment> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean type = false;
        for (int i = 0; i < plain.size(); i++) {
            Token token = plain.get(i);
            if (i > 0 && Tokens.isApart(plain.get(i - 1), token)) {
                text.append(' ');
            }
            type = token.is("AS") || (type && !token.is(")"));
            Optional<Fragment> named = type ? Optional.empty() : named(plain, i);
            if (named.isEmpty()) {
                text.append(token.text());
            } else {
                flush(text, parts);
                parts.add(named.get());
            }
        }
        flush(text, parts);
        return new Expression(parts);
    }

    private static void flush(StringBuilder text, List<Fragment> parts) {
        if (!text.isEmpty()) {
            parts.add(new Fragment.Sql(text.toString()));
            text.setLength(0);
        }
    }

    private List<Token> unqualified(List<Token> tokens) {
        List<Token> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean qualifies = i + 2 < tokens.size()
                    && tokens.get(i + 1).is(".")
                    && token.canName()
                    && Token.lower(token.name()).equals(Token.lower(table.name()));
            if (qualifies) {
                Token column = tokens.get(i + 2);
                found.add(new Token(column.kind(), column.text(), token.spaced()));
                i += 2;
            } else {
                found.add(token);
            }
        }
        return found;
    }

    /** A key word without quotes may be a column, or not. */
    private Optional<Fragment> named(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
        boolean function = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        boolean collation = at > 0 && tokens.get(at - 1).is("COLLATE");
        if (!name || function || collation || !columns.containsKey(Token.lower(token.name()))) {
            return Optional.empty();
        }
        MemberId column = MemberId.column(table, column(token.name()));
        boolean keyWord = token.kind() == Token.Kind.WORD
                && SqliteObjects.IDENTIFIERS.keyWords().contains(Token.lower(token.text()));
        return Optional.of(
                keyWord ? new Fragment.Opaque(token.text(), List.of(column)) : SqliteObjects.NAMES.ref(column));
    }
}
