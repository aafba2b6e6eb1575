package dev.plinth.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes statements as the text of an SQL file. */
public final class SqlScript {
    private SqlScript() {}

    /**
     * The text of a file: comment lines, an empty line, and the statements, an empty line between two.
     *
     * @param comments the lines of the comment, without the dashes
     * @param statements the statements, without a semicolon at the end
     */
    public static String text(List<String> comments, List<String> statements) {
        List<String> blocks = new ArrayList<>();
        if (!comments.isEmpty()) {
            blocks.add(comments.stream().map(SqlScript::comment).collect(Collectors.joining("\n")));
        }
        statements.forEach(statement -> blocks.add(statement + ";"));
        return String.join("\n\n", blocks) + "\n";
    }

    /** A line of a comment, with the dashes. */
    public static String comment(String text) {
        return "-- " + text.replaceAll("\\R", " ");
    }
}
