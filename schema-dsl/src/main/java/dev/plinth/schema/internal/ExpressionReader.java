package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.exception.DataAccessException;

/** Reads the checks and indexes of a table, and looks through expressions for what they must not contain. */
final class ExpressionReader {
    private final Table table;
    private final Reading reading;
    private final Problems problems;
    private final PortabilityRules portability;

    ExpressionReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        problems = reading.problems();
        portability = new PortabilityRules(reading);
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
        return new Nameable<>(
                NamedKind.CHECK,
                where,
                check.name(),
                columns,
                check.dialects(),
                name -> new DeclaredCheck(where, name, condition, check.dialects()));
    }

    Nameable<DeclaredIndex> index(IndexState index) {
        String where = Places.of(
                table,
                "index",
                index.name(),
                index.columns().stream().map(ExpressionReader::name).toList());
        reading.checkDialects(where, index.dialects());
        List<Column<?>> columns = new ArrayList<>();
        List<DeclaredIndex.Part> parts = new ArrayList<>();
        for (OrderField<?> part : index.columns()) {
            checkNullOrder(where, part);
            if (field(part) instanceof Column<?> column) {
                columns.add(column);
                parts.add(new DeclaredIndex.Part(column.getName(), isDescending(part)));
            } else {
                problems.add(
                        "index-not-a-column",
                        where,
                        "%s is not a column.".formatted(part),
                        "Index columns of the table.");
            }
        }
        KeyReader.checkColumns(table, where, columns, reading);
        index.predicate()
                .ifPresent(predicate -> scan(where, "The predicate", index.dialects(), predicate)
                        .ifPresent(scan -> {
                            checkOwnColumns(where, "The predicate", scan);
                            portability.checkIndexed(
                                    where, "The predicate", index.dialects(), typing -> typing.condition(predicate));
                        }));
        return new Nameable<>(
                index.isUnique() ? NamedKind.UNIQUE_INDEX : NamedKind.INDEX,
                where,
                index.name(),
                TableReader.names(columns),
                index.dialects(),
                name -> new DeclaredIndex(
                        where,
                        TableState.of(table).name(),
                        name,
                        index.isUnique(),
                        List.copyOf(parts),
                        index.predicate(),
                        index.dialects()));
    }

    private static Field<?> field(OrderField<?> part) {
        return part instanceof SortField<?> sorted ? sorted.$field() : (Field<?>) part;
    }

    private static String name(OrderField<?> part) {
        return field(part).getName();
    }

    private static boolean isDescending(OrderField<?> part) {
        return part instanceof SortField<?> sorted && sorted.getOrder() == SortOrder.DESC;
    }

    private void checkNullOrder(String where, OrderField<?> part) {
        if (part instanceof SortField<?> sorted && sorted.$nullOrdering() != null) {
            problems.add(
                    "index-null-order",
                    where,
                    "It says where the nulls of %s go, which this version cannot declare.".formatted(name(part)),
                    "Remove nullsFirst() or nullsLast().");
        }
    }

    private void checkOwnColumns(String where, String what, ExpressionScan scan) {
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

    /** Each dialect needs its text. */
    private void checkTexts(String where, String what, Set<Dialect> dialects, SaysSql text) {
        String missing = text.missing(dialects.stream().filter(reading::runsOn));
        if (!missing.isEmpty()) {
            problems.add(
                    "sql-text-missing",
                    where,
                    "%s has a text for %s, and none for %s.".formatted(what, text.present(), missing),
                    "Add .sql(…) for it, or only(…).");
        }
    }

    /** Scans an expression; where jOOQ cannot render it, that is a mistake of the declaration. */
    Optional<ExpressionScan> scan(String where, String what, Set<Dialect> dialects, QueryPart part) {
        try {
            ExpressionScan scan = reading.scanner().scan(part);
            TextRules.checkText(where, what, scan.text(), problems);
            scan.literals()
                    .forEach(value -> LiteralRules.check(where, what + " holds a literal that", value, problems));
            scan.sequences().forEach(sequence -> checkSequence(where, what, dialects, sequence));
            scan.texts().forEach(text -> checkTexts(where, what, dialects, text));
            return Optional.of(scan);
        } catch (DataAccessException e) {
            problems.add(
                    "not-renderable",
                    where,
                    "%s cannot be rendered: %s.".formatted(what, e.getMessage()),
                    "Change it.");
            return Optional.empty();
        }
    }
}
