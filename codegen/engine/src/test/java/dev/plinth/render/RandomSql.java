package dev.plinth.render;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements in canonical form that mean nothing, with everything in them that layout could trip over. */
final class RandomSql {
    private static final List<String> ATOMS = List.of(
            "id",
            "NEW.amount",
            "execution_requests.error_message",
            "\"select\"",
            "\"a (b\"",
            "\"x \"\"y\"\"  z\"",
            "`a b)`",
            "1",
            "-1",
            "'it''s'",
            "' SELECT  a,\n  b FROM (c WHERE '",
            "E'a\\'b  ('",
            "'\\'",
            "x'00'",
            "$$ ' ( \" $$",
            "$body$ $$ BEGIN\n  x  ); $body$",
            "ARRAY[1, 2]",
            "tags[1]",
            "''",
            "'größe 😀'",
            "NULL",
            "timestamp '2026-03-01'");

    private final Random random;
    private int depth;

    RandomSql(long seed) {
        random = new Random(seed);
    }

    String statement() {
        return switch (random.nextInt(6)) {
            case 0 -> insert("VALUES " + some(3, this::row));
            case 1 -> insert(query());
            case 2 ->
                "UPDATE " + name() + " SET " + some(6, this::assignment) + maybe(" FROM ", this::name) + where()
                        + maybe(" RETURNING ", this::value);
            case 3 -> "DELETE FROM " + name() + maybe(" USING ", this::name) + where();
            case 4 -> "WITH " + some(2, () -> name() + " AS (" + query() + ")") + " " + query();
            default -> query();
        };
    }

    private String insert(String rows) {
        String into = "INSERT INTO " + name() + " (" + some(14, this::name) + ") " + rows;
        return switch (random.nextInt(3)) {
            case 0 -> into + " ON CONFLICT (" + name() + ") DO NOTHING";
            case 1 ->
                into + " ON CONFLICT (" + name() + ")" + where() + " DO UPDATE SET " + some(8, this::assignment)
                        + where();
            default -> into;
        };
    }

    private String query() {
        depth++;
        String select = "SELECT " + maybe("DISTINCT ", () -> "") + some(9, () -> value() + maybe(" AS ", this::name))
                + " FROM " + name()
                + maybe(" LEFT OUTER JOIN ", () -> name() + " AS n ON " + condition())
                + maybe(" JOIN ", () -> name() + " USING (" + some(3, this::name) + ")")
                + where()
                + maybe(" GROUP BY ", () -> some(4, this::value) + maybe(" HAVING ", this::condition))
                + maybe(" UNION ALL ", this::query)
                + maybe(" ORDER BY ", () -> some(4, () -> value() + maybe(" DESC", () -> "")))
                + maybe(" LIMIT ", () -> "1" + maybe(" OFFSET ", () -> "2"))
                + maybe(" FOR UPDATE", () -> "");
        depth--;
        return select;
    }

    private String row() {
        return "(" + some(12, this::value) + ")";
    }

    private String assignment() {
        return name() + " = " + value();
    }

    private String where() {
        return maybe(" WHERE ", this::condition);
    }

    private String condition() {
        return Stream.generate(this::comparison)
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(random.nextBoolean() ? " AND " : " OR "));
    }

    private String comparison() {
        return switch (depth > 2 ? 0 : random.nextInt(6)) {
            case 1 -> value() + " BETWEEN " + value() + " AND " + value();
            case 2 -> value() + " IS NOT DISTINCT FROM " + value();
            case 3 -> nested("(", this::condition, ")");
            case 4 -> nested("NOT EXISTS (", this::query, ")");
            case 5 -> value() + " NOT IN (" + some(20, this::name) + ")";
            default -> value() + " = " + value();
        };
    }

    private String value() {
        return switch (depth > 2 ? 0 : random.nextInt(9)) {
            case 1 -> nested("coalesce(", () -> some(5, this::value), ")");
            case 2 -> nested("(", this::query, ")");
            case 3 ->
                nested("CASE WHEN ", () -> condition() + " THEN " + value() + maybe(" ELSE ", this::value), " END");
            case 4 -> nested("CASE ", () -> name() + " WHEN 1 THEN " + value(), " END::text");
            case 5 -> nested("(", () -> value() + " || " + value() + " || " + value(), ")::text");
            case 6 -> nested("extract(EPOCH FROM ", this::value, ")");
            case 7 -> nested("sum(x) OVER (PARTITION BY ", () -> name() + " ORDER BY " + name(), ")");
            default -> name();
        };
    }

    private String nested(String open, Supplier<String> content, String close) {
        depth++;
        String text = open + content.get() + close;
        depth--;
        return text;
    }

    private String name() {
        return ATOMS.get(random.nextInt(ATOMS.size()));
    }

    private String some(int most, Supplier<String> item) {
        return Stream.generate(item).limit(1 + random.nextInt(most)).collect(Collectors.joining(", "));
    }

    private String maybe(String prefix, Supplier<String> rest) {
        return random.nextInt(3) == 0 ? prefix + rest.get() : "";
    }
}
