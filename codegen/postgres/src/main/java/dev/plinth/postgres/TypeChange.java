package dev.plinth.postgres;

import dev.plinth.model.EnumType;
import dev.plinth.model.Expression;
import dev.plinth.render.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the values of a column get another type.
 *
 * @param from the type before
 * @param to the type afterwards
 */
record TypeChange(Expression from, Expression to) {
    private static final String COLLATE = " COLLATE ";

    /** How texts are ordered does not matter to the values. */
    TypeChange {
        from = withoutCollation(from);
        to = withoutCollation(to);
    }

    private static Expression withoutCollation(Expression type) {
        int collation = type.text().indexOf(COLLATE);
        return collation < 0 ? type : Expression.of(type.text().substring(0, collation));
    }

    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final Pattern TEXT = Pattern.compile("text|character varying(?:\\((\\d+)\\))?");
    private static final Set<String> WRITTEN_ALIKE =
            Set.of("smallint", "integer", "bigint", "boolean", "uuid", "json", "jsonb");
    private static final Set<String> READ = Set.of("smallint", "integer", "bigint", "uuid", "json", "jsonb");
    private static final Set<List<String>> SAFE = Set.of(
            List.of("smallint", "double precision"), List.of("integer", "double precision"), List.of("jsonb", "json"));

    /** What becomes of the values. */
    enum Values {
        /** All of them stay. */
        KEPT,
        /** Those that the new type has stay; any other makes the change fail. */
        CHECKED,
        /** Only a person can say. */
        UNKNOWN
    }

    Values values() {
        if (isWhole(from) && isWhole(to)) {
            return WHOLE.indexOf(from.text()) <= WHOLE.indexOf(to.text()) ? Values.KEPT : Values.CHECKED;
        }
        if (isText(from) && isText(to)) {
            OptionalInt most = length(to);
            boolean fits = most.isEmpty() || length(from).orElse(Integer.MAX_VALUE) <= most.getAsInt();
            return fits ? Values.KEPT : Values.CHECKED;
        }
        if (SAFE.contains(Arrays.asList(from.text(), to.text()))) {
            return Values.KEPT;
        }
        if (isText(to) && (WRITTEN_ALIKE.contains(from.text()) || isEnum(from))) {
            return length(to).isEmpty() ? Values.KEPT : Values.CHECKED;
        }
        boolean read = mergesKeys()
                || (isText(from) && READ.contains(to.text()))
                || ((isText(from) || isEnum(from)) && isEnum(to));
        return read ? Values.CHECKED : Values.UNKNOWN;
    }

    /** Whether a type that a person names is the one of a column: labels are read as text too. */
    static boolean isMeant(Expression named, Expression before) {
        return named.equals(before) || (named.text().equals("text") && (isText(before) || isEnum(before)));
    }

    /** Whether the server changes the type by itself, and what depends on the column stays as it is. */
    boolean isSimple() {
        return (isWhole(from) && isWhole(to)) || (isText(from) && isText(to));
    }

    /** Whether all rows are written anew (manual, "ALTER TABLE", notes). */
    boolean rewrites() {
        return !(isText(from) && isText(to) && values() == Values.KEPT);
    }

    /** Whether a cast rounds values. */
    boolean rounds() {
        return from.text().equals("double precision") && isWhole(to);
    }

    /** Whether documents keep of equal keys only the last. */
    boolean mergesKeys() {
        return from.text().equals("json") && to.text().equals("jsonb");
    }

    /** The greatest length of a text of the new type; empty if it has none. */
    OptionalInt length() {
        return length(to);
    }

    /** The value of a column in the new type; empty if the server finds it by itself. */
    Optional<String> using(String column) {
        if (isSimple()) {
            return Optional.empty();
        }
        boolean throughText = length().isPresent() || isEnum(to);
        return Optional.of(
                throughText && !isText(from)
                        ? column + "::text" + (isEnum(to) ? "::" + to.text() : "")
                        : column + "::" + to.text());
    }

    /**
     * The labels of a column in the new type.
     *
     * @param others new labels by old ones
     */
    String usingLabels(String column, Map<String, String> others) {
        String text = isText(from) ? column : column + "::text";
        return "(%s)::%s".formatted(Labels.translation(text, others), to.text());
    }

    private static boolean isWhole(Expression type) {
        return WHOLE.contains(type.text());
    }

    private static boolean isText(Expression type) {
        return TEXT.matcher(type.text()).matches();
    }

    private static boolean isEnum(Expression type) {
        return type.uses().stream().anyMatch(id -> id.object().kind() == EnumType.class);
    }

    private static OptionalInt length(Expression type) {
        Matcher matcher = TEXT.matcher(type.text());
        return matcher.matches() && matcher.group(1) != null
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
