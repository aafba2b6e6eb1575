package dev.plinth.write;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a draft: a first line that tells whether the rest is as it was generated, and the rest. */
final class DraftText {
    private static final String GENERATED =
            "-- Draft: plinth:generate rewrites it until it is edited, plinth:revision freezes it. Checksum: ";
    private static final String BY_HAND = "-- Draft, written by hand: plinth:revision freezes it.";
    private static final Pattern CHECKSUM = Pattern.compile("^-- Draft: .* Checksum: ([0-9a-f]{64})$");

    private DraftText() {}

    static String generated(String body) {
        return GENERATED + Sha256.of(body) + "\n" + body;
    }

    static String byHand(String body) {
        return BY_HAND + "\n" + body;
    }

    static DraftState state(String text) {
        if (!ConflictMarkers.in(text)) {
            return isIntact(text) ? DraftState.GENERATED : DraftState.EDITED;
        }
        List<String> sides = ConflictMarkers.sides(text).orElse(List.of(text));
        return sides.stream().allMatch(DraftText::isIntact) ? DraftState.MERGED : DraftState.CONFLICT;
    }

    /** Whether it is a text of ours that nobody edited. */
    static boolean isIntact(String text) {
        Matcher checksum = CHECKSUM.matcher(firstLine(text));
        return checksum.matches() && checksum.group(1).equals(Sha256.of(body(text)));
    }

    /** The text without its first line, if that is ours. */
    static String body(String text) {
        String first = firstLine(text);
        boolean ours = first.equals(BY_HAND) || CHECKSUM.matcher(first).matches();
        return ours
                ? lines(text).substring(Math.min(first.length() + 1, lines(text).length()))
                : lines(text);
    }

    private static String firstLine(String text) {
        return lines(text).lines().findFirst().orElse("");
    }

    private static String lines(String text) {
        return ByteOrderMark.removedFrom(text).replace("\r\n", "\n");
    }
}
