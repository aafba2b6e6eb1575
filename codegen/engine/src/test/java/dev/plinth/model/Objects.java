package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Objects for tests, with as little in them as can be. */
public final class Objects {
    private Objects() {}

    public static Catalog catalog(SchemaObject... objects) {
        return new Catalog(List.of(objects));
    }

    public static Table table(String name, Column... columns) {
        return new Table(name, List.of(columns), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** A nullable column. */
    public static Column column(String name, String type) {
        return new Column(name, type, Optional.empty(), true, false, Optional.empty(), List.of(), Optional.empty());
    }

    /** A column that is NOT NULL and has no default. */
    public static Column required(String name) {
        return new Column(name, "text", Optional.empty(), false, false, Optional.empty(), List.of(), Optional.empty());
    }

    /** A column of an enum type. */
    public static Column enumerated(String name, String type) {
        return new Column(name, type, Optional.of(type), true, false, Optional.empty(), List.of(), Optional.empty());
    }

    public static Index index(String name, String table, String... columns) {
        return new Index(
                name,
                table,
                false,
                Stream.of(columns).map(column -> new Index.Part(column, false)).toList(),
                Optional.empty());
    }

    public static ForeignKey key(String name, String table, String target) {
        return new ForeignKey(name, table, List.of("x"), target, List.of("id"), "NO ACTION", "CASCADE");
    }

    public static Trigger trigger(String name, String table, String routine, String... reads) {
        return new Trigger(
                name,
                table,
                "AFTER",
                List.of("INSERT"),
                Optional.of("NEW.\"x\" > 1"),
                Optional.of(routine),
                List.of("DELETE FROM \"x\""),
                Set.of(reads));
    }

    public static Routine routine(String name) {
        return new Routine(name, "trigger", "plpgsql", "BEGIN END");
    }
}
