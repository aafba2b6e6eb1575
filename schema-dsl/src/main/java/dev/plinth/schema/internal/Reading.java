package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the readers of one declaration share: its tables, its dialects, the places, and the problems found so far. */
final class Reading {
    private final Database database;
    private final DatabaseState state;
    private final Set<Table> tables;
    private final Places places;
    private final ExpressionScanner scanner = new ExpressionScanner();
    private final Problems problems = new Problems();

    Reading(Database database) {
        this.database = database;
        state = DatabaseState.of(database);
        tables = new HashSet<>(state.tables());
        places = Places.of(state.tables());
    }

    DatabaseState database() {
        return state;
    }

    List<Table> tables() {
        return state.tables();
    }

    boolean knows(Table table) {
        return tables.contains(table);
    }

    /**
     * The sequence that an expression names, if the database has it. Another one of the same name is not it: what uses it
     * would not be ordered after it.
     */
    @SuppressWarnings("ReferenceEquality") // names are recognised as the declared ones
    Optional<SequenceState> sequence(org.jooq.Sequence<?> named) {
        return state.sequences().stream()
                .map(SequenceState::of)
                .filter(sequence -> sequence.jooq().getUnqualifiedName() == named.getUnqualifiedName())
                .findFirst();
    }

    /** The types that an enum has in the database. */
    Set<DeclaredEnum> enumTypes(Class<?> javaType) {
        return state.tables().stream()
                .flatMap(table -> TableState.of(table).columns().stream())
                .map(ColumnState::typeOf)
                .filter(LabelType.class::isInstance)
                .map(type -> ((LabelType<?>) type).declared())
                .filter(declared -> declared.javaType().equals(javaType))
                .collect(Collectors.toSet());
    }

    boolean runsOn(Dialect dialect) {
        return state.dialects().contains(dialect);
    }

    /** Reports what is declared for none of the database's dialects, and so would be nowhere. */
    void checkDialects(String where, Set<Dialect> dialects) {
        if (Collections.disjoint(dialects, state.dialects())) {
            problems.add(
                    "no-dialect",
                    where,
                    "only(…) leaves no dialect of %s.".formatted(databaseClass()),
                    "Name one of its dialects, or remove only(…).");
        }
    }

    String databaseClass() {
        return Places.named(database);
    }

    Places places() {
        return places;
    }

    ExpressionScanner scanner() {
        return scanner;
    }

    Problems problems() {
        return problems;
    }
}
