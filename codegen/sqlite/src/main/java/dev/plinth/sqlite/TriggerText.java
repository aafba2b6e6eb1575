package dev.plinth.sqlite;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE TRIGGER} (manual, "CREATE TRIGGER"). */
final class TriggerText {
    private TriggerText() {}

    static Trigger read(String name, String sql, LiveNames names) {
        TokenReader reader = new TokenReader(Tokens.of(sql));
        reader.expect("CREATE");
        reader.expect("TRIGGER");
        reader.qualifiedName();
        String timing = reader.accept("AFTER") ? "AFTER" : "BEFORE";
        reader.accept("BEFORE");
        String event = reader.read().upper();
        List<String> columns = new ArrayList<>();
        if (reader.accept("OF")) {
            do {
                columns.add(reader.name());
            } while (reader.accept(","));
        }
        reader.expect("ON");
        ColumnReferences references = names.references(reader.qualifiedName());
        reader.accept("FOR", "EACH", "ROW");
        Optional<Expression> condition =
                reader.accept("WHEN") ? Optional.of(opaque(untilBegin(reader), names)) : Optional.empty();
        reader.expect("BEGIN");
        return new Trigger(
                name,
                references.table(),
                timing,
                List.of(
                        columns.isEmpty()
                                ? event
                                : event + " OF " + SqliteObjects.IDENTIFIERS.quote(columns(references, columns))),
                condition,
                Optional.empty(),
                body(reader.rest(), names));
    }

    /** A trigger may name a column that is not there. */
    private static List<String> columns(ColumnReferences references, List<String> columns) {
        return columns.stream()
                .map(column -> references.columns().getOrDefault(Token.lower(column), column))
                .toList();
    }

    /** A name may be {@code begin} too. */
    private static List<Token> untilBegin(TokenReader reader) {
        List<Token> condition = new ArrayList<>(reader.until("BEGIN"));
        while (condition.isEmpty() || condition.get(condition.size() - 1).is(".")) {
            condition.add(reader.read());
            condition.addAll(reader.until("BEGIN"));
        }
        return condition;
    }

    private static List<Expression> body(List<Token> tokens, LiveNames names) {
        if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).is("END")) {
            throw new UnreadableException("END is expected");
        }
        TokenReader reader = new TokenReader(tokens.subList(0, tokens.size() - 1));
        List<Expression> statements = new ArrayList<>();
        while (!reader.atEnd()) {
            statements.add(opaque(reader.until(";"), names));
            reader.expect(";");
        }
        return statements;
    }

    private static Expression opaque(List<Token> tokens, LiveNames names) {
        return Expression.of(new Fragment.Opaque(Tokens.text(tokens), List.copyOf(tables(tokens, names))));
    }

    /** The tables that a text may name. */
    static Set<Id> tables(List<Token> tokens, LiveNames names) {
        Set<Id> found = new LinkedHashSet<>();
        tokens.stream()
                .filter(Token::canName)
                .map(Token::name)
                .filter(names::isTable)
                .forEach(name -> found.add(Table.id(QName.of(names.table(name)))));
        return found;
    }
}
