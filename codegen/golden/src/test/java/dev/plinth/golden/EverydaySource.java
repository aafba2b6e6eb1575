package dev.plinth.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The source of {@link Everyday}, read as far as a page shows it.
 *
 * @param text the text of the file
 */
record EverydaySource(String text) {
    private static final Pattern ENUM = Pattern.compile("(\\w+)\\.class, \"state\"|\"state\", (\\w+)\\.class");

    /** What a declaration says before a change and afterwards. */
    String change(String name) {
        List<String> arguments = arguments(name);
        return shown("before", arguments.get(0)) + shown("after", arguments.get(1));
    }

    private String shown(String when, String lambda) {
        String body =
                lambda.replaceFirst("(?s)^\\s*(\\(.*?\\)|\\w+)\\s*->\\s*", "").strip();
        boolean block = body.startsWith("{");
        String code = block ? body.substring(1, body.length() - 1) : body + ";";
        String lines = code.replaceAll("\\s*\\n\\s*\\.", ".")
                .replaceAll("\\(\\s*\\n\\s*", "(")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        String shown = enums(lines)
                + lines.replaceAll("\\borders\\.(?!id\\b)", "")
                        .replace("orders.id", "id")
                        .replaceAll("(\\w+)\\.class, \"state\"", "State.class")
                        .replaceAll("\"state\", \\w+\\.class", "\"state\", State.class");
        return "// %s\n%s\n".formatted(when, shown.isBlank() ? "// nothing" : shown);
    }

    private String enums(String lines) {
        return ENUM.matcher(lines)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(this::labels)
                .collect(Collectors.joining());
    }

    private String labels(String name) {
        MatchResult found = Pattern.compile("(?s)enum " + name + " \\{(.*?)\\}")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();
        return "enum State { %s }\n".formatted(found.group(1).strip().replaceAll("\\s+", " "));
    }

    /** The arguments after the name, up to the bracket that closes the call. */
    private List<String> arguments(String name) {
        int start = text.indexOf("\"" + name + "\",");
        start = start < 0 ? text.indexOf("\"everyday-" + name + "\",") : start;
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = text.indexOf(',', start) + 1;
        for (int i = begin; ; i++) {
            char c = text.charAt(i);
            quoted = (c == '"') != quoted;
            if (!quoted && "({".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")}".indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && c == ',' && !quoted)) {
                arguments.add(text.substring(begin, i));
                begin = i + 1;
            }
            if (depth < 0) {
                return arguments;
            }
        }
    }
}
