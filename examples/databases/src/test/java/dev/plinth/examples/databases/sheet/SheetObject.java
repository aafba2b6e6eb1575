package dev.plinth.examples.databases.sheet;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One object of a database and everything that is said about it, in PostgreSQL's own words.
 *
 * @param name the object's name; that of a column is {@code table.column}, since it is unique only with its table's
 * @param facts what is said, by aspect ({@code type}, {@code null}, {@code actions}, …); an aspect that is absent says "none"
 */
public record SheetObject(Kind kind, String name, SortedMap<String, String> facts) {
    /** Keeps a copy, without the facts that say nothing. */
    public SheetObject {
        SortedMap<String, String> said = new TreeMap<>(facts);
        said.values().removeIf(String::isEmpty);
        facts = Collections.unmodifiableSortedMap(said);
    }

    static SheetObject of(Kind kind, String name, Map<String, String> facts) {
        return new SheetObject(kind, name, new TreeMap<>(facts));
    }

    /** What is said in one aspect; empty if nothing is. */
    String fact(String aspect) {
        return facts.getOrDefault(aspect, "");
    }

    SheetObject with(String aspect, String value) {
        SortedMap<String, String> changed = new TreeMap<>(facts);
        changed.put(aspect, value);
        return new SheetObject(kind, name, changed);
    }

    /** How messages call the object, and what identifies it among the others. */
    String id() {
        return kind + " " + name;
    }
}
