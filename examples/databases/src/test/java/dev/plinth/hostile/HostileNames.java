package dev.plinth.hostile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are hard on Java, SQL or jOOQ, and names that are not. */
final class HostileNames {
    private static final List<String> PLAIN = List.of("a", "b", "c", "item", "note", "state_of", "x1");
    private static final List<String> WORDS = List.of(
            ("a b A B ab a1 1 id key value string object override class long boolean integer list record table field name keys "
                            + "tables indexes sequences default schema catalog dsl DSL org java com generated literal enum type "
                            + "EnumType DefaultSchema String Override path from into hash code to equals get set other values "
                            + "as where rename alias comment t o serial uid é ß ı İ 中 \uD83D\uDE00 $ % # * / \\ \\u \" ' ` @ ( { [ "
                            + "select order group user new old NEW Old excluded rowid oid _rowid_ ctid xmin tableoid returns begin end "
                            + "found tg_op text int4 json date now length true null check index trigger sqlite_x pg_x $1 ?1 :a "
                            + "${x} $$ -- /* ; ]] é e\u0301 ﬁ \u00A0 \u200B")
                    .split(" "));
    private static final List<String> BETWEEN = List.of("_", "_", "__", " ", "-", ".", "", "/", "\\", "\"", "'", ";");
    private static final List<String> RARE =
            List.of("", " ", "\u0000", "a\nb", "\uD800", "\t", "flyway_schema_history");
    private static final List<String> COMMENTS = List.of(
            "\\u",
            "*/",
            "/*",
            "\\u002a/",
            "\\\\u0041",
            "@",
            "{@",
            "}",
            "<b>",
            "\"",
            "'",
            "\n",
            "\r\n",
            "\t",
            "%s",
            "${x}",
            "--",
            "[[",
            "]]");

    private final Draw draw;
    private final List<String> words;
    private int objects;

    HostileNames(Draw draw) {
        this.draw = draw;
        List<String> all = draw.names() ? WORDS : PLAIN;
        words = List.of(draw.one(all), draw.one(all), draw.one(all), draw.one(all)); // few, so that they meet
    }

    /** Names that differ. */
    List<String> distinct(int count) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; names.size() < count; i++) {
            names.add(i < 50 ? phrase() : phrase() + i);
        }
        return List.copyOf(names);
    }

    private String word() {
        String word = draw.one(words);
        return draw.names() && draw.oneIn(4) ? word.toUpperCase(Locale.ROOT) : word;
    }

    String phrase() {
        if (draw.names() && draw.oneIn(60)) {
            return draw.oneIn(2) ? draw.one(RARE) : word().repeat(70);
        }
        if (draw.oneIn(2)) {
            return word();
        }
        return word() + (draw.names() ? draw.one(BETWEEN) : "_") + word();
    }

    /** The name of an index or the like, which is rarely taken. */
    String object() {
        objects++;
        return draw.oneIn(15) ? phrase() : phrase() + objects;
    }

    String comment() {
        var comment = new StringBuilder("c");
        for (int i = draw.below(4); i > 0; i--) {
            comment.append(draw.one(COMMENTS)).append(draw.oneIn(2) ? " " : word());
        }
        return comment.toString();
    }
}
