package dev.plinth.render;

import dev.plinth.render.SqlNode.Group;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lays out a statement for a reviewer: each clause begins a line, and what does not fit into {@value Lines#MARGIN} characters
 * is broken at its commas, at AND and OR, and inside of its brackets.
 *
 * <p>The statement is in canonical form: its key words are in upper case. Only blanks outside of literals and quoted
 * identifiers change, so {@link #oneLine} gives the same text before and after. A statement with a comment, or whose quotes
 * or brackets do not match, stays as it is.
 */
public final class StatementLayout {
    private static final int STEP = 2;
    private static final Pattern OPERATOR = Pattern.compile("[-+*/%<>=|&#~@!^]+");

    /** A longer item of a list has a line of its own. */
    private static final int SHORT = 40;

    private final Lines lines = new Lines();

    private StatementLayout() {}

    /** The statement on as many lines as it needs, without a line end after the last. */
    public static String of(String statement) {
        return indented(statement, "");
    }

    /** The same, with blanks before each line, the first one included. Lines within a literal stay as they are. */
    public static String indented(String statement, String indent) {
        StatementLayout layout = new StatementLayout();
        layout.lines.write(indent);
        parse(statement)
                .ifPresentOrElse(
                        nodes -> layout.statement(nodes, indent.length()), () -> layout.lines.write(statement));
        return layout.lines.toString();
    }

    /** The statement on one line: outside of literals and quoted identifiers, white space is one blank, and none beside brackets. */
    public static String oneLine(String statement) {
        return parse(statement).map(SqlNode::flat).orElse(statement);
    }

    private static Optional<List<SqlNode>> parse(String statement) {
        return SqlTokens.of(statement).flatMap(SqlParser::parse);
    }

    private void statement(List<SqlNode> nodes, int indent) {
        List<List<SqlNode>> clauses = Clauses.of(nodes);
        for (int i = 0; i < clauses.size(); i++) {
            if (i > 0) {
                lines.newLine(indent);
            }
            clause(clauses.get(i), indent);
        }
    }

    private void clause(List<SqlNode> clause, int indent) {
        int head = clause.isEmpty() ? 0 : Lists.head(clause);
        List<List<SqlNode>> items = Lists.items(clause.subList(head, clause.size()));
        if (head == 0 || items.size() == 1 || lines.fits(SqlNode.flat(clause))) {
            expression(clause, indent, indent + STEP);
        } else {
            lines.write(SqlNode.flat(clause.subList(0, head)));
            lines.newLine(indent + STEP);
            list(items, indent + STEP);
        }
    }

    private void list(List<List<SqlNode>> items, int indent) {
        boolean filled = Lists.isFilled(items);
        boolean ownLine = true;
        for (int i = 0; i < items.size(); i++) {
            String flat = SqlNode.flat(items.get(i));
            boolean afterOwnLine = ownLine;
            ownLine = !filled || flat.length() > SHORT;
            if (i > 0 && (ownLine || afterOwnLine || !lines.fits(" " + flat))) {
                lines.newLine(indent);
            } else if (i > 0) {
                lines.write(" ");
            }
            expression(items.get(i), indent, indent + STEP);
        }
    }

    /**
     * A condition or a value.
     *
     * @param indent of the line that it begins on
     * @param deeper the indent of further lines
     */
    private void expression(List<SqlNode> nodes, int indent, int deeper) {
        boolean whole = lines.fits(SqlNode.flat(nodes));
        boolean between = false;
        int current = indent;
        for (int i = 0; i < nodes.size(); i++) {
            SqlNode node = nodes.get(i);
            boolean connects = node.is("OR") || (node.is("AND") && !between);
            between = node.is("BETWEEN") || (between && !node.is("AND"));
            if (i > 0 && node.spaced()) {
                if (!whole && (connects || wraps(nodes.subList(i, nodes.size()), deeper))) {
                    current = deeper;
                    lines.newLine(current);
                } else {
                    lines.write(" ");
                }
            }
            node(node, current);
        }
    }

    /** Whether a line ends before an operator, because what follows the operator fits into the next line only. */
    private boolean wraps(List<SqlNode> rest, int indent) {
        if (rest.size() < 2 || !OPERATOR.matcher(rest.get(0).flat()).matches()) {
            return false;
        }
        int end = 2;
        while (end < rest.size() && !rest.get(end).spaced()) {
            end++;
        }
        String operand = SqlNode.flat(rest.subList(0, end));
        return !lines.fits(" " + operand) && indent + operand.length() < Lines.MARGIN && operand.indexOf('\n') < 0;
    }

    private void node(SqlNode node, int indent) {
        if (!(node instanceof Group group) || group.nodes().isEmpty() || lines.fits(node.flat())) {
            lines.write(node.flat());
        } else if (group.isCase()) {
            choices(group, indent);
        } else {
            lines.write(group.open());
            lines.newLine(indent + STEP);
            content(group.nodes(), indent + STEP);
            lines.newLine(indent);
            lines.write(group.close());
        }
    }

    private void content(List<SqlNode> nodes, int indent) {
        List<List<SqlNode>> items = Lists.items(nodes);
        if (Clauses.isStatement(nodes)) {
            statement(nodes, indent);
        } else if (items.size() > 1) {
            list(items, indent);
        } else {
            expression(nodes, indent, indent);
        }
    }

    private void choices(Group group, int indent) {
        lines.write(group.open());
        int start = 0;
        for (int at = 1; at <= group.nodes().size(); at++) {
            if (at == group.nodes().size() || group.nodes().get(at).is("WHEN", "ELSE")) {
                List<SqlNode> choice = group.nodes().subList(start, at);
                if (choice.get(0).is("WHEN", "ELSE")) {
                    lines.newLine(indent + STEP);
                } else {
                    lines.write(" ");
                }
                expression(choice, indent + STEP, indent + STEP + STEP);
                start = at;
            }
        }
        lines.newLine(indent);
        lines.write(group.close());
    }
}
