package dev.plinth.golden;

import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A change of a declaration.
 *
 * @param name what it shows; names the folder of its SQL
 * @param before the declaration before
 * @param after the declaration afterwards
 * @param rows statements that fill the tables before, alike on all dialects
 * @param changing the columns, as {@code things.mood} under their later names, whose values the change is meant to change
 * @param answers queries, each with the only value that it must give after the change
 * @param refusal the code of the problem with which it must be refused; empty if it must work
 */
public record Evolution(
        String name,
        Consumer<Scene> before,
        Consumer<Scene> after,
        List<String> rows,
        Set<String> changing,
        List<Answer> answers,
        Optional<String> refusal) {
    /**
     * What a query must answer.
     *
     * @param query the query
     * @param value the text of the only value
     */
    public record Answer(String query, String value) {}

    public Evolution {
        rows = List.copyOf(rows);
        changing = Set.copyOf(changing);
        answers = List.copyOf(answers);
    }

    /** A change that keeps all values. */
    public static Evolution of(String name, Consumer<Scene> before, Consumer<Scene> after) {
        return new Evolution(name, before, after, List.of(), Set.of(), List.of(), Optional.empty());
    }

    /** With rows in the tables. */
    public Evolution rows(String... statements) {
        return new Evolution(name, before, after, List.of(statements), changing, answers, refusal);
    }

    /** With columns whose values change. */
    public Evolution changing(String... columns) {
        return new Evolution(name, before, after, rows, Set.of(columns), answers, refusal);
    }

    /** With something that must be so afterwards. */
    public Evolution answers(String query, String value) {
        List<Answer> all = new java.util.ArrayList<>(answers);
        all.add(new Answer(query, value));
        return new Evolution(name, before, after, rows, changing, all, refusal);
    }

    /** Which must be refused, with a problem of this code. */
    public Evolution refused(String code) {
        return new Evolution(name, before, after, rows, changing, answers, Optional.of(code));
    }

    DeclaredDatabase declaredBefore() {
        return Declarations.load(Scene.of(before));
    }

    DeclaredDatabase declaredAfter() {
        return Declarations.load(Scene.of(after));
    }

    @Override
    public String toString() {
        return name;
    }
}
