package dev.plinth.dialect;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.TableAlteration;
import dev.plinth.model.SchemaObject;
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
                .flatMap(change -> change.<Stream<String>>fold(
                        create -> Stream.of("create_" + create.id().name()),
                        drop -> Stream.of("drop_" + drop.id().name()),
                        Descriptions::alteration))
                .toList();
        String first = String.join("_and_", phrases.subList(0, Math.min(MOST, phrases.size())));
        return sanitized(phrases.size() > MOST ? first + "_and_" + (phrases.size() - MOST) + "_more" : first);
    }

    private static Stream<String> alteration(Change.Alter alter) {
        SchemaObject before = alter.before();
        if (!(before instanceof Table was) || !(alter.after() instanceof Table is)) {
            return Stream.of("alter_" + before.id().name());
        }
        TableAlteration alteration = TableAlteration.of(was, is);
        return Stream.concat(
                alteration.added().stream().map(column -> "add_%s_to_%s".formatted(column.name(), is.name())),
                alteration.dropped().stream().map(column -> "drop_%s_from_%s".formatted(column.name(), is.name())));
    }
}
