package dev.plinth.lower;

import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declared;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Field;

/** What the lowerings of one declaration share. */
public final class LoweringContext {
    private final DeclaredDatabase database;
    private final DialectLowering dialect;
    private final ExpressionRenderer renderer;
    private final ExpressionRenderer sharedRenderer;
    private final Problems problems = new Problems();
    private final Map<Id, String> places = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, DeclaredTable> tables = new HashMap<>();

    /** What has an identity, where it is declared, and how it gets another name there. */
    private record Placed(Id id, String where, String remedy) {}

    LoweringContext(DeclaredDatabase database, DialectLowering dialect) {
        this.database = database;
        this.dialect = dialect;
        var names = new DeclaredNames(database, dialect.lowerings());
        renderer = dialect.renderer(database, names, false);
        sharedRenderer = dialect.renderer(database, names, true);
        database.tables().forEach(table -> tables.put(table.name(), table));
    }

    /** The dialect. */
    public Dialect dialect() {
        return dialect.dialect();
    }

    /** The declaration. */
    public DeclaredDatabase database() {
        return database;
    }

    /** Renders the expressions of what is declared for these dialects. */
    public ExpressionRenderer renderer(Set<Dialect> dialects) {
        return database.dialects().stream().filter(dialects::contains).count() > 1 ? sharedRenderer : renderer;
    }

    /** Writes SQL that names what is declared. */
    public SqlContext sql() {
        return new SqlContext(dialect.names());
    }

    /** The types of the dialect. */
    public TypeSupports types() {
        return dialect.types();
    }

    /** Where to report what the dialect cannot hold. */
    public Problems problems() {
        return problems;
    }

    /** What is made of something declared; empty, and reported there, if an expression of it becomes too long. */
    public <T> Optional<T> unlessTooLong(Declared declared, Supplier<T> lowered) {
        try {
            return Optional.of(lowered.get());
        } catch (TooLongException e) {
            problems.add(
                    "expression-too-long",
                    declared.where(),
                    "an expression becomes too long for %s, which may need parts of it several times."
                            .formatted(dialect().product()),
                    "Shorten it, compute it in several columns or triggers, or write it yourself with sql(POSTGRES, \"…\").sql(SQLITE, \"…\").");
            return Optional.empty();
        }
    }

    /** An expression as the text of a DEFAULT clause. */
    Expression defaultValue(Field<?> field) {
        Expression expression = renderer(EnumSet.allOf(Dialect.class)).expression(field);
        return dialect.isBareDefault(field) ? expression : expression.inBrackets();
    }

    /** The declared table of a name. */
    public DeclaredTable table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new IllegalStateException("No table " + name + " is declared"));
    }

    /** A text of SQL that the server takes. */
    String checked(String sql) {
        return dialect.limits().checked(sql);
    }

    /** Reports a table with more columns than the server allows. */
    void checkWidth(DeclaredTable table) {
        check(table, table.columns().size(), dialect.limits().columns(), "Split the table.");
    }

    /** Reports a key, a foreign key or an index with more columns than the server allows. */
    void checkWidth(Declared key, List<?> columns) {
        check(key, columns.size(), dialect.limits().keyColumns(), "Leave some out.");
    }

    private void check(Declared wide, int columns, int most, String remedy) {
        if (columns > most) {
            problems.add(
                    "too-many-columns",
                    wide.where(),
                    "it has %d columns, and %s allows only %d."
                            .formatted(columns, dialect().product(), most),
                    remedy);
        }
    }

    /** Remembers where something is declared, and how it gets another name there, for messages. */
    public void place(Id id, Declared declared) {
        place(id, declared.where(), declared.remedy());
    }

    void place(Id id, String where, String remedy) {
        places.putIfAbsent(id, where);
        placed.add(new Placed(id, where, remedy));
    }

    /** Where what has this identity is declared. */
    String place(Id id) {
        return Optional.ofNullable(places.get(id)).orElseThrow();
    }

    /** Where else something of the same identity is declared, because it has the same name. */
    List<String> furtherPlaces(Id id) {
        return placed(id).map(Placed::where).skip(1).toList();
    }

    /** How what has this identity gets another name: an imperative without a full stop. */
    String remedy(Id id) {
        return placed(id).map(Placed::remedy).findFirst().orElseThrow();
    }

    private Stream<Placed> placed(Id id) {
        return placed.stream().filter(each -> each.id().equals(id));
    }

    /** The first place of each identity. */
    Map<Id, String> places() {
        return places;
    }
}
