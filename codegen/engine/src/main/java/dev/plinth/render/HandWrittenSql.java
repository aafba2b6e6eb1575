package dev.plinth.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds in SQL that a person wrote what it renames and what it drops. */
public final class HandWrittenSql {
    /** What a table can drop besides columns. */
    private static final Set<String> NO_COLUMN = Set.of("constraint", "default", "not", "expression", "identity");

    private final List<String> statement;
    private final List<Step> steps;
    private int place;

    private HandWrittenSql(List<String> statement, List<Step> steps) {
        this.statement = statement;
        this.steps = steps;
    }

    /**
     * Something that is renamed or dropped. Names have no quotes.
     *
     * @param kind the kind of object, as in the statement, in lower case: {@code table}
     * @param object the object
     * @param column the column, if it is one
     * @param name the new name; empty if it is dropped
     */
    public record Step(String kind, String object, Optional<String> column, Optional<String> name) {}

    /** The steps of a script, in order. */
    public static List<Step> steps(String script) {
        List<Step> steps = new ArrayList<>();
        List<String> statement = new ArrayList<>();
        for (String token : SqlTokens.code(script + ";")) {
            if (token.equals(";")) {
                new HandWrittenSql(List.copyOf(statement), steps).read();
                statement.clear();
            } else {
                statement.add(token);
            }
        }
        return steps;
    }

    private void read() {
        if (skip("alter")) {
            String kind = next();
            skipAll("if", "exists", "only");
            alter(kind.toLowerCase(Locale.ROOT), name());
        } else if (skip("drop")) {
            String kind = next().toLowerCase(Locale.ROOT);
            skipAll("if", "exists");
            do {
                steps.add(new Step(kind, name(), Optional.empty(), Optional.empty()));
            } while (skip(","));
        }
    }

    private void alter(String kind, String object) {
        while (place < statement.size()) {
            if (skip("rename")) {
                rename(kind, object);
            } else if (skip("drop") && !NO_COLUMN.contains(word(0))) {
                skipAll("column", "if", "exists");
                steps.add(new Step(kind, object, Optional.of(name()), Optional.empty()));
            } else {
                place++;
            }
        }
    }

    private void rename(String kind, String object) {
        if (word(0).equals("column") && !word(1).equals("to")) {
            place++;
        }
        Optional<String> column = word(0).equals("to") ? Optional.empty() : Optional.of(name());
        if (skip("to")) {
            steps.add(new Step(kind, object, column, Optional.of(name())));
        }
    }

    private String word(int ahead) {
        return place + ahead < statement.size() ? statement.get(place + ahead).toLowerCase(Locale.ROOT) : "";
    }

    private boolean skip(String word) {
        boolean here = word(0).equals(word);
        place += here ? 1 : 0;
        return here;
    }

    private void skipAll(String... words) {
        for (String word : words) {
            skip(word);
        }
    }

    private String next() {
        return place < statement.size() ? statement.get(place++) : "";
    }

    /** A name without its schema. */
    private String name() {
        String name = unquoted(next());
        while (skip(".")) {
            name = unquoted(next());
        }
        return name;
    }

    private String unquoted(String token) {
        if (token.equals("[")) { // SQLite's third way to quote
            String name = next();
            skip("]");
            return name;
        }
        for (String quote : List.of("\"", "`", "'")) { // SQLite takes a literal for a name
            if (token.startsWith(quote) && token.length() > 1) {
                return token.substring(1, token.length() - 1).replace(quote + quote, quote);
            }
        }
        return token;
    }
}
