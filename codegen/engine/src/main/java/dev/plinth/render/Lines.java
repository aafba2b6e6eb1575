package dev.plinth.render;

/** Text that knows how far its last line reaches. */
final class Lines {
    static final int MARGIN = 110;

    private final StringBuilder text = new StringBuilder();

    void write(String piece) {
        text.append(piece);
    }

    void newLine(int indent) {
        text.append('\n').append(" ".repeat(indent));
    }

    /** Whether a piece stays within the margin. One with line ends of its own, in a literal, does not. */
    boolean fits(String piece) {
        int column = text.length() - (text.lastIndexOf("\n") + 1);
        return column + piece.length() <= MARGIN && piece.indexOf('\n') < 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
