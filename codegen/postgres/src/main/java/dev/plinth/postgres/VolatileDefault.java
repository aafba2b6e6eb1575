package dev.plinth.postgres;

import dev.plinth.model.Expression;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a default has another value in each row, so that the server writes all rows when a column comes with it (manual, "ALTER
 * TABLE", notes). A function that is not known counts as such.
 */
final class VolatileDefault {
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][\\w.\"]*)\\s*\\(");
    private static final Set<String> KEY_WORDS = Set.of(
            "cast",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "extract",
            "varchar",
            "char",
            "character",
            "varying",
            "numeric",
            "decimal",
            "bit",
            "array",
            "row",
            "and",
            "or",
            "not",
            "in",
            "time",
            "timestamp",
            "interval",
            "case",
            "when",
            "then",
            "else");
    private static final Set<String> STABLE = Set.of(
            "now",
            "current_timestamp",
            "current_date",
            "current_time",
            "localtimestamp",
            "localtime",
            "transaction_timestamp",
            "statement_timestamp",
            "date_trunc",
            "to_char",
            "lower",
            "upper",
            "md5",
            "concat",
            "jsonb_build_object",
            "jsonb_build_array",
            "json_build_object",
            "json_build_array",
            "to_jsonb",
            "abs",
            "round",
            "make_interval",
            "make_date",
            "substring",
            "replace",
            "trim",
            "btrim",
            "length");

    private VolatileDefault() {}

    static boolean is(Expression value) {
        Matcher calls = CALL.matcher(LITERAL.matcher(value.text()).replaceAll("''"));
        return calls.results()
                .map(call -> call.group(1).toLowerCase(Locale.ROOT).replaceFirst("^pg_catalog\\.", ""))
                .anyMatch(name -> !KEY_WORDS.contains(name) && !STABLE.contains(name));
    }
}
