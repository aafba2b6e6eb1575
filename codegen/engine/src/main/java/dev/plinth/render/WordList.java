package dev.plinth.render;

import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that are packaged next to a class: one word a line, and what follows a {@code #} is a comment. */
public final class WordList {
    private WordList() {}

    /**
     * Reads a list.
     *
     * @param resource a file in the package of the class
     */
    public static Set<String> read(Class<?> owner, String resource) {
        return PackagedText.read(owner, resource)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
