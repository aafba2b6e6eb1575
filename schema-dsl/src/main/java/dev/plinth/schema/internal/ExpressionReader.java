package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.exception.DataAccessException;

/** Reads the checks of a table, and looks through expressions for what they must not contain. */
final class ExpressionReader {
    private final Table table;
    private final Reading reading;
    private final Problems problems;
    private final PortabilityRules portability;
    private final OwnSqlRules ownSql;

    ExpressionReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        problems = reading.problems();
        portability = new PortabilityRules(reading);
        ownSql = new OwnSqlRules(problems);
    }

    Nameable<DeclaredCheck> check(CheckState check) {
        Condition condition = check.condition();
        String unnamed = Places.of(table, "check", check.name(), List.of());
        Optional<ExpressionScan> scan = scan(unnamed, "The check", check.dialects(), condition);
        List<String> columns = scan.map(found -> TableReader.names(List.copyOf(found.columns())))
                .orElse(List.of());
        String where = Places.of(table, "check", check.name(), columns);
        reading.checkDialects(where, check.dialects());
        scan.ifPresent(found -> {
            checkOwnColumns(where, "The check", found);
            portability.check(where, "The check", check.dialects(), typing -> typing.condition(condition));
        });
        Origin origin = Origin.of(check.origin(), where, check.name().orElse(""), reading.problems());
        return new Nameable<>(
                NamedKind.CHECK,
                where,
                check.name(),
                columns,
                check.dialects(),
                name -> new DeclaredCheck(where, name, origin, condition, check.dialects()));
    }

    void checkOwnColumns(String where, String what, ExpressionScan scan) {
        String foreign = Stream.concat(
                        scan.columns().stream()
                                .filter(column -> !TableState.of(column).owner().equals(table))
                                .map(reading.places()::shortly),
                        scan.tablesOfText().stream()
                                .filter(named -> !named.equals(table))
                                .map(Places::named))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            problems.add(
                    "column-of-another-table",
                    where,
                    "%s names %s, which belongs to another table.".formatted(what, foreign),
                    "Name columns of %s only.".formatted(Places.named(table)));
        }
        if (!scan.aliasColumns().isEmpty()) {
            problems.add(
                    "condition-reads-alias",
                    where,
                    "%s names a column of an alias.".formatted(what),
                    "Name the column itself.");
        }
        if (scan.hasCurrentTime()) {
            problems.add(
                    "condition-reads-time",
                    where,
                    "%s depends on the current time, so its result changes.".formatted(what),
                    "Use a trigger.");
        }
        if (!scan.sequences().isEmpty()) {
            problems.add(
                    "condition-counts",
                    where,
                    "%s uses a sequence, so it is different each time.".formatted(what),
                    "Use a trigger.");
        }
        if (scan.hasAggregates() && !scan.hasSubquery()) {
            problems.add(
                    "condition-aggregates",
                    where,
                    "%s contains an aggregate, but it can only see one row.".formatted(what),
                    "Use a trigger.");
        }
        if (scan.hasSubquery()) {
            problems.add(
                    "condition-reads-rows",
                    where,
                    "%s contains a query, but it can only see one row.".formatted(what),
                    "Use a trigger.");
        }
        if (!scan.rows().isEmpty()) {
            problems.add(
                    "condition-reads-trigger-row",
                    where,
                    "%s reads the row of a trigger.".formatted(what),
                    "Name the column itself.");
        }
    }

    /** A sequence must be there wherever the expression is. */
    private void checkSequence(String where, String what, Set<Dialect> dialects, org.jooq.Sequence<?> named) {
        Optional<SequenceState> sequence = reading.sequence(named);
        if (sequence.isEmpty()) {
            problems.add(
                    "sequence-unknown",
                    where,
                    "%s uses the sequence %s, which is not a sequence of %s."
                            .formatted(what, named.getName(), reading.databaseClass()),
                    "Add it with sequences(…); if one of that name is there, use that instance.");
            return;
        }
        String without = dialects.stream()
                .filter(reading::runsOn)
                .filter(dialect -> !sequence.get().dialects().contains(dialect))
                .map(Dialect::product)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            problems.add(
                    "sequence-missing",
                    where,
                    "%s uses the sequence %s, which is not declared for %s.".formatted(what, named.getName(), without),
                    "Use an identity, or a value that every dialect of the database can give.");
        }
    }

    /** SQLite makes null of what is not a number, and text of what is infinite. */
    private void checkNumber(String where, String what, Set<Dialect> dialects, Object value) {
        boolean isFinite = !(value instanceof Double number) || Double.isFinite(number);
        if (!isFinite && dialects.contains(Dialect.SQLITE) && reading.runsOn(Dialect.SQLITE)) {
            problems.add(
                    "literal-not-finite",
                    where,
                    "%s holds the literal %s, which SQLite does not have.".formatted(what, value),
                    "Choose a number, or declare it with only(POSTGRES).");
        }
    }

    /** Each dialect needs its text. */
    private void checkTexts(String where, String what, Set<Dialect> dialects, SaysSql text) {
        String missing = text.missing(dialects.stream().filter(reading::runsOn));
        if (!missing.isEmpty()) {
            problems.add(
                    "sql-text-missing",
                    where,
                    text.texts().isEmpty()
                            ? "%s has an empty text for %s.".formatted(what, missing)
                            : "%s has a text for %s, and none for %s.".formatted(what, text.present(), missing),
                    "Add .sql(…) for it, or only(…).");
        }
    }

    /** Scans an expression, and checks what it holds. */
    Optional<ExpressionScan> scan(String where, String what, Set<Dialect> dialects, QueryPart part) {
        Optional<ExpressionScan> rendered = rendered(where, what, part);
        rendered.ifPresent(scan -> {
            TextRules.checkText(where, what, scan.text(), problems);
            ownSql.check(where, what, scan);
            scan.literals().forEach(value -> {
                LiteralRules.check(where, what + " holds a literal that", value, problems);
                checkNumber(where, what, dialects, value);
            });
            scan.sequences().forEach(sequence -> checkSequence(where, what, dialects, sequence));
            scan.texts().forEach(text -> checkTexts(where, what, dialects, text));
        });
        return rendered;
    }

    /** Where jOOQ cannot render an expression, that is a mistake of the declaration. */
    private Optional<ExpressionScan> rendered(String where, String what, QueryPart part) {
        try {
            return Optional.of(reading.scanner().scan(part));
        } catch (ArrayIndexOutOfBoundsException e) { // jOOQ looks for the end of a quote
            ownSql.refuseUnended(where, what);
        } catch (NullPointerException e) { // jOOQ takes a null for an expression, and fails later
            notRenderable(where, what, "a null stands where an expression should");
        } catch (DataAccessException | IllegalArgumentException | ClassCastException e) {
            notRenderable(where, what, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private void notRenderable(String where, String what, String reason) {
        problems.add("not-renderable", where, "%s cannot be rendered: %s.".formatted(what, reason), "Change it.");
    }
}
