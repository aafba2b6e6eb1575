package dev.plinth.dialect;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.Difference;
import dev.plinth.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Describes migrations in the words of their file names. */
final class Descriptions {
    private static final int MOST = 2;
    /** Leaves room in a file name, which most file systems limit to 255 bytes. */
    private static final int LONGEST = 120;

    private Descriptions() {}

    /** A description that a user gave, in the characters that Flyway admits everywhere. */
    static String sanitized(String text) {
        String words =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "The description \"%s\" holds no letter and no digit. Choose another.".formatted(text));
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST).replaceAll("_$", "") : words;
    }

    /** What the changes do, for example {@code create_orders_and_add_note_to_customers}. */
    static String of(ChangeSet changes) {
        List<String> phrases = changes.changes().stream()
                .sorted(java.util.Comparator.comparing(change -> !(change.id().kind() == Table.class)))
                .flatMap(Descriptions::phrases)
                .toList();
        String first = String.join("_and_", phrases.subList(0, Math.min(MOST, phrases.size())));
        return sanitized(phrases.size() > MOST ? first + "_and_" + (phrases.size() - MOST) + "_more" : first);
    }

    private static Stream<String> phrases(Change change) {
        String name = change.id().name().name();
        if (change instanceof Change.Create) {
            return Stream.of("create_" + name);
        }
        if (change instanceof Change.Drop) {
            return Stream.of("drop_" + name);
        }
        return ((Change.Alter) change).differences().stream().map(difference -> phrase(name, difference));
    }

    private static String phrase(String name, Difference difference) {
        if (difference instanceof Difference.MemberAdded added) {
            return "add_%s_to_%s".formatted(added.member().name(), name);
        }
        if (difference instanceof Difference.MemberDropped dropped) {
            return "drop_%s_from_%s".formatted(dropped.member().name(), name);
        }
        return "alter_" + name;
    }
}
