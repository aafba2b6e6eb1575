package dev.plinth.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The markers that git leaves in a file which it could not merge. */
final class ConflictMarkers {
    private static final Pattern START = Pattern.compile("^<{7}( .*)?$", Pattern.MULTILINE);
    private static final Pattern ANY = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

    private ConflictMarkers() {}

    /** Whether a text holds them. */
    static boolean in(String text) {
        return text.contains("<<<<<<<")
                && START.matcher(text.replace("\r\n", "\n")).find();
    }

    static boolean isMarker(String line) {
        return ANY.matcher(line).matches();
    }

    /** The two texts that git tried to merge; empty if the markers do not pair up. */
    static Optional<List<String>> sides(String text) {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        Side side = Side.BOTH;
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            Side next = side.after(line);
            if (next == side) {
                if (side == Side.BOTH || side == Side.OURS) {
                    ours.add(line);
                }
                if (side == Side.BOTH || side == Side.THEIRS) {
                    theirs.add(line);
                }
            }
            side = next;
        }
        return side == Side.BOTH
                ? Optional.of(List.of(String.join("\n", ours), String.join("\n", theirs)))
                : Optional.empty();
    }

    private enum Side {
        BOTH,
        OURS,
        BASE,
        THEIRS;

        Side after(String line) {
            return switch (this) {
                case BOTH -> line.startsWith("<<<<<<<") ? OURS : BOTH;
                case OURS -> line.startsWith("|||||||") ? BASE : separator(line);
                case BASE -> separator(line);
                case THEIRS -> line.startsWith(">>>>>>>") ? BOTH : THEIRS;
            };
        }

        private Side separator(String line) {
            return line.startsWith("=======") ? THEIRS : this;
        }
    }
}
