package dev.plinth.golden;

import dev.plinth.golden.Expectation.Answers;
import dev.plinth.golden.Expectation.Changing;
import dev.plinth.golden.Expectation.Nothing;
import dev.plinth.golden.Expectation.Refused;
import dev.plinth.golden.Expectation.Refuses;
import dev.plinth.golden.Expectation.Works;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.version.EngineVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of a declaration.
 *
 * @param name what it shows; names the folder of its SQL
 * @param before the declaration before
 * @param after the declaration afterwards
 * @param rows statements that fill the tables before, alike on all dialects
 * @param expectations what must be so
 * @param sqlite the oldest SQLite that the declaration names; empty: it names none, and all engines run it
 */
public record Evolution(
        String name,
        Consumer<Scene> before,
        Consumer<Scene> after,
        List<String> rows,
        List<Expectation> expectations,
        Optional<EngineVersion> sqlite) {
    private static final EngineVersion TODAY = new EngineVersion(3, 53, 0);

    public Evolution {
        rows = List.copyOf(rows);
        expectations = List.copyOf(expectations);
    }

    /** A change that keeps all values. */
    public static Evolution of(String name, Consumer<Scene> before, Consumer<Scene> after) {
        return new Evolution(name, before, after, List.of(), List.of(), Optional.empty());
    }

    /** A change of the table things, which has a key. */
    static Evolution ofThings(String name, Consumer<Scene.KeyedTable> before, Consumer<Scene.KeyedTable> after) {
        return of(name, scene -> before.accept(scene.keyed("things")), scene -> after.accept(scene.keyed("things")));
    }

    /** The same change of a database whose tables stay in use meanwhile. */
    public Evolution online() {
        return new Evolution(
                "online-" + name,
                before.andThen(Scene::staysInUse),
                after.andThen(Scene::staysInUse),
                rows,
                expectations,
                sqlite);
    }

    /** With rows in the tables. */
    public Evolution rows(String... statements) {
        return new Evolution(name, before, after, List.of(statements), expectations, sqlite);
    }

    /** The same for a database whose SQLite is of this version or a later one. */
    Evolution onSqlite(EngineVersion oldest) {
        return new Evolution(
                "sqlite%d%d-%s".formatted(oldest.major(), oldest.minor(), name),
                before,
                after,
                rows,
                expectations,
                Optional.of(oldest));
    }

    /** Whether it is another one, on a newer SQLite. */
    boolean isOfSqlite() {
        return name.startsWith("sqlite");
    }

    /** The same for today's engines. */
    Evolution today() {
        return new Evolution(name, before, after, rows, expectations, Optional.of(TODAY));
    }

    /** With columns whose values change. */
    public Evolution changing(String... columns) {
        return expecting(new Changing(List.of(columns)));
    }

    /** With something that must be so afterwards. */
    public Evolution answers(String query, String value) {
        return expecting(new Answers(query, value));
    }

    /** With a statement that must work afterwards. What it does is seen by all answers. */
    public Evolution works(String statement) {
        return expecting(new Works(statement));
    }

    /** With a statement that the engine must refuse afterwards, with one of these words. */
    public Evolution refuses(String statement, String... words) {
        return expecting(new Refuses(statement, List.of(words)));
    }

    /** Which must be refused, with a problem of this code. */
    public Evolution refused(String code) {
        return refused(code, Dialect.values());
    }

    /** Which some dialects must refuse, with a problem of this code. */
    public Evolution refused(String code, Dialect... dialects) {
        return expecting(new Refused(code, List.of(dialects)));
    }

    /** Which must give no migration. */
    public Evolution nothing() {
        return expecting(new Nothing());
    }

    private Evolution expecting(Expectation expectation) {
        List<Expectation> all = new ArrayList<>(expectations);
        all.add(expectation);
        return new Evolution(name, before, after, rows, all, sqlite);
    }

    <E extends Expectation> Stream<E> all(Class<E> kind) {
        return expectations.stream().filter(kind::isInstance).map(kind::cast);
    }

    Optional<String> refusal(Dialect dialect) {
        return all(Refused.class)
                .filter(refused -> refused.dialects().contains(dialect))
                .map(Refused::code)
                .findFirst();
    }

    boolean doesNothing() {
        return all(Nothing.class).findAny().isPresent();
    }

    Set<String> changingColumns() {
        return all(Changing.class)
                .flatMap(changing -> changing.columns().stream())
                .collect(Collectors.toSet());
    }

    DeclaredDatabase declaredBefore() {
        return Declarations.load(Scene.of(before, sqlite));
    }

    DeclaredDatabase declaredAfter() {
        return Declarations.load(Scene.of(after, sqlite));
    }

    @Override
    public String toString() {
        return name;
    }
}
