package dev.plinth.postgres;

import dev.plinth.render.Identifiers;
import dev.plinth.render.WordList;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that PostgreSQL needs quotes for, in any version from 12 to 18: its key words that cannot name everything, and
 * a few others. PL/pgSQL reserves words of its own: {@code NEW.strict} is an error, and it says that the row has no such
 * field.
 *
 * <p>Quotes do not help a column that is called as a variable of PL/pgSQL, such as {@code found}. A routine that reads
 * tables starts with {@code #variable_conflict use_column} (manual, "PL/pgSQL Under the Hood").
 */
public final class KeyWords {
    /** Quotes what PostgreSQL needs quotes for. */
    public static final Identifiers IDENTIFIERS = new Identifiers(words());

    private KeyWords() {}

    private static Set<String> words() {
        Set<String> words = new HashSet<>(WordList.read(KeyWords.class, "key-words.txt"));
        words.addAll(WordList.read(KeyWords.class, "other-words.txt"));
        return words;
    }
}
