package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Two states of an object, the earlier one in the words of the later one wherever SQLite reads the same. */
final class SameWords {
    private SameWords() {}

    private static boolean same(String one, String other) {
        return one.equals(other) || Tokens.folded(one).equals(Tokens.folded(other));
    }

    private static Expression of(Expression before, Expression after) {
        return same(before.text(), after.text()) ? after : before;
    }

    private static Optional<Expression> of(Optional<Expression> before, Optional<Expression> after) {
        return before.map(text -> after.map(other -> of(text, other)).orElse(text));
    }

    private static <T> List<T> of(List<T> before, List<T> after, BiFunction<T, T, T> words) {
        if (before.size() != after.size()) {
            return before;
        }
        List<T> found = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            found.add(words.apply(before.get(i), after.get(i)));
        }
        return found;
    }

    static Table of(Table before, Table after) {
        return new Table(
                before.name(),
                before.columns().stream()
                        .map(column -> after.column(column.name())
                                .map(other -> of(column, other))
                                .orElse(column))
                        .toList(),
                before.keys(),
                before.checks().stream()
                        .map(check -> after.checks().stream()
                                .filter(other -> other.name().equals(check.name()))
                                .findFirst()
                                .map(other -> of(check, other))
                                .orElse(check))
                        .toList(),
                before.options(),
                before.comment());
    }

    private static Column of(Column before, Column after) {
        return new Column(
                before.name(),
                of(before.type(), after.type()),
                before.nullable(),
                before.identity(),
                of(before.defaultValue(), after.defaultValue()),
                of(before.checks(), after.checks(), SameWords::of),
                before.comment(),
                before.always(),
                before.generated()
                        .map(value -> after.generated()
                                .map(other -> new Column.Generated(
                                        of(value.expression(), other.expression()), value.stored()))
                                .orElse(value)),
                before.numbers());
    }

    private static Check of(Check before, Check after) {
        return new Check(
                before.name(), of(before.expression(), after.expression()), before.options(), before.comment());
    }

    /** What is not there is named by words only. */
    static ForeignKey of(ForeignKey before, ForeignKey after) {
        boolean same = Token.lower(before.targetTable().name())
                        .equals(Token.lower(after.targetTable().name()))
                && before.targetColumns().stream()
                        .map(Token::lower)
                        .toList()
                        .equals(after.targetColumns().stream().map(Token::lower).toList());
        return new ForeignKey(
                before.name(),
                before.table(),
                before.columns(),
                same ? after.targetTable() : before.targetTable(),
                same ? after.targetColumns() : before.targetColumns(),
                before.onDelete(),
                before.onUpdate(),
                before.options(),
                before.comment());
    }

    static Index of(Index before, Index after) {
        return new Index(
                before.name(),
                before.table(),
                before.unique(),
                of(
                        before.parts(),
                        after.parts(),
                        (one, other) -> new Index.Part(of(one.expression(), other.expression()), one.descending())),
                of(before.predicate(), after.predicate()));
    }

    static Trigger of(Trigger before, Trigger after) {
        return new Trigger(
                before.name(),
                before.table(),
                before.timing(),
                before.events(),
                of(before.condition(), after.condition()),
                before.routine(),
                of(before.body(), after.body(), SameWords::of));
    }
}
