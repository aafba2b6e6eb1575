package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.Rows;
import dev.plinth.schema.portable.NotPortable;
import dev.plinth.schema.portable.Statements;
import dev.plinth.schema.portable.Typing;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Update;
import org.jooq.exception.DataAccessException;

/** Checks that what several dialects share means the same on all of them. */
final class PortabilityRules {
    /** Parts of statements that jOOQ does not let anybody look into. */
    private static final Pattern HIDDEN =
            Pattern.compile("\\b(?:union|intersect|except|for update|for share|over|on constraint|returning)\\b");

    private static final String REMEDY =
            "Write it with what is on the list in docs/expressions.md, or give each dialect its own"
                    + " text with sql(POSTGRES, \"…\").sql(SQLITE, \"…\"), or declare it for one dialect with only(…).";

    /** Of an expression in a message. */
    private static final int MOST_SHOWN = 80;

    private final Reading reading;

    PortabilityRules(Reading reading) {
        this.reading = reading;
    }

    /** Checks an expression over one row. */
    void check(String where, String what, Set<Dialect> dialects, Consumer<Typing> check) {
        check(where, what, dialects, Typing.Use.ROW, check);
    }

    /** Checks an expression of an index. */
    void checkIndexed(String where, String what, Set<Dialect> dialects, Consumer<Typing> check) {
        check(where, what, dialects, Typing.Use.INDEX, check);
    }

    private void check(String where, String what, Set<Dialect> dialects, Typing.Use use, Consumer<Typing> check) {
        if (dialects.stream().filter(reading::runsOn).count() > 1) {
            reporting(where, what, () -> check.accept(typing(use)));
        }
    }

    /** Checks a statement that is declared for several dialects. */
    void checkStatement(String where, Query statement, ExpressionScan scan) {
        String text = scan.text();
        for (SaysSql own : scan.texts()) {
            text = text.replace(reading.scanner().text((QueryPart) own), " ");
        }
        var hidden = HIDDEN.matcher(OwnSqlRules.bare(text));
        if (hidden.find()) {
            report(
                    where,
                    "The body has %s, which is not on the list of what all dialects do alike."
                            .formatted(hidden.group()));
        } else if (statement instanceof Update<?> && !scan.excluded().isEmpty()) {
            report(where, "The body has excluded(…) in an UPDATE, which only an upsert has.");
        } else if (differsInCase(scan.named())) {
            report(where, "The body has two names of tables or aliases that differ in capital letters only.");
        } else {
            reporting(where, "The body", () -> new Statements(typing(Typing.Use.STATEMENT)).check(statement));
        }
    }

    /** SQLite does not tell them from each other. */
    private static boolean differsInCase(List<Rows> named) {
        Set<String> names = named.stream().map(Rows::getName).collect(Collectors.toSet());
        return names.stream().map(Dialect.SQLITE::folded).distinct().count() < names.size();
    }

    private Typing typing(Typing.Use use) {
        return new Typing(use, javaType -> reading.enumTypes(javaType).size() == 1);
    }

    private void reporting(String where, String what, Runnable check) {
        try {
            check.run();
        } catch (NotPortable e) {
            report(where, "%s has %s: %s.".formatted(what, text(e), e.getMessage()));
        }
    }

    /** What is wrong in itself is mended first. */
    private void report(String where, String what) {
        if (!reading.problems().isFoundAt(where, "not-portable")) {
            reading.problems().add("not-portable", where, what, REMEDY);
        }
    }

    private String text(NotPortable e) {
        String text;
        try {
            text = reading.scanner().text(e.part());
        } catch (DataAccessException unrenderable) {
            text = e.part().getClass().getSimpleName();
        }
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
