package dev.plinth.render;

import dev.plinth.render.SqlNode.Atom;
import dev.plinth.render.SqlNode.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Groups the tokens of a statement by its brackets. */
final class SqlParser {
    private static final Set<String> SEPARATORS = Set.of(",", ";");
    private static final Set<String> ENDS_OF_ATOMS = Set.of(" ", "(", ")", ",", ";");

    private final List<String> tokens;
    private int next;
    private boolean balanced = true;

    private SqlParser(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Empty if brackets do not match. */
    static Optional<List<SqlNode>> parse(List<String> tokens) {
        SqlParser parser = new SqlParser(tokens);
        List<SqlNode> nodes = parser.nodesUntil("");
        return parser.balanced ? Optional.of(nodes) : Optional.empty();
    }

    /** Everything before the closing token, which is read too; an empty one is the end of the statement. */
    private List<SqlNode> nodesUntil(String close) {
        List<SqlNode> nodes = new ArrayList<>();
        while (next < tokens.size()) {
            boolean spaced = skipBlank();
            boolean begins =
                    spaced || nodes.isEmpty() || nodes.get(nodes.size() - 1).is(",");
            String token = token();
            if (token.equals(close) && (begins || close.equals(")"))) {
                next++;
                return nodes;
            }
            nodes.add(node(token, spaced, begins));
        }
        balanced &= close.isEmpty();
        return nodes;
    }

    private SqlNode node(String token, boolean spaced, boolean begins) {
        if (token.equals("(")) {
            next++;
            return new Group(spaced, "(", nodesUntil(")"), ")");
        }
        if (token.equals("CASE") && begins) {
            next++;
            return new Group(spaced, "CASE", nodesUntil("END"), "END");
        }
        balanced &= !token.equals(")");
        return new Atom(spaced, SEPARATORS.contains(token) ? read() : atom());
    }

    private String atom() {
        StringBuilder text = new StringBuilder();
        do {
            text.append(token().equals("[") ? brackets() : read());
        } while (next < tokens.size() && !ENDS_OF_ATOMS.contains(token()));
        return text.toString();
    }

    /** An array or its index: as it is, blanks included. */
    private String brackets() {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        do {
            depth += token().equals("[") ? 1 : token().equals("]") ? -1 : 0;
            text.append(read());
        } while (depth > 0 && next < tokens.size());
        balanced &= depth == 0;
        return text.toString();
    }

    private boolean skipBlank() {
        boolean blank = token().equals(" ");
        next += blank ? 1 : 0;
        return blank;
    }

    private String token() {
        return tokens.get(next);
    }

    private String read() {
        return tokens.get(next++);
    }
}
