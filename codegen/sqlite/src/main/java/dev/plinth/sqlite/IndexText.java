package dev.plinth.sqlite;

import dev.plinth.model.Expression;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import java.util.List;
import java.util.Optional;

/** Reads {@code CREATE INDEX} (manual, "CREATE INDEX"). */
final class IndexText {
    private IndexText() {}

    static Index read(String name, String sql, LiveNames names) {
        TokenReader reader = new TokenReader(Tokens.of(sql));
        reader.expect("CREATE");
        boolean unique = reader.accept("UNIQUE");
        reader.expect("INDEX");
        reader.qualifiedName();
        reader.expect("ON");
        ColumnReferences references = names.references(reader.name());
        List<Index.Part> parts = TokenReader.items(reader.inBrackets()).stream()
                .map(item -> part(item, references))
                .toList();
        Optional<Expression> predicate =
                reader.accept("WHERE") ? Optional.of(references.in(reader.rest())) : Optional.empty();
        if (!reader.atEnd()) {
            throw new UnreadableException("it does not end at " + reader.peek().text());
        }
        return new Index(QName.of(name), references.table(), unique, parts, predicate);
    }

    private static Index.Part part(List<Token> item, ColumnReferences references) {
        Token last = item.get(item.size() - 1);
        boolean ordered = item.size() > 1 && last.is("ASC", "DESC");
        List<Token> expression = ordered ? item.subList(0, item.size() - 1) : item;
        return new Index.Part(expression(expression, references), ordered && last.is("DESC"));
    }

    /** A name in single quotes is a name here. */
    private static Expression expression(List<Token> tokens, ColumnReferences references) {
        Token first = tokens.get(0);
        boolean name = first.canName() && (tokens.size() == 1 || tokens.get(1).is("COLLATE"));
        if (!name || !references.columns().containsKey(Token.lower(first.name()))) {
            return references.in(tokens);
        }
        Expression column = Expression.of(
                SqliteObjects.NAMES.ref(MemberId.column(references.table(), references.column(first.name()))));
        return tokens.size() == 1
                ? column
                : column.followedBy(Expression.of(" COLLATE " + tokens.get(2).text()));
    }
}
