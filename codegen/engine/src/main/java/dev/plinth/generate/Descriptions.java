package dev.plinth.generate;

import dev.plinth.diff.ChangeSet;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Describes migrations in the words of their file names: lower-case letters, digits and underscores. */
final class Descriptions {
    private static final int LONGEST = 60;
    /** Latin letters that are not a plain letter and a diacritic. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Descriptions() {}

    /**
     * A description that a user gave.
     *
     * @throws ProblemException if it holds letters of another script than Latin, or no letter and no digit
     */
    static String given(String text) {
        String latin = latin(text);
        boolean foreign = latin.codePoints().anyMatch(letter -> letter > 127 && Character.isLetterOrDigit(letter));
        String words = words(latin);
        if (foreign || words.isEmpty()) {
            throw new ProblemException(new Problem(
                    "description",
                    "plinth.description",
                    foreign
                            ? "\"%s\" holds letters that file names cannot keep on every system.".formatted(text)
                            : "\"%s\" holds no letter and no digit.".formatted(text),
                    "Describe the migration with Latin letters and digits."));
        }
        return words;
    }

    /** What a migration does, for example {@code add_note_to_139_tables}. */
    static String of(Target target) {
        if (target.lock().migrations().isEmpty()) {
            return shortened("create_" + target.database().name());
        }
        return of(target.changes());
    }

    static String of(ChangeSet changes) {
        String phrases = shortened(Phrases.of(changes));
        return phrases.isEmpty() ? "change" : phrases;
    }

    private static String shortened(String text) {
        return words(latin(text));
    }

    private static String latin(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static String words(String latin) {
        String words = latin.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return words.length() > LONGEST
                ? words.substring(0, LONGEST + 1).replaceAll("_[^_]*$", "").replaceAll("^(.{60}).*$", "$1")
                : words;
    }
}
