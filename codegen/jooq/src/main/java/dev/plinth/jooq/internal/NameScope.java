package dev.plinth.jooq.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.jooq.internal.DeclaredPlaces.Place;
import dev.plinth.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A part of the generated Java in which a name can occur once only: the fields of a class, the classes of a package. */
final class NameScope {
    /** File systems allow 255 bytes, and the path of a table has the file {@code Name$NamePath.class}. */
    private static final int LONGEST_CLASS = 120;

    private final Clash clash;
    private final String what;
    private final boolean ignoresCase;
    private final BiConsumer<List<String>, Problem> problems;
    private final Map<String, Holder> taken = new HashMap<>();

    /** The problem of one kind of names. */
    private interface Clash {
        Problem problem(String where, String message, String remedy);
    }

    /** What has a name. Without a place, jOOQ itself generates it. */
    private record Holder(String name, Object declared, Optional<Supplier<Place>> place) {}

    private NameScope(Clash clash, String what, boolean ignoresCase, BiConsumer<List<String>, Problem> problems) {
        this.clash = clash;
        this.what = what;
        this.ignoresCase = ignoresCase;
        this.problems = problems;
    }

    /** Classes with their packages. File systems can ignore the case of a name. */
    static NameScope ofClasses(BiConsumer<List<String>, Problem> problems) {
        return new NameScope(
                (where, message, remedy) -> new Problem("jooq-class-name", where, message, remedy),
                "class",
                true,
                problems);
    }

    /** The constants of the class of all keys. */
    static NameScope ofKeys(BiConsumer<List<String>, Problem> problems) {
        return new NameScope(
                (where, message, remedy) -> new Problem("jooq-key-name", where, message, remedy),
                "constant",
                false,
                problems);
    }

    /**
     * Members of a class.
     *
     * @param what one of them, for messages
     */
    static NameScope ofMembers(String what, BiConsumer<List<String>, Problem> problems) {
        return new NameScope(
                (where, message, remedy) -> new Problem("jooq-member-name", where, message, remedy),
                what,
                false,
                problems);
    }

    /** Takes a name that jOOQ gives, whatever is declared. */
    void reserve(String name) {
        taken.putIfAbsent(key(name), new Holder(name, name, Optional.empty()));
    }

    /** Takes a name that is free; jOOQ leaves out what comes later under the same name. */
    void offer(String name, Object declared, Supplier<Place> place) {
        taken.putIfAbsent(key(name), new Holder(name, declared, Optional.of(place)));
    }

    /**
     * Takes a name, or reports who has it already.
     *
     * @param declared what has the name; it can take the name again
     * @param place where it is declared
     */
    void take(String name, Object declared, Supplier<Place> place) {
        checkForm(name, place);
        Holder holder = new Holder(name, declared, Optional.of(place));
        Holder other = taken.putIfAbsent(key(name), holder);
        if (other != null && other.declared() != declared) {
            report(name, place.get(), other);
        }
    }

    private String key(String name) {
        return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    private void report(String name, Place place, Holder other) {
        Optional<Place> taken = other.place().map(Supplier::get);
        String where = taken.map(place::apartFrom).orElse(place.where());
        String holder = taken.map(there -> there.apartFrom(place)).orElse("something that jOOQ itself needs");
        String same = other.name().equals(name)
                ? "is also that of %s".formatted(holder)
                : "differs only in case from %s, that of %s".formatted(simple(other.name()), holder);
        problems.accept(
                List.of(where, holder),
                clash.problem(
                        where,
                        "the name of its jOOQ %s, %s, %s.".formatted(what, simple(name), same),
                        remedy(place, other)));
    }

    /** The Java Language Specification lets names contain such characters (3.8), and javac leaves them out. */
    private void checkForm(String name, Supplier<Place> place) {
        name.codePoints()
                .filter(Character::isIdentifierIgnorable)
                .findFirst()
                .ifPresent(character -> refuse(
                        "jooq-name-invisible",
                        name,
                        place.get(),
                        "contains the invisible character U+%04X, which Java leaves out".formatted(character)));
        int bytes = simple(name).getBytes(UTF_8).length;
        if (ignoresCase && bytes > LONGEST_CLASS) {
            refuse(
                    "jooq-name-too-long",
                    name,
                    place.get(),
                    "has %d bytes, and the names of its files allow %d".formatted(bytes, LONGEST_CLASS));
        }
    }

    private void refuse(String code, String name, Place place, String fault) {
        problems.accept(
                List.of(place.where(), code),
                new Problem(
                        code,
                        place.where(),
                        "the name of its jOOQ %s, %s, %s.".formatted(what, simple(name), fault),
                        "Change it: %s, or set a naming strategy in <generator>.".formatted(place.remedy())));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String remedy(Place place, Holder other) {
        String rename = other.place()
                .map(Supplier::get)
                .map(Place::remedy)
                .filter(remedy -> !remedy.equals(place.remedy()))
                .map(remedy -> place.remedy() + ", " + remedy)
                .orElse(place.remedy());
        return "Change %s: %s, or set a naming strategy in <generator>."
                .formatted(other.place().isPresent() ? "the newer one" : "it", rename);
    }
}
