package dev.plinth.render;

import java.util.Arrays;
import java.util.List;

/**
 * A piece of a statement that layout moves as a whole: a word with what sticks to it, or brackets with what is in them.
 */
sealed interface SqlNode {
    /** Whether a blank stands before it. Layout puts a line end only where a blank is, or inside of brackets. */
    boolean spaced();

    /** Its text on one line, without the blank before it. */
    String flat();

    /** Words, operators, literals and quoted identifiers without a blank between them. A comma or semicolon is one of its own. */
    record Atom(boolean spaced, String text) implements SqlNode {
        @Override
        public String flat() {
            return text;
        }
    }

    /** Round brackets, or {@code CASE … END}. */
    record Group(boolean spaced, String open, List<SqlNode> nodes, String close) implements SqlNode {
        @Override
        public String flat() {
            String gap = isCase() ? " " : "";
            return open + gap + SqlNode.flat(nodes) + gap + close;
        }

        boolean isCase() {
            return open.equals("CASE");
        }
    }

    /** Whether it is one of these words. */
    default boolean is(String... words) {
        return this instanceof Atom atom && Arrays.asList(words).contains(atom.text());
    }

    /** The nodes on one line, without the blank before the first. */
    static String flat(List<SqlNode> nodes) {
        StringBuilder text = new StringBuilder();
        for (SqlNode node : nodes) {
            text.append(node.spaced() && !text.isEmpty() ? " " : "").append(node.flat());
        }
        return text.toString();
    }
}
