package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.NamingConvention;
import dev.plinth.schema.NamingConvention.Unnamed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives a name to everything of a table that was declared without one. Names in the declaration come first. The convention
 * names the rest, in the order of the declaration, and is asked again while the table has its name already. What other
 * tables have does not matter, or a table that comes would rename what is there; lowering refuses two names that meet.
 */
final class NameResolver {
    private final ReadTable table;
    private final NamingConvention convention;
    private final Problems problems;
    private final Map<Dialect, Set<String>> relations = new EnumMap<>(Dialect.class);
    private final Map<Dialect, Set<String>> constraints = new EnumMap<>(Dialect.class);

    private NameResolver(
            ReadTable table, NamingConvention convention, Collection<Dialect> dialects, Problems problems) {
        this.table = table;
        this.convention = convention;
        this.problems = problems;
        for (Dialect dialect : dialects) {
            relations.put(dialect, new HashSet<>());
            constraints.put(dialect, new HashSet<>());
        }
    }

    static List<DeclaredTable> resolve(
            List<ReadTable> tables, NamingConvention convention, Collection<Dialect> dialects, Problems problems) {
        return tables.stream()
                .map(table -> new NameResolver(table, convention, dialects, problems).resolve())
                .toList();
    }

    private DeclaredTable resolve() {
        take(relations, relations.keySet(), table.name());
        table.parts().forEach(this::given);
        return table.declared()
                .apply(new ReadTable.NamedParts(
                        table.primaryKey().map(this::named),
                        named(table.uniques()),
                        named(table.checks()),
                        named(table.indexes()),
                        named(table.foreignKeys())));
    }

    private void given(Nameable<?> part) {
        part.name().ifPresent(name -> {
            TextRules.checkName(part.where(), part.kind().text(), name, problems);
            take(part, name);
        });
    }

    private <D> List<D> named(List<Nameable<D>> parts) {
        return parts.stream().map(this::named).toList();
    }

    private <D> D named(Nameable<D> part) {
        return part.declared().apply(part.name().orElseGet(() -> conventional(part)));
    }

    private String conventional(Nameable<?> part) {
        Set<String> tried = new HashSet<>();
        for (int attempt = 0; ; attempt++) {
            var unnamed = new Unnamed(table.name(), part.columns(), attempt);
            String name = ask(part, () -> part.kind().name(convention, unnamed))
                    .orElseGet(() -> part.kind().name(NamingConvention.postgresql(), unnamed));
            if (isFree(part, name)) {
                take(part, name);
                checkConventional(unnamed, part, name);
                return name;
            }
            if (!tried.add(name)) {
                problems.add(
                        "convention-repeats",
                        part.where(),
                        "The naming convention offers the name %s again, which is taken.".formatted(name),
                        "Make number() a part of the name, or name it in the declaration.");
                return name;
            }
        }
    }

    /** Asks the convention, which is the user's code. If it fails, that is a mistake of the declaration. */
    private Optional<String> ask(Nameable<?> part, Supplier<String> convened) {
        try {
            Optional<String> name = Optional.ofNullable(convened.get());
            if (name.isEmpty()) {
                problems.add(
                        "convention-fails",
                        part.where(),
                        "The naming convention returns null for it.",
                        "Return a name.");
            }
            return name;
        } catch (RuntimeException e) {
            problems.add(
                    "convention-fails",
                    part.where(),
                    "The naming convention fails with %s.".formatted(e),
                    "Correct it.");
            return Optional.empty();
        }
    }

    /** Checks a conventional name, unless it is wrong only because the name of the table or of a column is. */
    private void checkConventional(Unnamed unnamed, Nameable<?> part, String name) {
        if (!TextRules.isFaulty(unnamed.table()) && unnamed.columns().stream().noneMatch(TextRules::isFaulty)) {
            TextRules.checkName(part.where(), part.kind().text(), name, problems);
        }
    }

    private boolean isFree(Nameable<?> part, String name) {
        return (!part.kind().isRelation() || isFree(relations, part.dialects(), name))
                && (!part.kind().isConstraint() || isFree(constraints, part.dialects(), name));
    }

    private boolean isFree(Map<Dialect, Set<String>> taken, Set<Dialect> dialects, String name) {
        return taken.entrySet().stream()
                .filter(entry -> dialects.contains(entry.getKey()))
                .noneMatch(entry -> entry.getValue().contains(entry.getKey().folded(name)));
    }

    private void take(Nameable<?> part, String name) {
        if (part.kind().isRelation()) {
            take(relations, part.dialects(), name);
        }
        if (part.kind().isConstraint()) {
            take(constraints, part.dialects(), name);
        }
    }

    private void take(Map<Dialect, Set<String>> taken, Set<Dialect> dialects, String name) {
        taken.forEach((dialect, names) -> {
            if (dialects.contains(dialect)) {
                names.add(dialect.folded(name));
            }
        });
    }
}
