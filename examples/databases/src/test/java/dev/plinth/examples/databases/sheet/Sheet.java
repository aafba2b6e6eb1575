package dev.plinth.examples.databases.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All objects of one database: what its sheet says, or what a live catalog holds.
 *
 * @param objects by {@link SheetObject#id()}
 */
public record Sheet(SortedMap<String, SheetObject> objects) {
    /** Keeps a copy. */
    public Sheet {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /** Fails on two objects of one kind and name. */
    static Sheet of(Collection<SheetObject> objects) {
        SortedMap<String, SheetObject> byId = new TreeMap<>();
        for (SheetObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("Twice: " + object.id());
            }
        }
        return new Sheet(byId);
    }

    /**
     * Reads a database's sheet from the test resources.
     *
     * @param database the database's name, such as {@code rpa_db}
     */
    public static Sheet read(String database) {
        String resource = "/sheets/" + database + ".md";
        try (InputStream stream = Objects.requireNonNull(Sheet.class.getResourceAsStream(resource), resource)) {
            return SheetParser.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    List<SheetObject> all(Kind kind) {
        return objects.values().stream().filter(object -> object.kind() == kind).toList();
    }
}
