package dev.plinth.schema.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;

/**
 * A pattern of LIKE as PostgreSQL reads it: without a character of its own, the backslash is the escape (manual, section 9.7.1).
 *
 * @param parts the characters and wildcards
 */
public record LikePattern(List<Part> parts) {
    /** SQLite's limit for a pattern is 50,000 bytes (manual, "Implementation Limits For SQLite", 7). */
    private static final int MOST_CHARACTERS = 10_000;

    /**
     * A character of the pattern, or a wildcard.
     *
     * @param text the character itself, or the wildcard
     * @param wildcard whether it stands for others
     */
    public record Part(String text, boolean wildcard) {}

    public LikePattern {
        parts = List.copyOf(parts);
    }

    /**
     * The pattern of a condition.
     *
     * @throws NotPortable if it is not known now, or is none
     */
    public static LikePattern of(Field<?> condition, Field<?> pattern, Optional<Character> escape) {
        String text = Typing.text(pattern)
                .filter(known -> known.length() <= MOST_CHARACTERS)
                .orElseThrow(() -> new NotPortable(
                        condition,
                        "its pattern must be a literal of at most %d characters".formatted(MOST_CHARACTERS)));
        int escaping = escape.orElse('\\');
        List<Part> parts = new ArrayList<>();
        int[] codes = text.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == escaping) {
                i++;
                if (i == codes.length) {
                    throw new NotPortable(condition, "its pattern ends with the escape character");
                }
                parts.add(new Part(Character.toString(codes[i]), false));
            } else {
                parts.add(new Part(Character.toString(codes[i]), codes[i] == '%' || codes[i] == '_'));
            }
        }
        return new LikePattern(parts);
    }

    /** The pattern with its ASCII letters in lower case. */
    public LikePattern lowerCase() {
        return new LikePattern(parts.stream()
                .map(part -> new Part(lowerCase(part.text()), part.wildcard()))
                .toList());
    }

    private static String lowerCase(String character) {
        return character.codePointAt(0) < 128 ? character.toLowerCase(Locale.ROOT) : character;
    }

    /**
     * The pattern in the words of a dialect.
     *
     * @param written writes a part
     */
    public String written(Function<Part, String> written) {
        return parts.stream().map(written).collect(Collectors.joining());
    }
}
