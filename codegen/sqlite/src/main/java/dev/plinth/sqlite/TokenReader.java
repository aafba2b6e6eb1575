package dev.plinth.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Reads tokens one after the other. */
final class TokenReader {
    private static final Token END = new Token(Token.Kind.OTHER, "", false);

    private final List<Token> tokens;
    private int next;

    TokenReader(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    Token read() {
        if (atEnd()) {
            throw new UnreadableException("it ends too early");
        }
        return tokens.get(next++);
    }

    /** Whether these words or signs follow. */
    boolean follows(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Reads these words or signs if they follow. */
    boolean accept(String... words) {
        boolean follows = follows(words);
        next += follows ? words.length : 0;
        return follows;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw new UnreadableException("%s is expected at %s".formatted(String.join(" ", words), peek().text()));
        }
    }

    String name() {
        if (!peek().canName()) {
            throw new UnreadableException("a name is expected at " + peek().text());
        }
        return read().name();
    }

    /** A name that may be qualified; without the qualifier. */
    String qualifiedName() {
        String name = name();
        return accept(".") ? name() : name;
    }

    /** The tokens within the brackets that follow. */
    List<Token> inBrackets() {
        expect("(");
        List<Token> inner = until(")");
        expect(")");
        return inner;
    }

    /** The tokens before the next of these signs or words that is in no brackets; all, if there is none. */
    List<Token> until(String... ends) {
        List<Token> found = new ArrayList<>();
        int depth = 0;
        while (!atEnd() && !(depth == 0 && peek().is(ends))) {
            depth += peek().is("(") ? 1 : peek().is(")") ? -1 : 0;
            found.add(read());
        }
        return found;
    }

    /** All tokens that are left. */
    List<Token> rest() {
        List<Token> rest = tokens.subList(Math.min(next, tokens.size()), tokens.size());
        next = tokens.size();
        return rest;
    }

    /** The lists between the commas that are in no brackets. */
    static List<List<Token>> items(List<Token> tokens) {
        TokenReader reader = new TokenReader(tokens);
        List<List<Token>> items = new ArrayList<>();
        do {
            items.add(reader.until(","));
        } while (reader.accept(","));
        return items;
    }
}
