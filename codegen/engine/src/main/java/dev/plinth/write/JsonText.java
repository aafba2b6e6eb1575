package dev.plinth.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as text. Text without blanks between its tokens is compact: it is compared, stored and cut into pieces as it is,
 * without a look at what is in the pieces. A quote within a string is escaped, and so is a line end.
 */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Appends a string with its quotes. */
    static void quote(String value, StringBuilder out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(value, copied, i);
                escape(c, out);
                copied = i + 1;
            }
        }
        out.append(value, copied, value.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '"', '\\' -> out.append('\\').append(c);
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    /** The text without blanks and line ends between its tokens. */
    static String compact(String text) {
        var compact = new StringBuilder(text.length());
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
            } else if (c <= ' ') {
                compact.append(text, copied, i);
                copied = i + 1;
            }
            i++;
        }
        return compact.append(text, copied, text.length()).toString();
    }

    /** The place of the quote that ends a string. */
    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** The properties of an object; none if the text is not an object. */
    static Map<String, String> properties(String compact) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : pieces(compact, '{', '}')) {
            int end = property.startsWith("\"") ? endOfString(property, 0) : property.length();
            if (end + 2 < property.length()) {
                properties.put(property.substring(1, end), property.substring(end + 2));
            }
        }
        return properties;
    }

    /** The elements of an array; none if the text is not an array. */
    static List<String> elements(String compact) {
        return pieces(compact, '[', ']');
    }

    private static List<String> pieces(String compact, char open, char close) {
        List<String> pieces = new ArrayList<>();
        if (compact.length() <= 2 || compact.charAt(0) != open || compact.charAt(compact.length() - 1) != close) {
            return pieces;
        }
        int end = compact.length() - 1;
        int depth = 0;
        int start = 1;
        int i = 1;
        while (i < end) {
            char c = compact.charAt(i);
            if (c == '"') {
                i = endOfString(compact, i);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                pieces.add(compact.substring(start, i));
                start = i + 1;
            }
            i++;
        }
        pieces.add(compact.substring(start, end));
        return pieces;
    }

    /**
     * Appends a compact object; each object inside it that begins with this property begins a line with this indent. No
     * string can look like the beginning of one, because a quote within a string is escaped.
     */
    static void appendLines(String compact, String member, String indent, StringBuilder out) {
        String beginning = "{" + member;
        int copied = 0;
        for (int i = compact.indexOf(beginning, 1); i >= 0; i = compact.indexOf(beginning, i + 1)) {
            out.append(compact, copied, i).append('\n').append(indent);
            copied = i;
        }
        out.append(compact, copied, compact.length());
    }
}
